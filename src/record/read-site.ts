import { type JsonDocument, listAt, textsAt, valueAt } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { ofFile, type Problem, written } from "../diagnostics/problem.ts";
import type { Lang, Site } from "./model.ts";
import type { NounFormsByLanguage } from "./schema/fields.ts";
import { addressSchema, siteSchema } from "./schema/files.ts";
import { fitting } from "./schema/problems.ts";
import { textProblems } from "./texts.ts";

/** The languages that a site file lists, as far as they can be read; none where it can't. */
export const siteLanguages = (value: unknown): readonly Lang[] => [...new Set(textsAt(value, ["languages"]))];

/** Checks `data/site.json`. `address` stands in for the file's own, where it is set. */
export function readSite(
  document: JsonDocument,
  languages: NounFormsByLanguage,
  address: string | undefined,
): { readonly site: Site | null; readonly problems: readonly Problem[] } {
  const { data, problems: ofShape } = fitting(document, siteSchema(languages), languages);
  const problems = [...ofShape, ...(languages.size > 0 ? textProblems(document, languages) : [])];
  const listed = listAt(document.value, ["languages"]);
  for (const [index, tag] of listed.entries()) {
    const finding = { code: "id-duplicate.language", args: { tag: String(tag) } };
    if (listed.indexOf(tag) < index) problems.push(document.problem(["languages", index], finding));
  }
  const first = valueAt(document.value, ["defaultLanguage"]);
  if (typeof first === "string" && languages.size > 0 && !languages.has(first)) {
    const known = [...languages.keys()];
    const args = { tag: first, meant: nearest(first, known), known: known.join(", ") };
    const finding = { code: "language-unknown", args, proposal: written(args.meant) };
    problems.push(document.problem(["defaultLanguage"], finding));
  }
  if (address !== undefined && !addressSchema.safeParse(address).success)
    problems.push(ofFile("SITE_URL", { code: "text-form.site-url", args: { address } }));
  if (data === null || problems.some(({ severity }) => severity === "error")) return { site: null, problems };
  const { $schema: _, ...site } = data;
  return { site: { ...site, address: address ?? site.address }, problems };
}
