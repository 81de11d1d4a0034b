import type { z } from "zod";
import type { JsonDocument } from "../../diagnostics/document.ts";
import { languageName } from "../../diagnostics/naming.ts";
import type { Placed } from "../../diagnostics/placed.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { told } from "../../diagnostics/told.ts";
import type { source } from "../schema/source.ts";

export type SourceEntry = z.infer<typeof source>;

/** Sources without a title in their own language. */
export function sourceProblems(
  document: JsonDocument,
  sources: readonly Placed<SourceEntry>[],
): readonly Problem[] {
  return sources
    .filter(({ value }) => value.title[value.language] === undefined)
    .map(({ path, value }) =>
      document.problem([...path, "title"], {
        code: "translation-missing",
        message: told`The title of \`${value.id}\` isn't given in the source's own language, ${languageName(value.language)}.`,
        hint: told`Add "${value.language}": "…", or mend the source's \`language\`.`,
      }),
    );
}
