import { chartSvg } from "../../charts/svg.ts";
import { attempt } from "../../narrative/attempt.ts";
import type { Lang } from "../../record/model.ts";
import { editionOf, pairsIn, voiceOf, yearsOf } from "./editions.ts";
import type { Pair } from "./pair.ts";
import type { State } from "./state.ts";

/** A chart of which a drawing changes, with its two sizes as markup; null where it isn't drawn. */
export interface ChartChange {
  readonly year: number;
  readonly id: string;
  readonly drawings: readonly ({ readonly lang: Lang } & Pair<string>)[];
}

/** Every chart that two states draw differently, in either size; what a drawing says of itself is part of it. */
export const compareCharts = (before: State, after: State): readonly ChartChange[] =>
  yearsOf(before, after).flatMap((year) => {
    const ids = [after, before].flatMap((state) => editionOf(state, year)?.figures.map(({ id }) => id) ?? []);
    return [...new Set(ids)]
      .map((id) => ({
        year,
        id,
        drawings: pairsIn(before, after, (state, lang) => drawn(state, year, lang, id)),
      }))
      .filter(({ drawings }) => drawings.length > 0);
  });

function drawn(state: State, year: number, lang: Lang, id: string): string | null {
  const figure = editionOf(state, year)?.figures.find((candidate) => candidate.id === id);
  const voice = voiceOf(state, year, lang);
  if (figure === undefined || voice === null) return null;
  return attempt(() => chartSvg(figure, voice, "wide") + chartSvg(figure, voice, "narrow"), null);
}
