import { z } from "zod";
import { help } from "./help.ts";
import { inEach, languageTag, type NounFormsByLanguage, text, words } from "./text.ts";

/** An origin without a trailing slash. */
export const address = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, "text-form.address");

/** The settings of the site, `data/site.json`. */
export const site = (languages: NounFormsByLanguage) =>
  z.strictObject({
    $schema: z.string().optional(),
    address: address.meta(help("site.address", "https://example.org")),
    base: z
      .string()
      .max(200)
      .regex(/^(\/[A-Za-z0-9._~-]+)*$/, "text-form.path")
      .meta(help("site.base", "/report")),
    name: text(languages).meta(help("site.name", inEach(languages))),
    languages: z
      .array(languageTag)
      .min(1)
      .max(50)
      .meta(help("site.languages", ["kk", "ru", "en"])),
    defaultLanguage: languageTag.meta(help("site.default", "en")),
    publisher: text(languages).nullable().meta(help("site.publisher", null)),
    contact: z
      .union([z.email(), z.url({ protocol: /^https?$/ })])
      .nullable()
      .meta(help("site.contact", null)),
    licence: z
      .strictObject({
        name: words.meta(help("site.licence.name", "CC BY 4.0")),
        url: z
          .url({ protocol: /^https?$/ })
          .meta(help("site.licence.url", "https://creativecommons.org/licenses/by/4.0/")),
      })
      .meta(help("site.licence", { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" })),
  });
