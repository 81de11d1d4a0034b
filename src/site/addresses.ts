import type { Lang, Site } from "../record/model.ts";

/** Addresses of the site, from its root and without the base path. They are promises: none is ever reused. */
export const reportPath = (lang: Lang, year: number): string => `/${lang}/${year}/`;
export const latestPath = (lang: Lang): string => `/${lang}/`;

/** An anchor of the table of all figures, where a figure in the text leads. */
export const metricAnchor = (id: string): string => `m-${id}`;

/** Every chart of a year, to pick from; and one chart's own page. */
export const figuresPath = (lang: Lang, year: number): string => `${reportPath(lang, year)}figures/`;
export const figurePath = (lang: Lang, year: number, id: string): string =>
  `${figuresPath(lang, year)}${id}/`;

/** A chart's file. @param ending such as `.svg`, `.png` or `@2x.png`. */
export const figureFilePath = (lang: Lang, year: number, id: string, ending: string): string =>
  `${figuresPath(lang, year)}${id}${ending}`;

/** The document for an iframe; with an ISO date, as its figures stood at the end of that day. */
export const embedPath = (lang: Lang, year: number, id: string, date?: string): string =>
  `${reportPath(lang, year)}embed/${id}/${date === undefined ? "" : `${date}/`}`;

export const oembedPath = (lang: Lang, year: number, id: string): string =>
  `${reportPath(lang, year)}oembed/${id}.json`;
export const posterPath = (lang: Lang, year: number): string => `${reportPath(lang, year)}poster/`;
export const correctionsPath = (lang: Lang, year: number): string => `${reportPath(lang, year)}corrections/`;
export const aboutPath = (lang: Lang): string => `/${lang}/about/`;
export const feedPath = (lang: Lang): string => `/${lang}/corrections.xml`;

/** The whole record of a year. */
export const recordFilePath = (year: number, ending: ".json" | ".csv"): string => `/data/${year}${ending}`;
export const DATA_PACKAGE_PATH = "/data/datapackage.json";
export const EMBED_SCRIPT_PATH = "/embed.js";
export const SITEMAP_PATH = "/sitemap.xml";

/** A path of the site as an absolute address, for what a standard wants absolute. */
export const absolute = ({ address, base }: Pick<Site, "address" | "base">, path: string): string =>
  `${address}${base}${path}`;
