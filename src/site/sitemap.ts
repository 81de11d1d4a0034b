import type { Element } from "hast";
import { s } from "hastscript";
import { type Markup, xmlFile } from "../charts/markup.ts";
import type { Content, Lang, Site } from "../record/model.ts";
import { NOTHING_PUBLISHED } from "../record/published.ts";
import { urlOf } from "./context.ts";
import { paramsOf, pathFor, pathOf, ROUTES, type RouteName, type Row } from "./routes.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * `/sitemap.xml`: every page that is to be found, in each language with its alternates; drafts and embeds are not.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap({ site, editions }: Content): Markup {
  // A year's pages stand together, then those of no year.
  const ofYears = editions
    .filter(({ record }) => !record.draft)
    .map((edition): Content => ({ site, editions: [edition] }));
  const pages = [...ofYears, { site, editions: [] }].flatMap(pagesOf);
  const urls = pages.flatMap((page) => site.languages.map((lang) => url(site, page, lang)));
  return xmlFile(s("urlset", { xmlns: NAMESPACE, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, [...urls]));
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
export const sitemapIndex = (site: Site): Markup =>
  xmlFile(
    s("sitemapindex", { xmlns: NAMESPACE }, [
      s("sitemap", [s("loc", urlOf({ site }, pathOf("sitemap", {})))]),
    ]),
  );

const url = (site: Site, page: Page, lang: Lang): Element =>
  s("url", [
    s("loc", urlOf({ site }, page(lang))),
    ...site.languages.map((other) =>
      s("xhtml:link", { rel: "alternate", hrefLang: other, href: urlOf({ site }, page(other)) }),
    ),
  ]);

/**
 * `/robots.txt`: everything may be read. What is not to be indexed says so itself, which a crawler can only see where
 * it may read. Crawlers look for this file at the root of a host alone.
 */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${urlOf({ site }, pathOf("sitemapIndex", {}))}\n`;
