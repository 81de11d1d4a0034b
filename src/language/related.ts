import { isQuantity, type Metric, measuredOf, partsOf, type Quantity } from "../record/kinds/index.ts";
import type { Breakdown, YearRecord } from "../record/model.ts";
import type { Stated } from "../record/terms.ts";
import { namedWhole, wholeOf } from "../record/total.ts";
import { differenceOf } from "./arithmetic.ts";
import { finish, measuredIn, numberOptions } from "./kind-words.ts";
import { type FormatOptions, GrammarError, type Language, type StatedNumber } from "./language.ts";

/**
 * A figure beside another of its record, where that is asked for: a part with its whole or its place among the parts, a
 * figure with what was planned, per cents of what the sentence names. Null where nothing of the sort is asked. @throws GrammarError where there is no such other.
 */
export function sayRelated(
  metric: Metric,
  options: FormatOptions,
  record: YearRecord,
  language: Language,
): string | null {
  const { of = false, share = false, target = false, rank = false, ...rest } = options;
  if (!of && !share && !target && !rank) return null;
  if (!isQuantity(metric)) throw new GrammarError("grammar.option", { option: asked(options) });
  if (rank) {
    const { in: at, from, to, short, start = false, words: _, ...unmet } = rest;
    refuseOthers(unmet);
    const relation = at ? "in" : from ? "from" : to ? "to" : "none";
    const place = placeOf(metric, record);
    const said = language.rank(place, { relation, ...(short !== undefined && { short }) });
    return finish([said], { start }, language.tag);
  }
  if (of && metric.kind === "measure" && metric.unit === "percent" && metric.within === undefined) {
    const { value, precision, unit, decimals } = metric;
    return language.measure(value, precision, unit, { ...numberOptions(rest), decimals, belongs: true });
  }
  const measured = measuredIn(language.tag, measuredOf(metric));
  const said = { ...numberOptions(rest), share };
  if (!target) return language.part(numberOf(metric), wholeNumber(metric, record), measured, said);
  const plan = "target" in metric ? metric.target : undefined;
  if (plan === undefined) throw new GrammarError("grammar.target.none", { id: metric.id });
  const reached = language.target(numberOf(metric), plan, measured, said);
  if (reached === null) throw new GrammarError("grammar.share");
  return reached;
}

const asked = (options: FormatOptions): string =>
  (["of", "share", "target", "rank"] as const).find((name) => options[name]) ?? "";

/** A place is said in no other way. @throws GrammarError. */
function refuseOthers(options: FormatOptions): void {
  const [option] = Object.entries(options).flatMap(([name, value]) => (value ? [name] : []));
  if (option !== undefined) throw new GrammarError("grammar.option", { option });
}

/** @throws GrammarError for a range, or a share. */
function numberOf({ id, value, precision }: { readonly id: string } & Stated): StatedNumber {
  if (typeof value === "number") return { value, precision };
  throw new GrammarError("grammar.part.range", { id });
}

/** @throws GrammarError where the figure is no part. */
function breakdownOf({ id, within }: Metric, { metrics }: YearRecord): Breakdown {
  const whole = metrics.find((metric) => metric.id === within?.id);
  if (whole?.kind === "breakdown") return whole;
  throw new GrammarError("grammar.part.none", { id });
}

/** What a part is of, as a number. */
function wholeNumber(part: Quantity, record: YearRecord): StatedNumber {
  const breakdown = breakdownOf(part, record);
  const whole = wholeOf(breakdown, record.metrics);
  if (whole === null) throw new GrammarError("grammar.part.whole", { id: part.id });
  const { value, precision } = whole;
  return numberOf({ id: namedWhole(breakdown, record.metrics)?.id ?? breakdown.id, value, precision });
}

/** The place of a part among the others, from 1, the most first. @throws GrammarError where it isn't known, since another may be as much. */
function placeOf(part: Quantity, record: YearRecord): number {
  const own = numberOf(part);
  const others = partsOf(breakdownOf(part, record)).filter(({ id }) => id !== part.id);
  const above = others.map((other): number => {
    const by = differenceOf(own, numberOf(other));
    if (by === null) throw new GrammarError("grammar.rank", { id: part.id, other: other.id });
    return by.value < 0 ? 1 : 0;
  });
  return 1 + above.reduce((sum, one) => sum + one, 0);
}
