import type { Saying } from "../../../src/language/language.ts";
import type { Count } from "../../../src/record/model.ts";
import { soundSuffix, spellOut } from "../language/spoken-kazakh.ts";

/** Which Russian form a whole number asks for, by its last digits. */
function russianForm(value: number, governs: boolean): "one" | "few" | "many" | "other" {
  const [tens, units] = [value % 100, value % 10];
  const single = units === 1 && tens !== 11;
  // More than and about take the genitive: singular after a number that ends in one, plural after any other.
  if (governs) return single ? "other" : "many";
  if (single) return "one";
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
}

const grouped = (value: number, separator: string): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separator);

/**
 * A count in figures as the rules of each language have it, worked out anew from the digits alone; null for what these
 * few rules don't cover (number words, cases).
 */
export function expected(lang: string, metric: Count, saying: Saying): string | null {
  const { value, precision } = metric;
  if (saying.words || saying.short || saying.case !== undefined) return null;
  const noun = (form: string): string =>
    saying.bare || saying.number ? "" : (metric.noun[lang]?.[form] ?? "?");
  const joined = (space: string, ...words: readonly string[]): string => words.filter(Boolean).join(space);
  const word = (words: Readonly<Record<string, string>>): string =>
    saying.number ? "" : (words[precision] ?? "");
  switch (lang) {
    case "en": {
      // A figure never opens an English sentence: it is spelled out there.
      if (saying.start && precision === "exact" && !saying.figures) return null;
      const words = { over: "over", around: "around", nearly: "nearly" };
      return joined(" ", word(words), grouped(value, ","), noun(value === 1 ? "one" : "other"));
    }
    case "ru": {
      const words = { over: "более", around: "около", nearly: "почти" };
      const form = russianForm(value, !saying.number && (precision === "over" || precision === "around"));
      return joined(" ", word(words), joined("\u00a0", grouped(value, "\u00a0"), noun(form)));
    }
    case "kk": {
      const figures = grouped(value, "\u00a0");
      const suffixed = (wanted: "abl" | "dat"): string =>
        `${figures}-${soundSuffix(spellOut(String(value)), wanted)}`;
      const numeral = saying.number
        ? figures
        : {
            exact: figures,
            around: `шамамен ${figures}`,
            over: `${suffixed("abl")}\u00a0астам`,
            nearly: `${suffixed("dat")}\u00a0жуық`,
          }[precision];
      return joined(
        precision === "exact" || precision === "around" || saying.number ? "\u00a0" : " ",
        numeral,
        noun("other"),
      );
    }
    default:
      return null;
  }
}
