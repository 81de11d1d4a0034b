import type { JsonDocument } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** `data/redirects.json`: old address to new, for what had to move. Paths from the site's root, without the base path. */
export type Redirects = Readonly<Record<string, string>>;

const ADDRESS = /^\/[\w./@-]*$/;

/** The moves of the file; those that have a fault are left out, and told in their place. */
export function readMoves(document: JsonDocument): {
  readonly value: Redirects;
  readonly problems: readonly Problem[];
} {
  const { value } = document;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { value: {}, problems: [document.problem([], { code: "redirects-file.shape" })] };
  const moves: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [from, to] of Object.entries(value)) {
    if (!ADDRESS.test(from))
      problems.push(document.problemAtKey([from], { code: "redirects-file.from", args: { from } }));
    else if (typeof to !== "string" || !ADDRESS.test(to))
      problems.push(document.problem([from], { code: "redirects-file.to", args: { from } }));
    else if (to in value)
      problems.push(document.problem([from], { code: "redirects-file.moved", args: { from, to } }));
    else moves[from] = to;
  }
  return { value: moves, problems };
}
