import { resolve } from "node:path";
import { nounsOf } from "../../../src/check/guard-nouns.ts";
import { loadContent } from "../../../src/record/load.ts";

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
const record = content?.editions.find((edition) => edition.record.year === 2025)?.record;

/** The counted nouns of the record of 2025. */
export const RECORD_NOUNS: Nouns = Object.fromEntries(
  ["en", "kk", "ru"].map((lang) => [lang, record === undefined ? [] : nounsOf(record, lang)]),
);
