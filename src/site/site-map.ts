import { latestEdition } from "../record/editions.ts";
import type { Edition, FigureDefinition, Lang } from "../record/model.ts";
import { editionsOf } from "../record/published.ts";
import {
  aboutPath,
  correctionsPath,
  DATA_PACKAGE_PATH,
  embedPath,
  feedPath,
  figureFilePath,
  figurePath,
  figuresPath,
  latestPath,
  oembedPath,
  posterPath,
  recordFilePath,
  reportPath,
  SITEMAP_PATH,
} from "./addresses.ts";
import { type BuiltFrom, type OpenYear, openYear } from "./built-from.ts";
import { recordCsv } from "./csv.ts";
import { dataPackage } from "./data-package.ts";
import { feed } from "./feed.ts";
import { figureFiles } from "./figure-files.ts";
import { jsonFile } from "./json.ts";
import {
  aboutPage,
  correctionsPage,
  figurePage,
  figuresPage,
  posterPage,
  reportPage,
} from "./page-contents.ts";
import { recordJson } from "./record-json.ts";
import { sitemap } from "./sitemap.ts";

/** What an address is to readers. */
export const ADDRESS_KINDS = ["page", "embed", "download", "service"] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** An address of the site and what it is made of. */
export interface SiteAddress {
  /** From the site's root, without the base path. */
  readonly path: string;
  readonly kind: AddressKind;
  /** The language in the path; null where there is none. */
  readonly lang: Lang | null;
  /** The chart of an embed that follows corrections. */
  readonly embeds?: { readonly id: string; readonly year: number };
  /** All that the built file depends on, as a text: where it stays the same, so does the file. */
  made(): string;
}

/**
 * Every address of the site that is made from its content; fonts, icons, licences, scripts and the schema are made
 * from the code alone.
 */
export function siteMap(from: BuiltFrom): readonly SiteAddress[] {
  const { content, languages } = from;
  const latest = latestEdition(content);
  const voiced = content.site.languages.flatMap((tag) => languages.get(tag) ?? []);
  const years = content.editions.flatMap((edition) =>
    voiced.map((language) => openYear(from, edition, language)),
  );
  const newest = years.filter(({ edition }) => edition === latest);
  return [
    ...newest.flatMap((year) => fronts(from, year)),
    ...years.flatMap((year) => [
      ...yearPages(from, year),
      ...year.edition.figures.flatMap((figure) => figureAddresses(from, year, figure)),
      ...frozenAddresses(from, year),
    ]),
    ...newest.map((year) => feedOf(year, years)),
    ...wholeRecords(from, years),
  ];
}

const langOf = ({ context }: OpenYear): Lang => context.voice.language.tag;

const page = (path: string, lang: Lang | null, made: () => unknown): SiteAddress => ({
  path,
  kind: "page",
  lang,
  made: () => JSON.stringify(made()),
});

/** The addresses that follow the latest year. */
function fronts(from: BuiltFrom, year: OpenYear): readonly SiteAddress[] {
  const lang = langOf(year);
  const paths = from.content.site.defaultLanguage === lang ? ["/", latestPath(lang)] : [latestPath(lang)];
  return [
    ...paths.map((path) => page(path, path === "/" ? null : lang, () => reportPage(from, year))),
    page(aboutPath(lang), lang, () => aboutPage(from, year)),
  ];
}

function yearPages(from: BuiltFrom, year: OpenYear): readonly SiteAddress[] {
  const lang = langOf(year);
  const of = year.edition.record.year;
  return [
    page(reportPath(lang, of), lang, () => reportPage(from, year)),
    page(figuresPath(lang, of), lang, () => figuresPage(from, year)),
    page(correctionsPath(lang, of), lang, () => correctionsPage(from, year)),
    page(posterPath(lang, of), lang, () => posterPage(from, year)),
  ];
}

function figureAddresses(from: BuiltFrom, year: OpenYear, figure: FigureDefinition): readonly SiteAddress[] {
  const lang = langOf(year);
  const of = year.edition.record.year;
  const { id } = figure;
  const files = figureFiles(year, figure);
  const download = (ending: string, made: () => string): SiteAddress => ({
    path: figureFilePath(lang, of, id, ending),
    kind: "download",
    lang,
    made,
  });
  return [
    page(figurePath(lang, of, id), lang, () => figurePage(from, year, figure)),
    {
      path: embedPath(lang, of, id),
      kind: "embed",
      lang,
      embeds: { id, year: of },
      made: () => files.embed(),
    },
    download(".svg", files.svg),
    download(".png", files.png),
    download("@2x.png", files.png),
    download(".csv", files.csv),
    download(".json", files.json),
    download(".zip", files.zip),
    { path: oembedPath(lang, of, id), kind: "service", lang, made: files.oembed },
  ];
}

/** Every chart that was ever public, as it was on each day; also one that has another name now, or none. */
function frozenAddresses({ published }: BuiltFrom, year: OpenYear): readonly SiteAddress[] {
  const lang = langOf(year);
  const of = year.edition.record.year;
  return editionsOf(published, of).flatMap(({ date, record, figures }) =>
    record.title[lang] === undefined
      ? []
      : figures.map((figure) => ({
          path: embedPath(lang, of, figure.id, date),
          kind: "embed" as const,
          lang,
          made: () => figureFiles(year, figure).embed(date),
        })),
  );
}

const feedOf = (latest: OpenYear, years: readonly OpenYear[]): SiteAddress => ({
  path: feedPath(langOf(latest)),
  kind: "service",
  lang: langOf(latest),
  made: () =>
    feed(
      latest.context,
      years.filter((year) => langOf(year) === langOf(latest)).map(({ context }) => context),
    ),
});

/** What holds all languages: the records, the package that they make, the list of pages. */
function wholeRecords({ content }: BuiltFrom, years: readonly OpenYear[]): readonly SiteAddress[] {
  const { site, editions } = content;
  const voices = (edition: Edition) =>
    years.filter((year) => year.edition === edition).map(({ context }) => context.voice);
  const inDefault = years.filter((year) => langOf(year) === site.defaultLanguage);
  const records = editions.map(({ record }) => record).filter(({ draft }) => !draft);
  const latest = inDefault.find(({ edition }) => edition === latestEdition(content));
  return [
    ...inDefault.flatMap(({ edition, context }): readonly SiteAddress[] => [
      {
        path: recordFilePath(edition.record.year, ".json"),
        kind: "download",
        lang: null,
        made: () => jsonFile(recordJson(context)),
      },
      {
        path: recordFilePath(edition.record.year, ".csv"),
        kind: "download",
        lang: null,
        made: () => recordCsv(context, voices(edition)),
      },
    ]),
    ...(latest === undefined
      ? []
      : [
          {
            path: DATA_PACKAGE_PATH,
            kind: "service" as const,
            lang: null,
            made: () => jsonFile(dataPackage(latest.context, voices(latest.edition), records)),
          },
        ]),
    { path: SITEMAP_PATH, kind: "service", lang: null, made: () => sitemap(site, editions) },
  ];
}
