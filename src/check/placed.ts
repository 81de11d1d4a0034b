import type { Problem } from "../diagnostics/problem.ts";
import { COMPONENTS } from "../narrative/element.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { type CheckContext, problemIn } from "./context.ts";

/** Charts that the texts of a year place a second time: the page would have two of one id. The poster's opens the report. */
export const placedTwice = ({ narratives }: CheckContext): readonly Problem[] =>
  [...Map.groupBy(narratives, ({ year, lang }) => `${year} ${lang}`).values()].flatMap(twiceIn);

function twiceIn(narratives: readonly Narrative[]): readonly Problem[] {
  const inOrder = narratives.toSorted((a, b) => Number(b.id === "index") - Number(a.id === "index"));
  const places = new Map<string, string | null>(
    inOrder.flatMap(({ head }) => (head.ids["poster"] ?? []).map((id) => [id, null])),
  );
  return inOrder.flatMap((narrative) =>
    narrative.uses.flatMap(({ component, props: { id }, propOffsets, offset }) => {
      if (COMPONENTS.get(component)?.names !== "chart" || typeof id !== "string") return [];
      const place = places.get(id);
      if (place === undefined) {
        places.set(id, narrative.path);
        return [];
      }
      const code = place === null ? "figure-twice.poster" : "figure-twice";
      return [problemIn(narrative, { offset: propOffsets["id"] ?? offset, code, args: { id, place } })];
    }),
  );
}
