import type { Count } from "../../record/kinds/index.ts";
import type { NounForms, Precision } from "../../record/terms.ts";
import { capitalised } from "../capital.ts";
import { GrammarError, type KindWords, type Saying } from "../language.ts";
import { form } from "../noun.ts";
import { formatCompact, formatNumber, formatPercent, inUnits, pluralCategory } from "../numbers.ts";
import { spell } from "./spell.ts";

const WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "over",
  around: "around",
  nearly: "nearly",
};

export const precisionWord = (precision: Precision): string => WORDS[precision];

export const precisionLabel = (precision: Precision): string => WORDS[precision] || "as stated";

/**
 * A count: over 12,000 pupils. Words to nine; out of their range figures. A sentence never opens with a figure, so
 * there a whole number is spelled out, unless `figures` or `number` asks otherwise. Throws GrammarError.
 */
export function count(
  value: number,
  precision: Precision,
  noun: NounForms | null,
  saying: Saying = {},
): string {
  refuseCase(saying);
  const { start = false, bare = false, number = false } = saying;
  const opens = start && !number && precision === "exact";
  const said = [
    number ? "" : precisionWord(precision),
    opens ? opening(value, saying) : numeral(value, saying),
    bare || number || noun === null ? "" : form(noun, pluralCategory("en", value), "en"),
  ];
  return finish(said, start);
}

function numeral(value: number, { words = false, short = false }: Saying): string {
  if (short && inUnits(value) !== null) return formatCompact("en", value, words ? "long" : "short");
  return words && Number.isInteger(value) && value <= 9 ? spell(value) : formatNumber("en", value);
}

function opening(value: number, saying: Saying): string {
  if (saying.figures) return numeral(value, saying);
  if (Number.isInteger(value)) return spell(value);
  throw new GrammarError("grammar.opening", { figure: formatNumber("en", value) });
}

/** English nouns have no case endings: only what is no case, or the subject or object, can be asked for. */
export function refuseCase({ case: wanted = "nom" }: Saying): void {
  if (wanted === "nom" || wanted === "acc") return;
  throw new GrammarError("grammar.case", { wanted });
}

/** Words joined by spaces, the empty ones left out. */
export function finish(words: readonly string[], start: boolean): string {
  const text = words.filter((word) => word !== "").join(" ");
  return start ? capitalised(text, "en") : text;
}

/** 20%, nearly 80%. */
export const percent = (value: number, precision: Precision): string =>
  finish([precisionWord(precision), formatPercent("en", value)], false);

export const countWords: KindWords<Count> = {
  say: ({ value, precision, noun }, saying) => count(value, precision, noun["en"] ?? null, saying),
};
