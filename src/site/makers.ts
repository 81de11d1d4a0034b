import { readFileSync } from "node:fs";
import type { Lang } from "../record/model.ts";
import { archiveModel, chartArchive } from "./archive.ts";
import { card } from "./card.ts";
import {
  type ChartContext,
  type Context,
  chartContext,
  contextFor,
  type OpenSite,
  voiceIn,
} from "./context.ts";
import { chartCsv, recordCsv } from "./csv.ts";
import { dataPackage } from "./data-package.ts";
import { oembed } from "./embed-code.ts";
import { embedDocument } from "./embed-document.ts";
import { feed } from "./feed.ts";
import { fontFiles, siteLetters } from "./fonts.ts";
import { jsonFile } from "./formats.ts";
import { icon } from "./icon.ts";
import { accessibilityModel } from "./models/accessibility.ts";
import { chartPageModel } from "./models/chart-page.ts";
import { embedHeight, embedModel } from "./models/embed.ts";
import { aboutModel, chartsModel, correctionsModel } from "./models/pages.ts";
import { posterModel } from "./models/poster.ts";
import { openingModel, reportModel } from "./models/report.ts";
import { painted, plainPng, pngFile, svgFile } from "./picture.ts";
import { chartJson, recordJson } from "./record-json.ts";
import type { Params, RouteName } from "./routes.ts";
import { sbom } from "./sbom.ts";
import { securityTxt } from "./security-txt.ts";
import { freeSheet } from "./sheet.ts";
import { siteCard } from "./site-card.ts";
import { robots, sitemap, sitemapIndex } from "./sitemap.ts";

export type Bytes = string | Uint8Array<ArrayBuffer>;

/** What stands at a route's addresses. */
interface Maker {
  /** All that an address shows or its file holds, as a value: where it stays the same, so do the bytes. */
  model(open: OpenSite, params: Params): unknown;
  /** The file's bytes; null for a page, whose `.astro` file lays the model out. */
  readonly bytes: ((open: OpenSite, params: Params) => Promise<Bytes>) | null;
}

const page = (model: Maker["model"]): Maker => ({ model, bytes: null });
/** A file of which the model is laid out by a function. */
const file = <Model>(
  model: (open: OpenSite, params: Params) => Model,
  layOut: (model: Model) => Bytes | Promise<Bytes>,
): Maker => ({ model, bytes: async (open, params) => await layOut(model(open, params)) });
/** A file that is a text and no more. */
const text = (model: (open: OpenSite, params: Params) => string): Maker => file(model, (made) => made);

const chartOf = (open: OpenSite, params: Params): ChartContext =>
  chartContext(contextFor(open, params), params.id ?? "");
/** The voices of all languages for a year. */
const voicesOf = ({ open, site, record }: Context) =>
  site.languages.map((lang) => voiceIn(open, lang, record));
const report = page((open, params) => reportModel(contextFor(open, params)));
const embed = file((open, params) => embedModel(chartOf(open, params)), embedDocument);
const sharePng = (density: 1 | 2): Maker =>
  file(
    (open, params) => painted(card(chartOf(open, params))),
    (sheet) => pngFile(sheet, density),
  );
/** The chart on the poster below the report's headline. */
const openingCard = file(
  (open, params) => {
    const context = contextFor(open, params);
    const { poster, plainHeadline } = openingModel(context);
    return painted(card(chartContext(context, poster), plainHeadline));
  },
  (sheet) => pngFile(sheet, 1),
);

