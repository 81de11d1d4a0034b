import { finish, measuredIn } from "../language/kind-words.ts";
import type { Voice } from "../language/voice.ts";
import { type Figure, figuresBefore, isRedefined } from "../record/history.ts";
import { isQuantity, isRange, isRatio, measuredOf, metricAt } from "../record/kinds/index.ts";
import type { Quantity, YearRecord } from "../record/model.ts";
import { plannedOf, shortly } from "./words.ts";

/** A figure as it is set large: over 12,000; ₸4.2bn; one in five; a rise of 12%. */
export function saidLarge(metric: Quantity, voice: Voice): string {
  if (isRatio(metric.value)) return voice.format(metric, { bare: true, start: true, words: true });
  return metric.kind === "change" ? voice.format(metric, { start: true }) : shortly(metric, voice, true);
}

/** The figure of the last year before that has it, with its record; null where none has. What a change was says nothing of this one. */
export function before(metric: Quantity, { metrics, earlier = [] }: YearRecord): Figure | null {
  if (metric.kind === "change") return null;
  const whole = metric.within && metricAt(metrics, metric.within.id);
  const last = figuresBefore(whole ?? metric, earlier).at(-1);
  if (last === undefined || whole === undefined) return last ?? null;
  const part = metricAt([last.metric], last.metric.id + metric.id.slice(whole.id.length));
  return part === undefined ? null : { ...last, metric: part };
}

/** What differs from the year before, as far as both figures allow; else what it was then, be it of another thing. Null where there is no year before. */
export function sinceThen(metric: Quantity, voice: Voice): string | null {
  const { language, record } = voice;
  const then = before(metric, record);
  if (then === null || !isQuantity(then.metric)) return null;
  const { year } = then.record;
  const measured = measuredIn(language.tag, measuredOf(metric));
  const isOther = isRedefined({ record, metric }, then);
  const difference =
    isOther || isRatio(metric.value) ? null : language.difference(metric, then.metric, year, measured);
  return difference === null
    ? voice.message(isOther ? "chart.number.otherwise" : "chart.number.then", {
        year: String(year),
        figure: voice.format(then.metric, { bare: true, figures: true }),
      })
    : language.typeset(finish([difference], { start: true }, language.tag));
}

/** What was planned, and how much of it was done; null where nothing is known of a plan. */
export function planOf(metric: Quantity, voice: Voice): string | null {
  const plan = plannedOf(metric);
  if (plan === null) return null;
  const said = isRange(metric.value)
    ? voice.message("chart.bars.planned.one", { figure: shortly(plan, voice) })
    : voice.format(metric, { target: true });
  // A line of its own, which may open with a figure as no sentence may.
  return finish([said], { start: true }, voice.language.tag);
}
