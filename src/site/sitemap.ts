import type { Edition, Lang, Site } from "../record/model.ts";
import {
  aboutPath,
  absolute,
  correctionsPath,
  figurePath,
  figuresPath,
  posterPath,
  reportPath,
  SITEMAP_PATH,
} from "./addresses.ts";
import { XML_HEAD, xmlElement, xmlText } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A page in every language of the site. */
type Page = (lang: Lang) => string;

/**
 * `/sitemap.xml`: every page that is to be found, in each language with its alternates; drafts and embeds are not.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(site: Site, editions: readonly Edition[]): string {
  const pages = [...editions.filter(({ record }) => !record.draft).flatMap(pagesOf), aboutPath];
  const urls = pages.flatMap((page) => site.languages.map((lang) => url(site, page, lang)));
  return (
    XML_HEAD +
    xmlElement("urlset", { xmlns: NAMESPACE, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, urls.join("")) +
    "\n"
  );
}

/** `/sitemap-index.xml`, which search engines are told of. */
export const sitemapIndex = (site: Site): string =>
  XML_HEAD +
  xmlElement(
    "sitemapindex",
    { xmlns: NAMESPACE },
    xmlElement("sitemap", {}, xmlText("loc", absolute(site, SITEMAP_PATH))),
  ) +
  "\n";

const pagesOf = ({ record: { year }, figures }: Edition): readonly Page[] => [
  (lang) => reportPath(lang, year),
  (lang) => figuresPath(lang, year),
  ...figures.map(
    ({ id }): Page =>
      (lang) =>
        figurePath(lang, year, id),
  ),
  (lang) => posterPath(lang, year),
  (lang) => correctionsPath(lang, year),
];

const url = (site: Site, page: Page, lang: Lang): string =>
  xmlElement(
    "url",
    {},
    xmlText("loc", absolute(site, page(lang))) +
      site.languages
        .map((other) =>
          xmlElement(
            "xhtml:link",
            { rel: "alternate", hreflang: other, href: absolute(site, page(other)) },
            null,
          ),
        )
        .join(""),
  );
