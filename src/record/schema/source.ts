import { z } from "zod";
import { help } from "./help.ts";
import { date, id, languageTag, words } from "./text.ts";

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
