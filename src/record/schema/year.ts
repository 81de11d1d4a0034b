import { z } from "zod";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { metric } from "../kinds/index.ts";
import {
  countValue,
  date,
  id,
  inEach,
  languageTag,
  type NounFormsByLanguage,
  precision,
  ratioValue,
  text,
  words,
} from "./fields.ts";
import { help, jsonSchema } from "./help.ts";

/** The most metrics of one year. */
export const MOST_METRICS = 300;

/** A year's file, `data/{year}.json`. */
export const year = (languages: NounFormsByLanguage) =>
  z
    .strictObject({
      $schema: z.string().optional().meta(help("year.schema", "./schema.json")),
      year: z.int().min(1990).max(2199).meta(help("year.year", 2025)),
      draft: z.boolean().meta(help("year.draft", false)),
      title: text(languages).meta(help("year.title", inEach(languages))),
      sources: z.array(source).min(1).max(100).meta(help("year.sources")),
      metrics: z.array(metric(languages)).min(1).max(MOST_METRICS).meta(help("year.metrics")),
      corrections: z.array(correction(languages)).max(1000).meta(help("year.corrections", [])),
    })
    .meta(help("year"));

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

/** A published figure that was changed, told in public. */
export const correction = (languages: NounFormsByLanguage) =>
  z.strictObject({
    date: date.meta(help("correction.date", "2026-12-01")),
    metric: id.meta(help("correction.metric", "tour-pupils")),
    was: z
      .strictObject({
        value: z.union([countValue, ratioValue]).meta(help("correction.value", 11000)),
        precision,
      })
      .meta(help("correction.was", { value: 11000, precision: "over" })),
    note: text(languages).meta(help("correction.note", inEach(languages))),
  });

/** A text that figures are taken from. What isn't known of it is null. */
export const source = z
  .strictObject({
    id: id.meta(help("source.id", "summary")),
    title: z
      .record(languageTag, words)
      .meta(help("source.title", { en: "Astana Sums Up Results of the Year of Working Professions" })),
    language: languageTag.meta(help("source.language", "en")),
    publisher: words.nullable().meta(help("source.publisher", null)),
    date: date.nullable().meta(help("source.date", null)),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .meta(help("source.url", null)),
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
