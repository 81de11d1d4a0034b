import { z } from "zod";
import { type JsonDocument, valueAt } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Lang, Site } from "./model.ts";
import { inEach, languageTag, type NounFormsByLanguage, text, words } from "./schema/fields.ts";
import { help } from "./schema/help.ts";
import { schemaProblems } from "./schema/problems.ts";
import { textProblems } from "./texts.ts";

/** The languages that a site file lists, as far as they can be read; none where it can't. */
export function siteLanguages(value: unknown): readonly Lang[] {
  const listed = valueAt(value, ["languages"]);
  return Array.isArray(listed) ? [...new Set(listed.filter((tag) => typeof tag === "string"))] : [];
}

/** Checks `data/site.json`. `address` stands in for the file's own, where it is set. */
export function readSite(
  document: JsonDocument,
  languages: NounFormsByLanguage,
  address: string | undefined,
): { readonly site: Site | null; readonly problems: readonly Problem[] } {
  const schema = siteSchema(languages);
  const parsed = schema.safeParse(document.value);
  const problems = parsed.success
    ? []
    : [...schemaProblems(document, schema, parsed.error.issues, languages)];

  if (languages.size > 0) problems.push(...textProblems(document, languages));
  const listed = valueAt(document.value, ["languages"]);
  if (Array.isArray(listed))
    for (const [index, tag] of listed.entries())
      if (listed.indexOf(tag) < index)
        problems.push(
          document.problem(["languages", index], {
            code: "id-duplicate.language",
            args: { tag: String(tag) },
          }),
        );
  const first = valueAt(document.value, ["defaultLanguage"]);
  if (typeof first === "string" && languages.size > 0 && !languages.has(first))
    problems.push(
      document.problem(["defaultLanguage"], {
        code: "language-unknown",
        args: {
          tag: first,
          meant: nearest(first, languages.keys()),
          known: [...languages.keys()].join(", "),
        },
      }),
    );
  if (address !== undefined && !addressSchema.safeParse(address).success)
    problems.push({
      file: "SITE_URL",
      line: null,
      column: null,
      severity: "error",
      code: "text-form.site-url",
      args: { address },
    });
  if (!parsed.success || problems.some(({ severity }) => severity === "error"))
    return { site: null, problems };
  const { $schema: _, ...site } = parsed.data;
  return { site: { ...site, address: address ?? site.address }, problems };
}

/** An origin without a trailing slash. */
const addressSchema = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, "text-form.address");

/** The settings of the site, `data/site.json`. */
const siteSchema = (languages: NounFormsByLanguage) =>
  z.strictObject({
    $schema: z.string().optional(),
    address: addressSchema.meta(help("site.address", "https://example.org")),
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
