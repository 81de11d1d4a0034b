import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
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

/** Names, in the environment, the list that a build takes in place of `data/published.json`: the deploy command sets it. */
export const PUBLISHED_ENV = "PUBLISHED_FILE";

/** Reads `data/published.json`; nothing is published where it isn't there. */
export function readPublished(root: string): Read<Published> {
  const text = textOf(root, process.env[PUBLISHED_ENV] ?? PUBLISHED_FILE);
  return publishedIn(text === null ? [] : [{ path: PUBLISHED_FILE, text }]);
}

/** What `data/published.json` holds; nothing is published where it isn't among the files. */
export function publishedIn(files: readonly SourceFile[]): Read<Published> {
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

/** Reads `data/redirects.json`; nothing has moved where it isn't there. */
export function readRedirects(root: string): Read<Redirects> {
  const text = textOf(root, REDIRECTS_FILE);
  return redirectsIn(text === null ? [] : [{ path: REDIRECTS_FILE, text }]);
}

/** What `data/redirects.json` holds; nothing has moved where it isn't among the files. */
export function redirectsIn(
  files: readonly SourceFile[],
): Read<Redirects> & { readonly document: JsonDocument | null } {
  const file = files.find(({ path }) => path === REDIRECTS_FILE);
  if (file === undefined) return { value: {}, problems: [], document: null };
  const { document, problems } = readJson(file);
  if (document === null) return { value: {}, problems, document };
  const moves = readMoves(document);
  return { value: moves.value, problems: [...problems, ...moves.problems], document };
}

const textOf = (root: string, file: string): string | null =>
  existsSync(resolve(root, file)) ? readFileSync(resolve(root, file), "utf8") : null;
