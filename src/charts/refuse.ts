import type { Phrase } from "../diagnostics/phrase.ts";
import { isPlain, isQuantity, nounOf } from "../record/kinds/index.ts";
import type { Metric, PlainCount } from "../record/model.ts";
import type { Noun } from "../record/terms.ts";
import type { Form } from "./form.ts";
import { largest } from "./unit.ts";

/** Why a form can't draw these metrics, as a sentence that ends with what to do; null where it can. */
export function refusalOf(form: Form, metrics: readonly Metric[], options: unknown): Phrase | null {
  const unfit = metrics.filter(({ kind }) => !form.kinds.includes(kind));
  const ranges = form.ranges ? [] : metrics.filter((metric) => !isPlain(metric));
  if (unfit.length === 0 && ranges.length > 0)
    return { code: "refused.ranges", args: { ids: quoted(ranges) } };
  if (unfit.length === 0 && form.one && metrics.length !== 1) return { code: `refused.${form.name}.many` };
  if (unfit.length === 0) return form.refuse?.(metrics, options) ?? refuseLong(metrics);
  const kinds = { oneOf: form.kinds.map((kind) => ({ code: `kinds.${kind}` })) };
  return { code: "refused.kinds", args: { kinds, ids: quoted(unfit) } };
}

/** Their ids, each in quotes. */
export const quoted = (metrics: readonly Metric[]): string => metrics.map(({ id }) => `"${id}"`).join(", ");

/** The refusal of options that name a metric which the chart doesn't show, or null. */
export function refuseStray(metrics: readonly Metric[], named: readonly string[]): Phrase | null {
  const id = named.find((name) => !metrics.some((metric) => metric.id === name));
  return id === undefined ? null : { code: "refused.stray", args: { id } };
}

/** The refusal of more metrics than a form draws in few enough elements, or null. */
export const refuseCrowd = (
  metrics: readonly Metric[],
  most: number,
  what: "counts" | "rows",
): Phrase | null =>
  metrics.length <= most ? null : { code: `refused.crowd.${what}`, args: { most, many: metrics.length } };

/** The refusal of a unit so small that the largest count takes more icons than the form draws, or null. */
export function refuseUnit(
  form: "rows" | "grid",
  metrics: readonly PlainCount[],
  unit: number | undefined,
  most: number,
  unitFor: (amount: number) => number,
): Phrase | null {
  const amount = largest(metrics);
  return unit === undefined || amount / unit <= most
    ? null
    : { code: `refused.${form}.unit`, args: { unit: String(unit), most, least: String(unitFor(amount)) } };
}

/** The longest text that a chart draws beside a figure: each line of it is an element. */
const MOST_LETTERS = 90;
/**
 * The refusal of names that are longer together, in any language, than a form draws, or null: each line of a name is an
 * element. @param code of the refusal, which is given how many letters there are, in which language, and how many may be.
 */
export function refuseLetters(
  names: readonly Readonly<Record<string, string>>[],
  most: number,
  code: `refused.${string}.letters`,
): Phrase | null {
  for (const tag of Object.keys(names[0] ?? {})) {
    const many = names.reduce((letters, name) => letters + (name[tag]?.length ?? 0), 0);
    if (many > most) return { code, args: { many, tag, most } };
  }
  return null;
}

/** The longest noun, which a key may repeat figure by figure. */
const MOST_OF_A_NOUN = 60;

/** The refusal of a text in any language that is longer than a chart draws, or null. `what` says whose text it is. */
export function refuseLongText(
  text: Readonly<Record<string, string>>,
  what: Phrase,
  most = MOST_LETTERS,
): Phrase | null {
  const [tag, words] = Object.entries(text).find(([, each]) => each.length > most) ?? [];
  return tag === undefined || words === undefined
    ? null
    : { code: "refused.long", args: { what, many: words.length, tag, most } };
}

/** The refusal of a noun of which a form is longer than a chart draws, or null. `what` says whose noun it is. */
export function refuseLongNoun(noun: Noun, what: Phrase): Phrase | null {
  const longest = Object.entries(noun).map(([tag, forms]): readonly [string, string] => {
    const [first = ""] = Object.values(forms).sort((a, b) => b.length - a.length);
    return [tag, first];
  });
  return refuseLongText(Object.fromEntries(longest), what, MOST_OF_A_NOUN);
}

/** The refusal of labels and nouns that are longer than a chart draws, or null. */
function refuseLong(metrics: readonly Metric[]): Phrase | null {
  for (const metric of metrics) {
    const args = { id: metric.id };
    const label = refuseLongText(metric.label, { code: "refused.long.label", args });
    const counted = isQuantity(metric) ? nounOf(metric) : null;
    const noun = counted && refuseLongNoun(counted, { code: "refused.long.noun", args });
    const refusal = label ?? noun;
    if (refusal !== null) return refusal;
  }
  return null;
}
