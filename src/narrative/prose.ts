import { type MdastNode, mdxToMdast } from "satteri";
import type { SourceFile } from "../diagnostics/document.ts";
import type { Voice } from "../language/voice.ts";
import type { Lang } from "../record/model.ts";
import type { Json } from "../site/json.ts";
import { saidTemplate } from "../site/page-parts.ts";
import { attempt } from "./attempt.ts";
import { frontmatterFields, ID_FIELDS } from "./frontmatter.ts";

/** A narrative file as it can be said in a voice. */
export interface ProseFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The head's texts, which are templates, by name. */
  readonly head: Readonly<Record<string, string>>;
  /** The head's ids, by name: the poster, the band. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly tree: MdastNode;
}

/** The narrative of one year in one language, the opening first, sections in their order. */
export const proseOf = (narratives: readonly SourceFile[], year: number, lang: Lang): readonly ProseFile[] =>
  narratives
    .filter(({ path }) => path.startsWith(`src/report/${year}/${lang}/`))
    .sort((a, b) => order(a.path).localeCompare(order(b.path), "en", { numeric: true }))
    .flatMap((file) => readProse(file) ?? []);

/** The opening stands before the sections. */
const order = (path: string): string => path.replace(/index\.mdx$/, "0");

/** Null where the text can't be parsed, which `check` tells. */
function readProse({ path, text }: SourceFile): ProseFile | null {
  const source = text.replace(/^\ufeff/, "");
  const fields = frontmatterFields(source);
  const head: Record<string, string> = {};
  const ids: Record<string, readonly string[]> = {};
  for (const { key, source: written } of fields) {
    if (ID_FIELDS.has(key)) ids[key] = written.match(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu) ?? [];
    else head[key] = unquoted(written);
  }
  try {
    return { path, head, ids, tree: mdxToMdast(source) };
  } catch {
    return null;
  }
}

/** A YAML scalar on one line or folded over several. */
function unquoted(written: string): string {
  const text = written.trim().replace(/\s+/g, " ");
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return text;
}

/** A head's texts with their figures said; what can't be said stays a template. */
export const saidHead = ({ head }: ProseFile, voice: Voice): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(head).map(([key, template]) => [
      key,
      attempt(() => saidTemplate(template, voice), template),
    ]),
  );
