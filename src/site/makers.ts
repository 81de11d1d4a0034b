import { readFileSync } from "node:fs";
import { held } from "../diagnostics/held.ts";
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

/** A model of a year in one language. */
const ofYear =
  <Model>(model: (context: Context) => Model) =>
  (open: OpenSite, params: Params): Model =>
    model(contextFor(open, params));
/** A model of one of the year's charts. */
const ofChart =
  <Model>(model: (context: ChartContext) => Model) =>
  (open: OpenSite, params: Params): Model =>
    model(chartContext(contextFor(open, params), params.id ?? ""));
/** The voices of all languages for a year. */
const voicesOf = ({ open, site, record }: Context) =>
  site.languages.map((lang) => voiceIn(open, lang, record));
const report = page(ofYear(reportModel));
const embed = file(ofChart(embedModel), embedDocument);
const sharePng = (density: 1 | 2): Maker =>
  file(
    ofChart((context) => painted(card(context))),
    (sheet) => pngFile(sheet, density),
  );
/** The chart on the poster below the report's headline. */
const openingCard = file(
  ofYear((context) => {
    const { poster, plainHeadline } = openingModel(context);
    return painted(card(chartContext(context, poster), plainHeadline));
  }),
  (sheet) => pngFile(sheet, 1),
);

const MAKERS: Readonly<Record<RouteName, Maker>> = {
  home: report,
  latest: report,
  report,
  charts: page(ofYear(chartsModel)),
  chart: page(ofChart(chartPageModel)),
  poster: page(ofYear(posterModel)),
  corrections: page(ofYear(correctionsModel)),
  about: page(ofYear(aboutModel)),
  accessibility: page(ofYear(accessibilityModel)),
  embed,
  frozen: embed,
  svg: file(ofChart(freeSheet), svgFile),
  png: sharePng(1),
  png2x: sharePng(2),
  csv: text(ofChart(chartCsv)),
  json: text(ofChart((context) => jsonFile(chartJson(context)))),
  zip: file(ofChart(archiveModel), chartArchive),
  reportCard: openingCard,
  posterCard: openingCard,
  card: file(ofYear(siteCard), (sheet) => pngFile(sheet, 1)),
  oembed: text(ofChart((context) => jsonFile(oembed(context, embedHeight(context))))),
  feed: text((open, { lang }) => {
    const years = open.content.editions.map(({ record: { year } }) => contextFor(open, { lang, year }));
    return feed(contextFor(open, { lang }), years);
  }),
  recordJson: text(ofYear((context) => jsonFile(recordJson(context)))),
  recordCsv: text(ofYear((context) => recordCsv(context, voicesOf(context)))),
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
export const siteFonts = (open: OpenSite) => held(known, open, () => madeFonts(open));

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
