import type { Voice } from "../../../src/language/voice.ts";
import type { ChartDefinition, PlainCount, Quantity } from "../../../src/record/model.ts";
import { expected, type Tag } from "./said/index.ts";

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const reduces = (part: PlainCount, whole: PlainCount): boolean => divisor(part.value, whole.value) > 1;

/** What was asked of the arithmetic of precision: with an exact whole, a share is as exact as its part. */
const shareOf = (part: PlainCount, whole: PlainCount): Quantity => {
  const by = divisor(part.value, whole.value);
  return {
    ...part,
    kind: "share",
    value: { part: part.value / by, of: whole.value / by },
    noun: whole.noun,
  };
};

/** The figures that a chart's description must give, as said, in their order; each with the words that stand by it. */
export function toldBy(
  { form, metrics, options }: ChartDefinition,
  voice: Voice,
  lang: Tag,
): readonly string[] {
  const drawn = metrics.map((id) => voice.metric(id));
  const counts = drawn.flatMap((metric) =>
    metric.kind === "count" && typeof metric.value === "number" ? [{ ...metric, value: metric.value }] : [],
  );
  const [first, second] = counts;
  const largestFirst = counts.toSorted((a, b) => b.value - a.value);
  const listed = (metric: PlainCount): string =>
    `${voice.text(metric.label)}: ${expected(lang, metric, { bare: true })}`;
  switch (form) {
    case "rows":
      return [...largestFirst.map(listed), String(Object(options).unit)];
    case "scale":
      return largestFirst.map(listed);
    case "grid":
    case "dots":
      return counts.map((metric) => expected(lang, metric, { start: true, figures: true }));
    case "stations":
      return counts.map((metric) => `: ${expected(lang, metric, {})}.`);
    case "part-of-whole":
      if (first === undefined || second === undefined) throw new Error("a part without a whole");
      return [
        expected(lang, second, {}),
        expected(lang, first, {}),
        // The same two numbers once more would say nothing.
        ...(reduces(first, second)
          ? [expected(lang, shareOf(first, second), { bare: true, words: true })]
          : []),
      ];
    case "one-in-n":
      return drawn.flatMap((metric) =>
        metric.kind === "share" ? [expected(lang, metric, { words: true })] : [],
      );
    case "names":
      return drawn.flatMap((metric) =>
        metric.kind === "list"
          ? [voice.text(metric.label), ...metric.items.map((item) => voice.text(item))]
          : [],
      );
    default:
      throw new Error(`no rule here for the description of the form "${form}"; add it`);
  }
}
