import { told } from "../diagnostics/told.ts";
import type { Count, Metric } from "../record/model.ts";
import type { Form } from "./form.ts";

/** What a form takes, and where the rest of it is: enough to check a chart's file without drawing it. */
export interface Rules<Options = unknown> extends Pick<Form<Options>, "name" | "options" | "refuse"> {
  load(): Promise<Form<Options>>;
  /** What makes a chart heavier than its readers should have it, as a sentence that ends with what to do, or null. */
  advise?(metrics: readonly Metric[]): string | null;
}

const quoted = (metrics: readonly Metric[]): string => metrics.map(({ id }) => `"${id}"`).join(", ");

/** The refusal of whatever is not a count, or null. */
export function refuseUncountable(metrics: readonly Metric[]): string | null {
  const others = metrics.filter(({ kind }) => kind !== "count");
  return others.length === 0
    ? null
    : told`This form draws counts alone; take ${quoted(others)} out of "metrics".`;
}

/** The refusal of counts of which there can't be a whole number of icons, or null. */
export function refuseFractions(metrics: readonly Metric[]): string | null {
  const broken = metrics.filter((metric) => metric.kind === "count" && !Number.isInteger(metric.value));
  return broken.length === 0
    ? null
    : told`One icon stands for one thing here, and ${quoted(broken)} is no whole number; choose the form "rows" or "scale".`;
}

/** The refusal of options that name a metric which the chart doesn't show, or null. */
export function refuseStray(metrics: readonly Metric[], named: readonly string[]): string | null {
  const stray = named.find((id) => !metrics.some((metric) => metric.id === id));
  return stray === undefined
    ? null
    : told`The options name "${stray}", which is not among the chart's metrics; take it out or add it.`;
}

/** The refusal of more metrics than a form draws in few enough elements, or null. `what` names its figures. */
export const refuseCrowd = (metrics: readonly Metric[], most: number, what: string): string | null =>
  metrics.length <= most
    ? null
    : told`At most ${most} ${what} are drawn in one chart, and here are ${metrics.length}; name the ones that it shows in "metrics" (left empty, it takes every count of the record).`;

/** The longest text that a chart draws beside a figure: each line of it is an element. */
const MOST_LETTERS = 90;
/** The longest noun, which a key may repeat figure by figure. */
const MOST_OF_A_NOUN = 60;

/** The refusal of a text in any language that is longer than a chart draws, or null. `what` says whose text it is. */
export function refuseLongText(
  text: Readonly<Record<string, string>>,
  what: string,
  most = MOST_LETTERS,
): string | null {
  const [tag, words] = Object.entries(text).find(([, each]) => each.length > most) ?? [];
  return tag === undefined || words === undefined
    ? null
    : told`${what} has ${words.length} characters in "${tag}", and a chart has room for ${most}; shorten it.`;
}

/** The refusal of labels and nouns that are longer than a chart draws, or null. */
export function refuseLong(metrics: readonly Metric[]): string | null {
  for (const metric of metrics) {
    const label = refuseLongText(metric.label, told`The label of "${metric.id}"`);
    if (label !== null) return label;
    const nouns = metric.kind === "list" ? [] : Object.entries(metric.noun);
    for (const [tag, forms] of nouns) {
      const longest = Object.values(forms).reduce(
        (long, form) => (form.length > long.length ? form : long),
        "",
      );
      const noun = refuseLongText({ [tag]: longest }, told`The noun of "${metric.id}"`, MOST_OF_A_NOUN);
      if (noun !== null) return noun;
    }
  }
  return null;
}

/** The counts among the metrics. */
export const counts = (metrics: readonly Metric[]): readonly Count[] =>
  metrics.filter((metric) => metric.kind === "count");
