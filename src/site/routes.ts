import { contactUri } from "../record/addresses.ts";
import type { ChartDefinition, Content, Edition, Lang } from "../record/model.ts";
import { editionsOf, lastPublication, type Published } from "../record/published.ts";

/** What an address is to readers. */
export const ADDRESS_KINDS = ["page", "embed", "download", "service"] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What an address stands once for. `frozen`: a chart as it was public at the end of a day; `contact`: whom the site may be told of a weakness by. */
type Subject = "site" | "language" | "year" | "edition" | "chart" | "frozen" | "font" | "contact";

export interface Row {
  /** Path from the site's root, without the base path; `{lang}`, `{year}`, `{id}` and `{date}` are filled. */
  readonly pattern: string;
  readonly of: Subject;
  /** `site`: a file for programs, which neither `changes` nor the list of published addresses names. */
  readonly kind: AddressKind | "site";
  /** Left out of the site map though it is a page: it shows what another address does, or nothing. */
  readonly unlisted?: true;
}

/**
 * Every address that the site answers, one row each; addresses are promises, and none is ever reused. A page's `.astro`
 * file stands in `src/pages` at its pattern; of all others the bytes are made by makers.ts, by the row's name. The order
 * is that of the site map.
 */
export const ROUTES = {
  home: { pattern: "/", of: "site", kind: "page", unlisted: true },
  latest: { pattern: "/{lang}/", of: "language", kind: "page", unlisted: true },
  report: { pattern: "/{lang}/{year}/", of: "edition", kind: "page" },
  charts: { pattern: "/{lang}/{year}/figures/", of: "edition", kind: "page" },
  chart: { pattern: "/{lang}/{year}/figures/{id}/", of: "chart", kind: "page" },
  poster: { pattern: "/{lang}/{year}/poster/", of: "edition", kind: "page" },
  corrections: { pattern: "/{lang}/{year}/corrections/", of: "edition", kind: "page" },
  about: { pattern: "/{lang}/about/", of: "language", kind: "page" },
  accessibility: { pattern: "/{lang}/about/accessibility/", of: "language", kind: "page" },
  embed: { pattern: "/{lang}/{year}/embed/{id}/", of: "chart", kind: "embed" },
  frozen: { pattern: "/{lang}/{year}/embed/{id}/{date}/", of: "frozen", kind: "embed" },
  svg: { pattern: "/{lang}/{year}/figures/{id}.svg", of: "chart", kind: "download" },
  png: { pattern: "/{lang}/{year}/figures/{id}.png", of: "chart", kind: "download" },
  png2x: { pattern: "/{lang}/{year}/figures/{id}@2x.png", of: "chart", kind: "download" },
  csv: { pattern: "/{lang}/{year}/figures/{id}.csv", of: "chart", kind: "download" },
  json: { pattern: "/{lang}/{year}/figures/{id}.json", of: "chart", kind: "download" },
  zip: { pattern: "/{lang}/{year}/figures/{id}.zip", of: "chart", kind: "download" },
  reportCard: { pattern: "/{lang}/{year}/report.png", of: "edition", kind: "service" },
  posterCard: { pattern: "/{lang}/{year}/poster.png", of: "edition", kind: "service" },
  card: { pattern: "/{lang}/card.png", of: "language", kind: "service" },
  oembed: { pattern: "/{lang}/{year}/oembed/{id}.json", of: "chart", kind: "service" },
  feed: { pattern: "/{lang}/corrections.xml", of: "language", kind: "service" },
  recordJson: { pattern: "/data/{year}.json", of: "year", kind: "download" },
  recordCsv: { pattern: "/data/{year}.csv", of: "year", kind: "download" },
  dataPackage: { pattern: "/data/datapackage.json", of: "site", kind: "service" },
  sitemap: { pattern: "/sitemap.xml", of: "site", kind: "service" },
  sitemapIndex: { pattern: "/sitemap-index.xml", of: "site", kind: "site" },
  robots: { pattern: "/robots.txt", of: "site", kind: "site" },
  schema: { pattern: "/data/schema.json", of: "site", kind: "site" },
  sbom: { pattern: "/sbom.json", of: "site", kind: "site" },
  securityTxt: { pattern: "/.well-known/security.txt", of: "contact", kind: "site" },
  icon: { pattern: "/icon.svg", of: "site", kind: "site" },
  icon180: { pattern: "/icon-180.png", of: "site", kind: "site" },
  font: { pattern: "/assets/{id}.woff2", of: "font", kind: "site" },
} as const satisfies Readonly<Record<string, Row>>;
export type RouteName = keyof typeof ROUTES;

