import type { Content, Lang, Site } from "../record/model.ts";
import { NOTHING_PUBLISHED } from "../record/published.ts";
import { urlOf } from "./context.ts";
import { escapeXml } from "./formats.ts";
import { paramsOf, pathFor, pathOf, ROUTES, type RouteName, type Row } from "./routes.ts";

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * `/sitemap.xml`: every page that is to be found, in each language with its alternates; drafts and embeds are not.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap({ site, editions }: Content): string {
  // A year's pages stand together, then those of no year.
  const ofYears = editions
    .filter(({ record }) => !record.draft)
    .map((edition): Content => ({ site, editions: [edition] }));
  const pages = [...ofYears, { site, editions: [] }].flatMap(pagesOf);
  const urls = pages.flatMap((page) => site.languages.map((lang) => url(site, page, lang)));
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>\n`;
}

/** A page in every language of the site. */
type Page = (lang: Lang) => string;

/** The listed pages of one year, or of none where the content has none. */
const pagesOf = (content: Content): readonly Page[] =>
  (Object.keys(ROUTES) as RouteName[])
    .filter((name) => {
      const row: Row = ROUTES[name];
      const ofNone = row.of === "language";
      return row.kind === "page" && !row.unlisted && ofNone === (content.editions.length === 0);
    })
    .flatMap((name) =>
      paramsOf(name, content, NOTHING_PUBLISHED)
        .filter(({ lang }) => lang === content.site.languages[0])
        .map((params) => (lang: Lang) => pathFor(name, { ...params, lang })),
    );

/** `/sitemap-index.xml`, which search engines are told of. */
export const sitemapIndex = (site: Site): string =>
  `${HEAD}<sitemapindex xmlns="${NAMESPACE}"><sitemap><loc>${escapeXml(urlOf({ site }, pathOf("sitemap", {})))}</loc></sitemap></sitemapindex>\n`;

const url = (site: Site, page: Page, lang: Lang): string => {
  const alternates = site.languages.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(other)}" href="${escapeXml(urlOf({ site }, page(other)))}"/>`,
  );
  return `<url><loc>${escapeXml(urlOf({ site }, page(lang)))}</loc>${alternates.join("")}</url>`;
};

/**
 * `/robots.txt`: everything may be read. What is not to be indexed says so itself, which a crawler can only see where
 * it may read. Crawlers look for this file at the root of a host alone.
 */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${urlOf({ site }, pathOf("sitemapIndex", {}))}\n`;
