import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import { date, id, languageTag, words } from "./text.ts";

/** A text that figures are taken from. What isn't known of it is null. */
export const source = z
  .strictObject({
    id: id.meta({
      description: told`Names the source for the metrics that rest on it.`,
      examples: ["summary"],
    }),
    title: z.record(languageTag, words).meta({
      description: told`Its title, in its own language at least.`,
      examples: [{ en: "Astana Sums Up Results of the Year of Working Professions" }],
    }),
    language: languageTag.meta({
      description: told`The language it is written in, and the quotes from it.`,
      examples: ["en"],
    }),
    publisher: words
      .nullable()
      .meta({ description: told`Who published it; null where that isn't known.`, examples: [null] }),
    date: date.nullable().meta({
      description: told`The day of its publication; null where that isn't known.`,
      examples: [null],
    }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .meta({ description: told`Its address on the web; null where that isn't known.`, examples: [null] }),
  })
  .meta({
    description: told`A source, with the id that figures name it by.`,
    examples: [{ id: "summary", title: { en: "…" }, language: "en", publisher: null, date: null, url: null }],
  });
