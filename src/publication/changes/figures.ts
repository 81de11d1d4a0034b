import { attempt } from "../../narrative/attempt.ts";
import { compareRecords, type MetricChange } from "../../record/compare.ts";
import type { Lang, Metric } from "../../record/model.ts";
import { editionOf, pairsIn, voiceOf, yearsOf } from "./editions.ts";
import type { Pair } from "./pair.ts";
import type { State } from "./state.ts";

/** A figure before and after, as each language says it. */
export interface FigureChange {
  readonly year: number;
  readonly change: MetricChange;
  readonly said: readonly ({ readonly lang: Lang } & Pair<string>)[];
}

/** Every figure that two states state differently. */
export const compareFigures = (before: State, after: State): readonly FigureChange[] =>
  yearsOf(before, after).flatMap((year) =>
    compareRecords(editionOf(before, year)?.record ?? null, editionOf(after, year)?.record ?? null).map(
      (change) => ({
        year,
        change,
        said: pairsIn(before, after, (state, lang) =>
          saidIn(state, year, lang, state === before ? change.before : change.after),
        ),
      }),
    ),
  );

function saidIn(state: State, year: number, lang: Lang, metric: Metric | null): string | null {
  const voice = voiceOf(state, year, lang);
  return voice === null || metric === null ? null : attempt(() => voice.say(metric), null);
}
