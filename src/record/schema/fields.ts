import { z } from "zod";
import { held } from "../../diagnostics/held.ts";
import { WEB_ADDRESS, WITHOUT_NAME } from "../addresses.ts";
import type { PrecisionWords } from "../claims.ts";
import { CURRENCIES } from "../currencies.ts";
import { withLiterals } from "../literal.ts";
import { type Lang, PRECISIONS, UNITS } from "../terms.ts";
import { help } from "./help.ts";

/** How a language counts: the forms of a counted noun that its grammar knows, and its words for how exact a number is. */
export interface NounGrammar {
  /** What counting needs: CLDR plural categories. */
  readonly required: readonly string[];
  /** What sentences may ask for besides, each with its values where they are few; null where forms aren't known. */
  readonly optional: Readonly<Record<string, readonly string[] | null>> | null;
  readonly precisionWords?: PrecisionWords;
}

/** How each language of the site counts; its keys are the site's languages, in their order. */
export type NounFormsByLanguage = ReadonlyMap<Lang, NounGrammar>;

/** A schema of each set of languages, made once: it is costly to make, and costlier to ask for the first time. */
export function oncePerLanguages<Schema extends z.ZodType>(
  made: (languages: NounFormsByLanguage) => Schema,
): (languages: NounFormsByLanguage) => Schema {
  const known = new Map<string, Schema>();
  return (languages) => held(known, JSON.stringify([...languages]), () => made(languages));
}

/** The longest text, in UTF-16 units. */
const LONGEST_TEXT = 2000;

/** One line of words. */
export const words = z
  .string()
  .max(LONGEST_TEXT)
  // Dots alone are what `check` puts where words are wanted.
  .regex(/[^\s…]/u, "text-form.empty")
  .regex(/^\P{Cc}*$/u, "text-form.control");

/** Words for readers, the numbers by hand in them as they are read. */
export const said = words.transform(withLiterals);

/** A stable id: part of addresses and file names. */
export const id = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "text-form.id");

/** A metric, or a part or point of one, after a slash. */
export const reference = z
  .string()
  .max(120)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\/[A-Za-z0-9/-]+)?$/, "text-form.id");

/** The id of a metric: none of the words that in braces mean something else than a figure. */
export const metricId = id.regex(/^(?!(?:year|literal)$)/, "text-form.id-reserved");

/** A BCP 47 language tag. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "text-form.language");

/** The address of a page, whole: readers follow it. */
export const webAddress = z
  .string()
  .max(2000)
  .regex(WEB_ADDRESS, "url-form")
  .regex(WITHOUT_NAME, "url-form.name");

/** A day that exists, as ISO 8601 writes it. */
export const date = z.iso.date();

/** These words in every language of the site; what other languages add is not refused. */
const inLanguages = <Words extends z.ZodType<string>>(languages: NounFormsByLanguage, words: Words) =>
  z
    .object(
      Object.fromEntries(
        [...languages.keys()].map((tag) => [
          tag,
          words.meta(help("text", undefined, { lang: { language: tag } })),
        ]),
      ),
    )
    .catchall(words);

/** A text in every language of the site. */
export const text = (languages: NounFormsByLanguage) => inLanguages(languages, said);

/** The same with slots for figures, as typed: its voice fills it. */
export const template = (languages: NounFormsByLanguage) => inLanguages(languages, words);

/** The same words in every language of the site: what a text looks like, to be copied. */
export const inEach = (languages: Iterable<Lang>): Readonly<Record<Lang, string>> =>
  Object.fromEntries([...languages].map((tag) => [tag, "…"]));

/** The counted noun in every language of the site, with the forms that each one's grammar requires. */
export const noun = (languages: NounFormsByLanguage) =>
  z
    .object(Object.fromEntries([...languages].map(([tag, grammar]) => [tag, nounForms(tag, grammar)])))
    .catchall(z.record(z.string(), said));

function nounForms(tag: Lang, { required, optional }: NounGrammar) {
  const form = (name: string, values: readonly string[] | null = null) =>
    (values === null ? said : z.enum(values)).meta(help("noun.form", undefined, { name }));
  const shape = {
    ...Object.fromEntries(required.map((name) => [name, form(name)])),
    ...Object.fromEntries(
      Object.entries(optional ?? {}).map(([name, values]) => [name, form(name, values).exactOptional()]),
    ),
  };
  return (optional === null ? z.object(shape).catchall(said) : z.strictObject(shape)).meta(
    help("noun.forms", undefined, { lang: { language: tag } }),
  );
}

