import { z } from "zod";
import { metric } from "../kinds/index.ts";
import { correction } from "./correction.ts";
import { help } from "./help.ts";
import { source } from "./source.ts";
import { inEach, type NounFormsByLanguage, text } from "./text.ts";

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
