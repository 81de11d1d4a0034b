import type { Finding, JsonDocument } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";

/** `data/redirects.json`: old address to new, for what had to move. Paths from the site's root, without the base path. */
export type Redirects = Readonly<Record<string, string>>;

const ADDRESS = /^\/[\w./@-]*$/;

const fault = (message: string, hint: string): Finding => ({ code: "redirects-file", message, hint });

const SHAPE = told`Write it as { "/old/address/": "/new/address/" }.`;

/** The moves of the file; those that have a fault are left out, and told in their place. */
export function readMoves(document: JsonDocument): {
  readonly value: Redirects;
  readonly problems: readonly Problem[];
} {
  const { value } = document;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { value: {}, problems: [document.problem([], fault(told`The file holds no object.`, SHAPE))] };
  const moves: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [from, to] of Object.entries(value)) {
    if (!ADDRESS.test(from))
      problems.push(
        document.problemAtKey([from], fault(told`\`${from}\` is no address of this site.`, SHAPE)),
      );
    else if (typeof to !== "string" || !ADDRESS.test(to))
      problems.push(document.problem([from], fault(told`${from} leads to no address of this site.`, SHAPE)));
    else if (to in value)
      problems.push(
        document.problem(
          [from],
          fault(
            told`${from} leads to ${to}, which has moved itself.`,
            told`Write the address where that one leads.`,
          ),
        ),
      );
    else moves[from] = to;
  }
  return { value: moves, problems };
}
