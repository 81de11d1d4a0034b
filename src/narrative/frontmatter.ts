import { type Stream, verbatim } from "./stream.ts";
import { withoutSlots } from "./template.ts";

/** A field of a narrative's head. */
export interface Field {
  readonly key: string;
  /** As written, quotes and further lines included. */
  readonly source: string;
  /** Where the value starts in the file. */
  readonly offset: number;
}

/** Fields that hold ids, no text. */
export const ID_FIELDS: ReadonlySet<string> = new Set(["poster", "band"]);

/** The fields at the top of a file, between lines of three hyphens; lines that go on are part of their field. */
export function frontmatterFields(source: string): readonly Field[] {
  const head = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(source);
  if (head === null) return [];
  const body = head[1] ?? "";
  const from = head[0].indexOf(body, 3);
  return [...body.matchAll(/^([\w-]+):([\s\S]*?)(?=\n[\w-]+:|\n#|(?![\s\S]))/gmu)].map((match) => ({
    key: match[1] ?? "",
    source: match[2] ?? "",
    offset: from + match.index + match[0].indexOf(":") + 1,
  }));
}

/** The fields' texts, which are templates. */
export const frontmatterStreams = (source: string): readonly Stream[] =>
  frontmatterFields(source)
    .filter(({ key }) => !ID_FIELDS.has(key))
    .map((field) => verbatim(withoutSlots(field.source), field.offset));
