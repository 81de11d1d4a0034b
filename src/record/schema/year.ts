import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import { correction } from "./correction.ts";
import { metric } from "./metric.ts";
import { source } from "./source.ts";
import { type NounFormsByLanguage, text } from "./text.ts";

/** The most metrics of one year. */
export const MOST_METRICS = 300;

/** A year's file, `data/{year}.json`. */
export const year = (languages: NounFormsByLanguage) =>
  z
    .strictObject({
      $schema: z
        .string()
        .optional()
        .meta({
          description: told`Where an editor finds the description of this file.`,
          examples: ["./schema.json"],
        }),
      year: z
        .int()
        .min(1990)
        .max(2199)
        .meta({ description: told`The year of the report, as in the file's name.`, examples: [2025] }),
      draft: z
        .boolean()
        .meta({ description: told`true: built for preview only, not for readers.`, examples: [false] }),
      title: text(languages).meta({
        description: told`What the year was called.`,
        examples: [Object.fromEntries([...languages.keys()].map((tag) => [tag, "…"]))],
      }),
      sources: z
        .array(source)
        .min(1)
        .max(100)
        .meta({ description: told`The texts that the figures are taken from.` }),
      metrics: z.array(metric(languages)).min(1).max(MOST_METRICS).meta({
        description: told`The figures, in the order in which readers see them.`,
      }),
      corrections: z
        .array(correction(languages))
        .max(1000)
        .meta({
          description: told`Published figures that were changed; empty where none was.`,
          examples: [[]],
        }),
    })
    .meta({ description: told`A year's record: its sources, figures and corrections.` });
