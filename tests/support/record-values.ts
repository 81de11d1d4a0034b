import { loadLanguage } from "../../src/language/index.ts";
import { type FormatOptions, GrammarError, type Language } from "../../src/language/language.ts";
import { findNumberWords } from "../../src/language/number-words.ts";
import {
  type DerivedShare,
  dataValue,
  isDerivedShare,
  type PlainCount,
  type Share,
} from "../../src/record/kinds/index.ts";
import { isQuantity, type YearRecord } from "../../src/record/model.ts";

/** The values of a record that a text holds: ids of its metrics, with `in words` where they are spelled out. */
export type FindValues = (text: string) => readonly string[];

/** Between the groups of a number, and between a number and its unit. */
const GAP = "[,  \\u00a0\\u202f]?";
/** Not within a longer number, a decimal, a hash, or a version such as 4.0; a per cent sign makes it a share. */
const alone = (digits: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d]|\\d[.,  \\u00a0\\u202f]|[#_])(?:${digits})(?!${GAP}\\d|[.]\\d|%)`, "u");
/** A text as a pattern, whichever spaces it is set with. */
const literal = (text: string): string => RegExp.escape(text).replace(/\\x20|\\xa0|\u00a0/g, "[\\s\\u00a0]");

/** A count in digits: as it is, in groups, short (12K, 12 тыс.), and with a decimal comma. */
function countDigits(value: number, languages: readonly Language[]): RegExp {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, GAP);
  const short = languages.flatMap((language) => {
    const said = language.count(value, "exact", null, { number: true, short: true });
    return /\p{L}/u.test(said) ? [literal(said)] : [];
  });
  return alone([decimals === undefined ? grouped : `${grouped}[.,]${decimals}`, ...short].join("|"));
}

const CASES = ["nom", "gen", "dat", "acc", "loc", "abl", "ins"] as const;
const SAYINGS: readonly FormatOptions[] = [undefined, ...CASES].flatMap((kase) =>
  [{}, { bare: true }, { words: true }, { bare: true, words: true }, { figures: true }].map((saying) => ({
    ...saying,
    ...(kase && { case: kase }),
  })),
);

/** Every way in which a language says a share. */
function sharePhrases(metric: Share | DerivedShare, language: Language): readonly string[] {
  const forms = metric.noun[language.tag] ?? null;
  const said = SAYINGS.flatMap((saying) => {
    try {
      return [language.share(metric.value, "exact", forms, saying)];
    } catch (error) {
      if (error instanceof GrammarError) return [];
      throw error;
    }
  });
  return [...new Set(said)];
}

/** A search for the values of a record's counts and shares, in digits and in the words of every language. */
export async function valueFinder({ metrics }: YearRecord, langs: readonly string[]): Promise<FindValues> {
  const loaded = await Promise.all(langs.map(loadLanguage));
  const languages = loaded.map(({ language }) => language);
  const quantities = metrics
    .filter(isQuantity)
    .flatMap((metric): readonly (PlainCount | Share | DerivedShare)[] => {
      if (metric.kind === "count" && typeof metric.value === "number")
        return [{ ...metric, value: metric.value }];
      return metric.kind === "share" || (metric.kind === "derived" && isDerivedShare(metric)) ? [metric] : [];
    });
  const digits = quantities.map((metric): readonly [string, RegExp] => {
    if (metric.kind === "count") return [metric.id, countDigits(metric.value, languages)];
    const { part, of } = metric.value;
    const quotient = `${part}/${of}|${literal(String(dataValue(metric)))}`;
    const inFigures = languages.flatMap((language) =>
      sharePhrases(metric, language).filter((said) => /\d/.test(said)),
    );
    return [metric.id, alone([quotient, ...inFigures.map(literal)].join("|"))];
  });
  const phrases = quantities.flatMap((metric): readonly (readonly [string, RegExp])[] => {
    if (metric.kind === "count") return [];
    const said = languages
      .flatMap((language) => sharePhrases(metric, language))
      .filter((text) => !/\d/.test(text));
    return [[metric.id, new RegExp(`(?<!\\p{L})(?:${said.map(literal).join("|")})(?!\\p{L})`, "iu")]];
  });
  const counted = new Map(
    quantities.flatMap(({ kind, id, value }) => (kind === "count" ? [[value, id]] : [])),
  );
  const spelled = (text: string): readonly string[] =>
    loaded
      .flatMap(({ numberWords }) => (numberWords ? findNumberWords(text, [], numberWords) : []))
      .flatMap(({ value }) => (value === null ? [] : (counted.get(value) ?? [])));
  return (text) => [
    ...digits.flatMap(([id, pattern]) => (pattern.test(text) ? [id] : [])),
    ...[...phrases.flatMap(([id, pattern]) => (pattern.test(text) ? [id] : [])), ...spelled(text)].map(
      (id) => `${id} in words`,
    ),
  ];
}
