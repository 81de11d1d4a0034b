import type { Problem } from "../diagnostics/problem.ts";
import { COMPONENTS } from "../narrative/element.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { type CheckContext, problemIn } from "./context.ts";

/** The charts that a text places, with where it does. */
const placedIn = ({ uses }: Narrative) =>
  uses.flatMap(({ component, props: { id }, propOffsets, offset }) =>
    COMPONENTS.get(component)?.names === "chart" && typeof id === "string"
      ? [{ id, offset: propOffsets["id"] ?? offset }]
      : [],
  );

/** Charts that a year's texts place in one language and not in another, whose readers would miss them. */
export const placedNowhere = ({ narratives }: CheckContext): readonly Problem[] =>
  [...Map.groupBy(narratives, ({ year }) => year).values()].flatMap((ofYear) => {
    const places = ofYear.flatMap((narrative) =>
      placedIn(narrative).map(({ id, offset }) => ({ id, narrative, offset })),
    );
    const languages = new Set(ofYear.map(({ lang }) => lang));
    return [...Map.groupBy(places, ({ id }) => id)].flatMap(([id, placed]) => {
      const [first] = placed;
      const lacking = [...languages.difference(new Set(placed.map(({ narrative: { lang } }) => lang)))];
      if (first === undefined || lacking.length === 0) return [];
      const args = { id, lacking: { all: lacking.map((language) => ({ language })) } };
      const { narrative, offset } = first;
      return [problemIn(narrative, { offset, code: "figure-lacking", severity: "warning", args })];
    });
  });

/** Charts that the texts of a year place a second time: the page would have two of one id. The poster's opens the report. */
export const placedTwice = ({ narratives }: CheckContext): readonly Problem[] =>
  [...Map.groupBy(narratives, ({ year, lang }) => `${year} ${lang}`).values()].flatMap(twiceIn);

function twiceIn(narratives: readonly Narrative[]): readonly Problem[] {
  const inOrder = narratives.toSorted((a, b) => Number(b.id === "index") - Number(a.id === "index"));
  const places = new Map<string, string | null>(
    inOrder.flatMap(({ head }) => (head.ids["poster"] ?? []).map((id) => [id, null])),
  );
  return inOrder.flatMap((narrative) =>
    placedIn(narrative).flatMap(({ id, offset }) => {
      const place = places.get(id);
      if (place === undefined) {
        places.set(id, narrative.path);
        return [];
      }
      const code = place === null ? "figure-twice.poster" : "figure-twice";
      return [problemIn(narrative, { offset, code, args: { id, place } })];
    }),
  );
}
