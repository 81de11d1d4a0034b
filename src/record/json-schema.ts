import type { Speaker } from "../diagnostics/speaker.ts";
import { jsonSchema } from "./schema/help.ts";
import type { NounFormsByLanguage } from "./schema/text.ts";
import { year } from "./schema/year.ts";

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
