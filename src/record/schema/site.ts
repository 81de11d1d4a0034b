import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import { FIELD, languageTag, type NounFormsByLanguage, text, words } from "./text.ts";

/** An origin without a trailing slash. */
export const address = z
  .string()
  .max(300)
  .regex(
    /^https?:\/\/[a-z0-9.-]+(:\d+)?$/,
    told`${FIELD} isn't an address without a path and a slash at its end.`,
  );

/** The settings of the site, `data/site.json`. */
export const site = (languages: NounFormsByLanguage) =>
  z.strictObject({
    $schema: z.string().optional(),
    address: address.meta({
      description: told`Where the site is published.`,
      examples: ["https://example.org"],
    }),
    base: z
      .string()
      .max(200)
      .regex(
        /^(\/[A-Za-z0-9._~-]+)*$/,
        told`${FIELD} isn't a path: it is empty or begins with a slash, and doesn't end with one.`,
      )
      .meta({
        description: told`The path before every page; empty where the site has the address to itself.`,
        examples: ["/report"],
      }),
    name: text(languages).meta({
      description: told`The site's name.`,
      examples: [Object.fromEntries([...languages.keys()].map((tag) => [tag, "…"]))],
    }),
    languages: z
      .array(languageTag)
      .min(1)
      .max(50)
      .meta({
        description: told`The site's languages, in the order in which readers see them.`,
        examples: [["kk", "ru", "en"]],
      }),
    defaultLanguage: languageTag.meta({
      description: told`The language of the first page, one of \`languages\`.`,
      examples: ["en"],
    }),
    publisher: text(languages)
      .nullable()
      .meta({ description: told`Who publishes the site; null where that isn't settled.`, examples: [null] }),
    contact: z
      .union([z.email(), z.url({ protocol: /^https?$/ })])
      .nullable()
      .meta({
        description: told`An e-mail address or a web address for questions; null where there is none.`,
        examples: [null],
      }),
    licence: z
      .strictObject({
        name: words.meta({ description: told`Its short name.`, examples: ["CC BY 4.0"] }),
        url: z.url({ protocol: /^https?$/ }).meta({
          description: told`Where its text stands.`,
          examples: ["https://creativecommons.org/licenses/by/4.0/"],
        }),
      })
      .meta({
        description: told`The licence of charts and texts.`,
        examples: [{ name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" }],
      }),
  });
