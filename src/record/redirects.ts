import { isObject, type JsonDocument, type SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** `data/redirects.json`: old address to new, for what had to move. Paths from the site's root, without the base path. */
export type Redirects = Readonly<Record<string, string>>;

export const REDIRECTS_FILE = "data/redirects.json";

/** No part of it is empty or leads back. */
const ADDRESS = /^(?!.*\/(?:\/|\.\.?(?:\/|$)))\/[\w./@-]*$/;

/** The moves that the file holds, none where it isn't among the files; those that have a fault are left out, and told. */
export function readRedirects(files: readonly SourceFile[]): {
  readonly value: Redirects;
  readonly document: JsonDocument | null;
  readonly problems: readonly Problem[];
} {
  const moves: Record<string, string> = {};
  const file = files.find(({ path }) => path === REDIRECTS_FILE);
  if (file === undefined) return { value: moves, document: null, problems: [] };
  const { document, problems: ofText } = readJson(file);
  if (document === null) return { value: moves, document, problems: ofText };
  const { value } = document;
  const problems = [...ofText];
  if (!isObject(value)) {
    problems.push(document.problem([], { code: "redirects-file.shape" }));
    return { value: moves, document, problems };
  }
  for (const [from, to] of Object.entries(value)) {
    if (!ADDRESS.test(from))
      problems.push(document.problemAtKey([from], { code: "redirects-file.from", args: { from } }));
    else if (typeof to !== "string" || !ADDRESS.test(to))
      problems.push(document.problem([from], { code: "redirects-file.to", args: { from } }));
    else if (to in value)
      problems.push(document.problem([from], { code: "redirects-file.moved", args: { from, to } }));
    else moves[from] = to;
  }
  return { value: moves, document, problems };
}
