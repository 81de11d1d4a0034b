import { z } from "zod";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { CONTACT, WITHOUT_NAME } from "../addresses.ts";
import { metric } from "../kinds/index.ts";
import {
  date,
  id,
  inEach,
  languageTag,
  type NounFormsByLanguage,
  noun,
  oncePerLanguages,
  periodOfYear,
  precision,
  rangeValue,
  ratioValue,
  reference,
  signed,
  template,
  text,
  webAddress,
  when,
  words,
} from "./fields.ts";
import { help, jsonSchema } from "./help.ts";

/** A year's file, `data/{year}.json`. */
export const year = oncePerLanguages((languages) =>
  z
    .strictObject({
      $schema: z.string().optional().meta(help("year.schema", "./schema.json")),
      year: z.int().min(1990).max(2199).meta(help("year.year", 2025)),
      draft: z.boolean().meta(help("year.draft", false)),
      title: text(languages).meta(help("year.title", inEach(languages.keys()))),
      dropped: z.array(dropped(languages)).max(300).exactOptional().meta(help("year.dropped")),
      sources: z.array(source).min(1).max(100).meta(help("year.sources")),
      metrics: z.array(metric(languages)).min(1).max(300).meta(help("year.metrics")),
      corrections: z.array(correction(languages)).max(1000).meta(help("year.corrections", [])),
      carried: z.array(carriedText).max(10_000).exactOptional().meta(help("year.carried")),
    })
    .meta(help("year")),
);

/**
 * The JSON Schema (draft 2020-12) of a year's file, for editors and other programs, described in a speaker's language. It
 * requires the site's languages and doesn't refuse others, so that a translation can be written before its language is
 * listed. @throws where the catalogue lacks a description.
 */
export const yearJsonSchema = (
  languages: NounFormsByLanguage,
  speaker: Speaker,
): Readonly<Record<string, unknown>> => ({
  ...jsonSchema(year(languages), speaker),
  title: "A year's record",
});

/** A figure of an earlier year that is no longer reported, told in public. */
export const dropped = (languages: NounFormsByLanguage) =>
  z.strictObject({
    id: id.meta(help("dropped.id", "tour-pupils")),
    note: text(languages).meta(help("dropped.note", inEach(languages.keys()))),
  });

/** A published figure that was changed, told in public. */
export const correction = (languages: NounFormsByLanguage) =>
  z.strictObject({
    date: date.meta(help("correction.date", "2026-12-01")),
    metric: id.meta(help("correction.metric", "tour-pupils")),
    part: id.exactOptional().meta(help("correction.part", "construction")),
    at: periodOfYear.exactOptional().meta(help("correction.at", "2025-09")),
    target: z.literal(true).exactOptional().meta(help("correction.target", true)),
    was: z
      .strictObject({
        value: z.union([signed, ratioValue, rangeValue, when]).meta(help("correction.value", 11000)),
        precision,
      })
      .meta(help("correction.was", { value: 11000, precision: "over" })),
    note: text(languages).meta(help("correction.note", inEach(languages.keys()))),
  });

/** A text that a new year's files have from the last one's. */
export const carriedText = z.strictObject({
  text: words.meta(help("carried.text", "src/report/2026/en/1-schools.mdx#title")),
  hash: words.meta(help("carried.hash", "1f0a9c3e")),
  confirmed: z.boolean().meta(help("carried.confirmed", false)),
});

/** A text that figures are taken from. What isn't known of it is null. */
export const source = z
  .strictObject({
    id: id.meta(help("source.id", "summary")),
    title: z
      .record(languageTag, words.meta(help("source.title")))
      .meta(help("source.title", { en: "Astana Sums Up Results of the Year of Working Professions" })),
    language: languageTag.meta(help("source.language", "en")),
    publisher: words.nullable().meta(help("source.publisher", null)),
    date: date.nullable().meta(help("source.date", "2026-12-01")),
    url: webAddress.nullable().meta(help("source.url", "https://city.example/news")),
  })
  .meta(
    help("source", {
      id: "summary",
      title: { en: "…" },
      language: "en",
      publisher: null,
      date: null,
      url: null,
    }),
  );

/** A chart's file, `src/report/{year}/charts/{id}.json`. */
export const chart = oncePerLanguages((languages) =>
  z.strictObject({
    $schema: z.string().optional(),
    id: id.meta(help("chart.id", "accreditation")),
    form: id.meta(help("chart.form", "part-of-whole")),
    metrics: z
      .array(reference)
      .min(1)
      .max(100)
      .meta(help("chart.metrics", ["accredited-colleges", "colleges"])),
    options: z
      .object({ each: noun(languages).exactOptional().meta(help("each")) })
      .catchall(z.unknown())
      .default({})
      .meta(help("chart.options", {})),
    scene: z
      .record(z.string(), z.unknown())
      .exactOptional()
      .meta(help("chart.scene", { ground: "night" })),
    title: template(languages).meta(help("chart.title", inEach(languages.keys()))),
    note: template(languages)
      .exactOptional()
      .meta(help("chart.note", inEach(languages.keys()))),
    order: z.number().meta(help("chart.order", 1)),
    withdrawn: z.iso.date().optional().meta(help("chart.withdrawn", "2027-03-01")),
  }),
);

/** An origin without a trailing slash. */
export const addressSchema = z
  .string()
  .max(300)
  .regex(
    /^https?:\/\/([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d+)?$/,
    "text-form.address",
  );

/** What a city may be known by: drawings of src/charts/landmark.ts. */
const LANDMARKS = ["tower"] as const;

/** The settings of the site, `data/site.json`. */
export const siteSchema = oncePerLanguages((languages) =>
  z.strictObject({
    $schema: z.string().optional(),
    address: addressSchema.meta(help("site.address", "https://example.org")),
    base: z
      .string()
      .max(200)
      .regex(/^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/, "text-form.path")
      .meta(help("site.base", "/report")),
    name: text(languages).meta(help("site.name", inEach(languages.keys()))),
    languages: z
      .array(languageTag)
      .min(1)
      .max(50)
      .meta(help("site.languages", ["kk", "ru", "en"])),
    defaultLanguage: languageTag.meta(help("site.default", "en")),
    publisher: text(languages).nullable().meta(help("site.publisher", null)),
    contact: z
      .string()
      .max(2000)
      .regex(CONTACT, "text-form.contact")
      .regex(WITHOUT_NAME, "url-form.name")
      .nullable()
      .meta(help("site.contact", "desk@example.org")),
    licence: z
      .strictObject({
        name: words.meta(help("site.licence.name", "CC BY 4.0")),
        url: webAddress.meta(help("site.licence.url", "https://creativecommons.org/licenses/by/4.0/")),
      })
      .meta(help("site.licence", { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" })),
    landmark: z.enum(LANDMARKS).exactOptional().meta(help("site.landmark", "tower")),
  }),
);
