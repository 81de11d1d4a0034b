import { resolve } from "node:path";
import { nounsOf } from "../../../src/check/numbers.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { loadContent } from "../../../src/site/content.ts";

/** Counted nouns by language. */
export type Nouns = Readonly<Record<string, readonly string[]>>;

/** Counted nouns as a record holds them. */
export const NOUNS: Nouns = {
  en: [
    "college",
    "colleges",
    "pupil",
    "pupils",
    "class",
    "classes",
    "young person",
    "young people",
    "student",
    "students",
  ],
  kk: ["колледж", "оқушы", "сынып", "жас", "студент"],
  ru: [
    "колледж",
    "колледжа",
    "колледжей",
    "школьник",
    "школьника",
    "школьников",
    "класс",
    "класса",
    "классов",
  ],
};

const { content } = await loadContent(resolve(import.meta.dirname, "../../.."));
const record = content?.editions.find((edition) => edition.record.year === 2025)?.record ?? null;

/** The counted nouns of the record of 2025. */
export const RECORD_NOUNS: Nouns = Object.fromEntries(
  await Promise.all(
    ["en", "kk", "ru"].map(async (lang) => [lang, nounsOf(record, (await loadLanguage(lang)).language)]),
  ),
);