/** The script that fits embedded charts; it stands in `public/`. */
export const EMBED_SCRIPT = "/embed.js";

/** An anchor of the table of all figures, where a figure in the text leads. */
export const metricAnchor = (id: string): string => `m-${id.replaceAll("/", "--")}`;

type Slots<Pattern> = Pattern extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
/** What fills a route's pattern. */
type ParamsOf<Name extends RouteName> = Readonly<
  Record<Slots<(typeof ROUTES)[Name]["pattern"]>, string | number>
>;
/** What fills any pattern; which of them a route has, its pattern says. */
export interface Params {
  readonly lang?: Lang | undefined;
  readonly year?: number | undefined;
  readonly id?: string | undefined;
  /** ISO date of a frozen state. */
  readonly date?: string | undefined;
}

/** A route's address for these things: a path from the site's root, without the base path. */
export const pathOf = <Name extends RouteName>(name: Name, params: ParamsOf<Name>): string =>
  filled(ROUTES[name].pattern, params);

/** The same where the route is not known beforehand. */
export const pathFor = (name: RouteName, params: Params): string =>
  filled(ROUTES[name].pattern, { ...params });

const filled = (pattern: string, params: Readonly<Record<string, unknown>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, slot: string) => String(params[slot]));

/** Whether an address is one of a route's, whatever it stands for. */
export const isOf = (name: RouteName, path: string): boolean =>
  new RegExp(
    `^${ROUTES[name].pattern
      .split(/\{\w+\}/)
      .map(RegExp.escape)
      .join("[^/]+")}$`,
  ).test(path);

/** An address of the site with its route and what it stands for. */
export interface Address {
  readonly route: RouteName;
  readonly params: Params;
  readonly path: string;
}

/** Everything that a route stands for in a content, one set of parameters an address; of fonts none, which content doesn't name. */
export function paramsOf(name: RouteName, content: Content, published: Published): readonly Params[] {
  const { site, editions } = content;
  const inEach = (of: (lang: Lang) => readonly Params[]): readonly Params[] => site.languages.flatMap(of);
  const ofCharts = (edition: Edition, charts: readonly ChartDefinition[], date?: string): readonly Params[] =>
    inEach((lang) =>
      date !== undefined && edition.record.title[lang] === undefined
        ? []
        : charts.map(({ id }) => ({
            lang,
            year: edition.record.year,
            id,
            ...(date === undefined ? {} : { date }),
          })),
    );
  switch (ROUTES[name].of) {
    case "site":
      return [{}];
    case "language":
      return inEach((lang) => [{ lang }]);
    case "year":
      return editions.map(({ record: { year } }) => ({ year }));
    case "edition":
      return editions.flatMap(({ record: { year } }) => inEach((lang) => [{ lang, year }]));
    case "chart":
      return editions.flatMap((edition) => ofCharts(edition, edition.charts));
    case "frozen":
      // Also a chart that has another name now, or none: what was public answers for good.
      return editions.flatMap(({ record: { year } }) =>
        editionsOf(published, year).flatMap((kept) => ofCharts(kept, kept.charts, kept.date)),
      );
    case "contact":
      return contactUri(site.contact) === null || lastPublication(published) === null ? [] : [{}];
    case "font":
      return [];
  }
}

/** Every address that is made from content. */
export const addressesOf = (content: Content, published: Published): readonly Address[] =>
  (Object.keys(ROUTES) as RouteName[])
    .filter((route) => ROUTES[route].kind !== "site")
    .flatMap((route) =>
      paramsOf(route, content, published).map((params) => ({ route, params, path: pathFor(route, params) })),
    );
