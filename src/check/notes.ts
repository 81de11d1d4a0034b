import { type JsonDocument, type Path, valueAt } from "../diagnostics/document.ts";
import { monthName } from "../language/cldr.ts";
import { CASES, GrammarError, type Language } from "../language/language.ts";
import { isQuantity, nounOf } from "../record/kinds/index.ts";
import type { NounForms, Ratio, YearRecord } from "../record/model.ts";
import type { JsonText } from "./json-texts.ts";

/** Stands for what a note may say by hand: neither a letter nor a space. */
const SAID = "\ufffc";

/** Whether a text is the reason of a correction. */
export const isCorrectionNote = ([list, , field]: Path): boolean =>
  list === "corrections" && field === "note";

/** What a correction's note says by hand with good reason: it tells of one day, and stands when the record has gone on. */
interface Note {
  /** The note with days and years, the number of an order, and what stood there before blotted out. */
  readonly withoutFacts: string;
  /** What stood there before, also to be said in words. */
  readonly before: unknown;
}

/** @param record whose nouns a share that stood there counts. */
export function readNote(
  { path, text }: JsonText,
  document: JsonDocument,
  record: YearRecord | null,
  language: Language,
): Note {
  const [list, index] = path;
  const correction = valueAt(document.value, [list ?? "", index ?? ""]);
  const id = valueAt(correction, ["metric"]);
  const metric = record?.metrics.find((each) => each.id === id);
  const noun = metric !== undefined && isQuantity(metric) ? (nounOf(metric)?.[language.tag] ?? null) : null;
  const before = valueAt(correction, ["was", "value"]);
  const patterns = [...datePatterns(language.tag), ORDER, ...sayings(before, noun, language)];
  return {
    before,
    withoutFacts: patterns.reduce(
      (left, pattern) => left.replace(pattern, (found) => SAID.repeat(found.length)),
      text,
    ),
  };
}

/** № 231/2, No. 14-қ. */
const ORDER = /(?:№|(?<!\p{L})No\.)\s*\d[\p{L}\d]*(?:[/–-][\p{L}\d]+)*/giu;

const YEAR = "(?:19|20|21)\\d\\d";

/** 1 September 2026, 1–15 сентября, 2026 жылғы 1 қыркүйекте, 01.09.2026, 2026-09-01, 2026, 2025/26. */
function datePatterns(tag: string): readonly RegExp[] {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = monthName(tag, index + 1, "beside");
    // Kazakh months take endings, before which the last letter may change: «қыркүйегінде».
    return month.length > 4 ? month.slice(0, -1) : month;
  });
  const month = `(?:${months.map((name) => RegExp.escape(name)).join("|")})\\p{L}{0,6}`;
  const day = "(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th|-\\p{L}{1,3})?";
  return [
    `${day}(?:\\s?[–-]\\s?\\d{1,2})?\\s+(?:of\\s+)?${month}(?!\\p{L})`,
    `(?<!\\p{L})${month}\\s+\\d{1,2},?\\s+${YEAR}(?!\\d)`,
    `(?<![\\d.,/-])(?:\\d{1,2}[./]\\d{1,2}[./]${YEAR}|${YEAR}-\\d{2}-\\d{2})(?![\\d/])`,
    `(?<![\\d.,/-]|\\d[\\s])${YEAR}(?:[/–-]\\d{2,4})?(?![\\d/]|[.,\\s]\\d{3}(?!\\d))`,
  ].map((pattern) => new RegExp(pattern, "giu"));
}

const CASES_AND_NONE = [undefined, ...CASES];

/** How a text of the language may write a value in figures, and a share in words; none where it is no value. */
function sayings(value: unknown, noun: NounForms | null, language: Language): readonly RegExp[] {
  const [part, of] = [valueAt(value, ["part"]), valueAt(value, ["of"])];
  const texts =
    typeof value === "number"
      ? [String(value), language.number(value)]
      : typeof part === "number" && typeof of === "number"
        ? shares({ part, of }, noun, language)
        : [];
  return texts.map((text) => {
    const spaced = text.split(/\s/u).map(RegExp.escape).join("\\s");
    return new RegExp(`(?<![\\p{L}\\d]|\\d[.,\\s])${spaced}(?![\\p{L}\\d]|[.,\\s]\\d)`, "giu");
  });
}

const shares = (value: Ratio, noun: NounForms | null, language: Language): readonly string[] =>
  CASES_AND_NONE.flatMap((wanted) =>
    [{ bare: true }, { bare: true, words: true }].flatMap((saying): readonly string[] => {
      try {
        return [language.share(value, "exact", noun, { ...saying, ...(wanted && { case: wanted }) })];
      } catch (error) {
        if (error instanceof GrammarError) return [];
        throw error;
      }
    }),
  );
