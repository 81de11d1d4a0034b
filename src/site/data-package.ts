import type { Voice } from "../language/voice.ts";
import type { Source, YearRecord } from "../record/model.ts";
import { type Context, publisherName, siteName, sourceTitle, urlOf } from "./context.ts";
import { startOf } from "./corrections.ts";
import { type Column, recordColumns } from "./csv.ts";
import { type Json, type JsonObject, present } from "./formats.ts";
import { pathOf } from "./routes.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * `/data/datapackage.json`: a Data Package over the CSV file of each year.
 * @param context of the newest year, in the site's default language.
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(
  context: Context,
  voices: readonly Voice[],
  records: readonly YearRecord[],
): JsonObject {
  const { site, voice, published } = context;
  const fields = recordColumns(voice, voices).map((column) => fieldOf(column, voice));
  const publisher = publisherName(context);
  const licences = [licenceOf(site.licence)];
  return present({
    $schema: `${PROFILES}/datapackage.json`,
    name: "astana-working-professions",
    title: siteName(context),
    description: voice.message("publish.package"),
    homepage: urlOf(context, pathOf("home", {})),
    created: published === null ? null : startOf(published),
    contributors: publisher === null ? null : [{ title: publisher, roles: ["publisher"] }],
    licenses: licences,
    sources: sourcesJson(
      records.flatMap(({ sources }) => sources),
      voice,
    ),
    resources: records.map((record) => ({
      $schema: `${PROFILES}/dataresource.json`,
      name: `record-${record.year}`,
      type: "table",
      // Beside the descriptor itself, as the standard wants relative paths.
      path: pathOf("recordCsv", { year: record.year }).slice("/data/".length),
      title: `${voice.text(record.title)}, ${record.year}`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      licenses: licences,
      sources: sourcesJson(record.sources, voice),
      schema: {
        $schema: `${PROFILES}/tableschema.json`,
        fields,
        // No primary key, which may hold no empty cell: a figure is no part and no point.
        uniqueKeys: [["id", "part", "at"]],
        missingValues: [""],
      },
    })),
  });
}

const fieldOf = ({ name, type, meaning, constraints }: Column, voice: Voice): JsonObject =>
  present({ name, type, description: voice.message(meaning), constraints });

/** The standard's licence names are Open Definition ids, such as CC-BY-4.0. */
const licenceOf = ({ name, url }: Context["site"]["licence"]): JsonObject => {
  const id = name.replaceAll(" ", "-");
  return present({ name: /^[\w.-]+$/.test(id) ? id : null, title: name, path: url });
};

const sourcesJson = (sources: readonly Source[], voice: Voice): readonly Json[] =>
  sources.map((source) => present({ title: sourceTitle(source, voice.language.tag), path: source.url }));