/** The largest number, either side of nought. */
const LARGEST = 1e15;

export const precision = z.enum(PRECISIONS).meta(help("metric.precision", "over"));

export const countValue = z.number().min(0).max(LARGEST).meta(help("metric.value", 12000));

/** A number with its sign. */
export const signed = z.number().min(-LARGEST).max(LARGEST).meta(help("metric.value", 12000));

/** From one number to another. */
const rangeOf = (number: z.ZodNumber) =>
  z.strictObject({ from: number, to: number }).meta(help("metric.range", { from: 5000, to: 7000 }));
export const rangeValue = rangeOf(signed);

/** A number, or a range of such. */
export const amount = (number: z.ZodNumber) =>
  z.union([number, rangeOf(number)]).meta(help("metric.amount", 12000));

const unit = z.enum([...UNITS, ...CURRENCIES]).meta(help("metric.unit", "percent"));

/** From a year to the next: 2025/26, 2099/00. */
const isSchoolYear = (from: string, to: string): boolean => (Number(from) + 1) % 100 === Number(to);

/** A month, a quarter, a school year or a year. */
export const periodOfYear = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4]|\/\d{2})?$/, "period-form")
  .refine((at) => !at.includes("/") || isSchoolYear(at.slice(0, 4), at.slice(5)), "period-form")
  .meta(help("point.at", "2025-09"));

/** With what a change is compared: a period, or a year as a number. */
export const against = z
  .union([z.int().min(1900).max(2199), periodOfYear])
  .meta(help("metric.against", 2024));

const dayOrMonth = z.union([date, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "period-form")]);

/** A day or a month, or from one day to another. */
export const when = z
  .union([
    dayOrMonth,
    z.strictObject({
      from: date.meta(help("metric.when.from", "2025-09-01")),
      to: date.meta(help("metric.when.to", "2026-05-31")),
    }),
  ])
  .meta(help("metric.when", "2025-09-01"));

/** One in five is `{ "part": 1, "of": 5 }`. */
export const ratioValue = z
  .strictObject({
    part: z.int().min(0).max(LARGEST).meta(help("metric.part", 1)),
    of: z.int().min(1).max(LARGEST).meta(help("metric.of", 5)),
  })
  .meta(help("metric.share", { part: 1, of: 5 }));

/** The fields that metrics of several kinds have. */
export type MetricFields = ReturnType<typeof metricFields>;

export function metricFields(languages: NounFormsByLanguage) {
  const described = {
    id: metricId.meta(help("metric.id", "tour-pupils")),
    label: text(languages).meta(help("metric.label", inEach(languages.keys()))),
    formerly: z
      .record(z.string().regex(/^\d{4}$/), id)
      .exactOptional()
      .meta(help("metric.formerly", { 2025: "tour-pupils" })),
    unknown: text(languages)
      .exactOptional()
      .meta(help("metric.unknown", inEach(languages.keys()))),
  };
  const definition = text(languages).meta(help("metric.definition", inEach(languages.keys())));
  const empty = (forms: readonly string[]) => Object.fromEntries(forms.map((form) => [form, "…"]));
  return {
    /** Of every metric. */
    described,
    definition,
    /** Of what a source states. */
    sourced: {
      ...described,
      definition,
      source: id.meta(help("metric.source", "summary")),
      quote: words.meta(help("metric.quote", "over 12,000 pupils took part in tours of local enterprises")),
    },
    noun: noun(languages).meta(
      help(
        "metric.noun",
        Object.fromEntries([...languages].map(([tag, { required }]) => [tag, empty(required)])),
      ),
    ),
    precision,
    unit,
    decimals: z.int().min(0).max(6).exactOptional().meta(help("metric.decimals", 1)),
    /** What was planned. */
    target: z
      .strictObject({
        value: signed,
        precision,
        quote: words.meta(help("target.quote", "a plan of 12,000 pupils")),
      })
      .exactOptional()
      .meta(help("metric.target", { value: 12000, precision: "exact", quote: "…" })),
    text: text(languages),
    example: inEach(languages.keys()),
  };
}

/** The field that tells one kind from another. */
export const kind = <Name extends string>(name: Name) => z.literal(name).meta(help(`kind.${name}`, name));
