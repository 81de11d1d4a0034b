import type { Finding } from "../diagnostics/problem.ts";
import { cellsOf, type Metric } from "./kinds/index.ts";
import { PRECISIONS, type Precision, type Ratio, type Stated } from "./terms.ts";

/** A number that a quotation states, with the precision that the words before it give. */
interface Quoted extends Stated {
  /** As it stands in the quotation, its precision word included. */
  readonly words: string;
}

/** From one on. */
const NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const MULTIPLES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

const PRECISION_WORDS: Readonly<Record<Exclude<Precision, "exact">, readonly string[]>> = {
  over: ["over", "more than", "above", "exceeding", "upwards of"],
  around: ["around", "about", "approximately", "roughly", "some", "circa"],
  nearly: ["nearly", "almost", "close to", "just under"],
};

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:${NUMBER_WORDS.join("|")})(?![a-z-])`;
const precisionWords = Object.values(PRECISION_WORDS).flat().join("|").replaceAll(" ", String.raw`\s+`);
const STATED = new RegExp(
  String.raw`(?<![\w.-])(?:(?<precision>${precisionWords})\s+)?(?<first>${number})` +
    String.raw`(?:\s+(?<joint>(?:in|of|out of)(?:\s+every)?)\s+(?<second>${number})|\s*(?<percent>%|per ?cent\b)|\s+(?<multiple>${Object.keys(MULTIPLES).join("|")})\b)?`,
  "giu",
);

/**
 * The numbers that an English quotation states: figures, words up to twelve, shares such as one in five, and per cents.
 * "12 of 28" is a share, and two figures besides.
 */
export const numbersIn = (quote: string): readonly Quoted[] =>
  [...quote.matchAll(STATED)].flatMap(({ 0: words, groups = {} }) => {
    const stated = { value: statedValue(groups), precision: precisionOf(groups["precision"]), words };
    if (groups["joint"]?.toLowerCase() !== "of") return [stated];
    const [, part = "", of = ""] = /^(.*)\s+of\s+(.*)$/is.exec(words) ?? [];
    return [stated, ...numbersIn(part), ...numbersIn(of)];
  });

function statedValue({
  first = "",
  second,
  percent,
  multiple = "",
}: Readonly<Record<string, string | undefined>>): number | Ratio {
  if (second !== undefined) return { part: plainNumber(first), of: plainNumber(second) };
  if (percent !== undefined) return { part: plainNumber(first), of: 100 };
  return plainNumber(first) * (MULTIPLES[multiple.toLowerCase()] ?? 1);
}

const plainNumber = (text: string): number => {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word + 1 : Number(text.replaceAll(",", ""));
};

function precisionOf(word: string | undefined): Precision {
  const typed = word?.toLowerCase().replace(/\s+/g, " ") ?? "";
  return PRECISIONS.find((each) => each !== "exact" && PRECISION_WORDS[each].includes(typed)) ?? "exact";
}

/** What of a metric the words quoted for it contradict, by field; null where they bear it out, or it states no number. `quote` is in English. */
export function contradiction(
  metric: Metric,
  quote: string,
): { readonly field: string; readonly finding: Finding } | null {
  const cell = cellsOf(metric).find(({ part }) => part === null);
  if (cell === undefined) return null;
  const { id } = metric;
  const numbers = numbersIn(quote);
  const [first] = numbers;
  const same = numbers.filter(({ value }) => isSameQuotient(value, cell.value));
  const [found] = same;
  const warn = (field: string, code: string, args: Finding["args"]) => ({
    field,
    finding: { code, severity: "warning" as const, args },
  });
  const start = quote.length > 60 ? `${quote.slice(0, 60)}…` : quote;
  if (first === undefined) return warn("value", "quote-value.none", { id, quote: start });
  if (found === undefined)
    return warn("value", "quote-value", { id, words: first.words, value: asJson(first.value) });
  if (same.some(({ precision }) => precision === cell.precision)) return null;
  const { words, precision } = found;
  return warn("precision", "quote-precision", { id, precision: cell.precision, words, found: precision });
}

const asJson = (value: Stated["value"]): string =>
  typeof value === "number" ? String(value) : `{ "part": ${value.part}, "of": ${value.of} }`;

/** Two shares are the same where their quotients are. */
function isSameQuotient(stated: Stated["value"], value: Stated["value"]): boolean {
  if (typeof stated === "number" || typeof value === "number") return stated === value;
  return stated.part * value.of === value.part * stated.of;
}
