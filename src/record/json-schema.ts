import { z } from "zod";
import type { NounFormsByLanguage } from "./schema/text.ts";
import { year } from "./schema/year.ts";

/**
 * The JSON Schema (draft 2020-12) of a year's file, for editors and other programs. It requires the site's languages
 * and doesn't refuse others, so that a translation can be written before its language is listed.
 */
export const yearJsonSchema = (languages: NounFormsByLanguage): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(year(languages), { io: "input" }),
  title: "A year's record",
});
