import type { z } from "zod";
import type { JsonDocument } from "../document.ts";
import { languageName } from "../naming.ts";
import type { Placed } from "../placed.ts";
import type { Problem } from "../problem.ts";
import type { source } from "../schema/source.ts";
import { told } from "../told.ts";

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