const MAKERS: Readonly<Record<RouteName, Maker>> = {
  home: report,
  latest: report,
  report,
  charts: page((open, params) => chartsModel(contextFor(open, params))),
  chart: page((open, params) => chartPageModel(chartOf(open, params))),
  poster: page((open, params) => posterModel(contextFor(open, params))),
  corrections: page((open, params) => correctionsModel(contextFor(open, params))),
  about: page((open, params) => aboutModel(contextFor(open, params))),
  accessibility: page((open, params) => accessibilityModel(contextFor(open, params))),
  embed,
  frozen: embed,
  svg: file((open, params) => freeSheet(chartOf(open, params)), svgFile),
  png: sharePng(1),
  png2x: sharePng(2),
  csv: text((open, params) => chartCsv(chartOf(open, params))),
  json: text((open, params) => jsonFile(chartJson(chartOf(open, params)))),
  zip: file((open, params) => archiveModel(chartOf(open, params)), chartArchive),
  reportCard: openingCard,
  posterCard: openingCard,
  card: file(
    (open, params) => siteCard(contextFor(open, params)),
    (sheet) => pngFile(sheet, 1),
  ),
  oembed: text((open, params) => {
    const context = chartOf(open, params);
    return jsonFile(oembed(context, embedHeight(context)));
  }),
  feed: text((open, { lang }) => {
    const years = open.content.editions.map(({ record: { year } }) => contextFor(open, { lang, year }));
    return feed(contextFor(open, { lang }), years);
  }),
  recordJson: text((open, params) => jsonFile(recordJson(contextFor(open, params)))),
  recordCsv: text((open, params) => {
    const context = contextFor(open, params);
    return recordCsv(context, voicesOf(context));
  }),
  dataPackage: text((open) => {
    const latest = contextFor(open, {});
    const records = open.content.editions.map(({ record }) => record).filter(({ draft }) => !draft);
    return jsonFile(dataPackage(latest, voicesOf(latest), records));
  }),
  sitemap: text(({ content }) => sitemap(content)),
  sitemapIndex: text(({ content }) => sitemapIndex(content.site)),
  robots: text(({ content }) => robots(content.site)),
  schema: text(() => readFileSync("data/schema.json", "utf8")),
  sbom: text(() => `${JSON.stringify(sbom(readFileSync("package-lock.json", "utf8")))}\n`),
  securityTxt: text(({ content, published }) => securityTxt(content.site, published)),
  icon: text(() => icon()),
  icon180: file(
    () => icon(),
    (svg) => plainPng(svg, 180),
  ),
  font: {
    model: (_, { id }) => id,
    bytes: async (open, { id }) => {
      const files = await siteFonts(open);
      const found = files.find(({ name }) => name === `${id}.woff2`);
      if (found === undefined) throw new Error(`no font ${id}`);
      return found.bytes;
    },
  },
};

const known = new WeakMap<OpenSite, ReturnType<typeof madeFonts>>();

/** The font files of all languages' pages, and those of each year's report; made once for a site. */
export async function siteFonts(open: OpenSite) {
  const fonts = known.get(open) ?? madeFonts(open);
  known.set(open, fonts);
  return await fonts;
}

async function madeFonts(open: OpenSite) {
  const sets = open.content.site.languages.flatMap((lang: Lang) => [
    [lang, siteLetters(open, lang)] as const,
    ...open.content.editions.map(
      ({ record: { year } }) => [lang, reportModel(contextFor(open, { lang, year })).shell.letters] as const,
    ),
  ]);
  const files = await Promise.all(sets.map(([lang, letters]) => fontFiles(lang, letters)));
  return [...new Map(files.flat().map((font) => [font.name, font])).values()];
}

/** All that an address shows or its file holds, as a value. @throws where the site lacks what the parameters name. */
export const modelOf = (name: RouteName, open: OpenSite, params: Params): unknown =>
  MAKERS[name].model(open, params);

/** True for an address that a page of `src/pages` lays out. */
export const isPage = (name: RouteName): boolean => MAKERS[name].bytes === null;

/** The bytes at an address. @throws for a page, and where the site lacks what the parameters name. */
export async function bytesOf(name: RouteName, open: OpenSite, params: Params): Promise<Bytes> {
  const { bytes } = MAKERS[name];
  if (bytes === null) throw new Error(`${name} is a page, which its .astro file lays out`);
  return await bytes(open, params);
}
