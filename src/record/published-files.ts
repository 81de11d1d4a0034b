import type { JsonDocument, SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { NOTHING_PUBLISHED, type Published, publishedSchema } from "./published.ts";
import { type Redirects, readMoves } from "./redirects.ts";

export const PUBLISHED_FILE = "data/published.json";
export const REDIRECTS_FILE = "data/redirects.json";

interface Read<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** What `data/published.json` holds; nothing is published where it isn't among the files. */
export function readPublished(files: readonly SourceFile[]): Read<Published> {
  const text = files.find(({ path }) => path === PUBLISHED_FILE)?.text;
  if (text === undefined) return { value: NOTHING_PUBLISHED, problems: [] };
  const read = publishedSchema.safeParse(parsed(text));
  if (read.success) return { value: read.data, problems: [] };
  const [path] = read.error.issues.map((issue) => issue.path.join(", "));
  return {
    value: NOTHING_PUBLISHED,
    problems: [
      {
        file: PUBLISHED_FILE,
        line: null,
        column: null,
        severity: "error",
        code: "published-file",
        args: { path: path || null },
      },
    ],
  };
}

/** Null where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What `data/redirects.json` holds; nothing has moved where it isn't among the files. */
export function readRedirects(
  files: readonly SourceFile[],
): Read<Redirects> & { readonly document: JsonDocument | null } {
  const file = files.find(({ path }) => path === REDIRECTS_FILE);
  if (file === undefined) return { value: {}, problems: [], document: null };
  const { document, problems } = readJson(file);
  if (document === null) return { value: {}, problems, document };
  const moves = readMoves(document);
  return { value: moves.value, problems: [...problems, ...moves.problems], document };
}
