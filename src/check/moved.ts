import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../diagnostics/json.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { draftYears, withoutDrafts } from "../record/drafts.ts";
import { REDIRECTS_FILE, readPublished } from "../record/published-files.ts";
import { readMoves } from "../record/redirects.ts";
import { knownAddresses } from "../site/known-addresses.ts";
import type { CheckContext } from "./checkers.ts";

/** Faults of `data/redirects.json`: its form, old addresses that still answer, new ones that don't. */
export function movedProblems({ root, content, documents }: CheckContext): readonly Problem[] {
  const path = join(root, REDIRECTS_FILE);
  if (!existsSync(path)) return [];
  const { document, problems } = readJson({ path: REDIRECTS_FILE, text: readFileSync(path, "utf8") });
  if (document === null) return problems;
  const moves = readMoves(document);
  // Readers are led to no draft.
  const open = withoutDrafts(content, draftYears(documents.values()));
  const known = knownAddresses(open, readPublished(root).value);
  return [
    ...problems,
    ...moves.problems,
    ...Object.entries(moves.value).flatMap(([from, to]) => [
      ...(known.has(from)
        ? [
            document.problemAtKey([from], {
              code: "redirects-file",
              message: told`${from} is still an address of the site.`,
              hint: told`Delete this line.`,
            }),
          ]
        : []),
      ...(known.has(to)
        ? []
        : [
            document.problem([from], {
              code: "redirects-file",
              message: told`${to} is no address of the site.`,
              hint: didYouMean(to, [...known], told`Write the address where readers should go.`),
            }),
          ]),
    ]),
  ];
}
