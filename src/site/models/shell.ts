import { isMailAddress } from "../../record/addresses.ts";
import type { Lang } from "../../record/model.ts";
import {
  type Context,
  hrefHere,
  hrefOf,
  pathHere,
  publisherName,
  siteName,
  urlOf,
  voiceIn,
  yearTitle,
} from "../context.ts";
import { charactersOf, siteLetters, strings } from "../fonts.ts";
import type { JsonObject } from "../formats.ts";
import { pathOf, type RouteName } from "../routes.ts";
import { SHARE_IMAGE } from "../sheet.ts";

/** What a page says of itself. */
interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly route: RouteName;
  /** What is shown where somebody shares the page; left out, the site's card. */
  readonly image?: { readonly path: string; readonly alt: string };
  readonly jsonLd?: JsonObject;
}

/** What is around a page of the context's year (and chart, where it has one): its head, masthead and footer. */
export function shell(context: Context, { title, description, route, image, jsonLd }: PageHead) {
  const { open, site, record, voice } = context;
  const { tag } = voice.language;
  const own = pathHere(route, context);
  const card = { path: pathHere("card", context), alt: siteName(context) };
  const pathIn = (lang: Lang): string => pathHere(route, { ...context, voice: voiceIn(open, lang, record) });
  return {
    title,
    description,
    /** The page in every language of the site, its own among them. */
    languages: site.languages.map((lang) => ({
      lang,
      name: open.languages.get(lang)?.language.name ?? lang,
      href: hrefOf(context, pathIn(lang)),
      url: urlOf(context, pathIn(lang)),
    })),
    canonical: urlOf(context, own),
    /** The page for a reader of any other language: the same one, in the site's default. */
    fallback: urlOf(context, pathIn(site.defaultLanguage)),
    social: socialTags(context, { title, description, path: own, image: image ?? card }),
    jsonLd: jsonLd ?? null,
    draft: record.draft,
    year: { number: record.year, title: yearTitle(context) },
    /** The site's pages that the shell leads to, for `href`. */
    links: {
      latest: hrefHere("latest", context),
      feed: hrefHere("feed", context),
      charts: hrefHere("charts", context),
      poster: hrefHere("poster", context),
      corrections: hrefHere("corrections", context),
      about: hrefHere("about", context),
      accessibility: hrefHere("accessibility", context),
    },
    footer: {
      name: siteName(context),
      publisher: publisherName(context),
      contact: site.contact,
      licence: site.licence,
      years: open.content.editions
        .filter((edition) => edition.record.year !== record.year)
        .map(({ record: { year } }) => ({
          year,
          href: hrefOf(context, pathOf("report", { lang: tag, year })),
        })),
    },
    base: site.base,
    /** What the page's fonts are cut to. */
    letters: siteLetters(open, tag),
    /** The interface texts: a page rests on all of its language. */
    messages: open.languages.get(tag)?.messages ?? {},
  };
}

export type Shell = ReturnType<typeof shell>;

/** Where a contact is written to: an e-mail address gets its own kind of link, a web address is one. */
export const contactLink = (contact: string): string =>
  isMailAddress(contact) ? `mailto:${contact}` : contact;

/** The page for an address that isn't there: no language is known, so every language says it. */
export function missingModel(latest: Context) {
  const { open, record } = latest;
  const title = latest.voice.message("missing.title");
  const around = shell(latest, { title, description: title, route: "latest" });
  const languages = latest.site.languages.map((lang) => {
    const voice = voiceIn(open, lang, record);
    return {
      lang,
      title: voice.message("missing.title"),
      link: voice.message("missing.link"),
      href: hrefOf(latest, pathOf("latest", { lang })),
    };
  });
  const { tag } = latest.voice.language;
  const aroundIt = Object.entries(around.messages).filter(([key]) =>
    /^(?:skip|masthead|nav|footer)/.test(key),
  );
  const shown = [languages, around.languages, around.year, around.footer, aroundIt];
  const written = strings(shown, tag, latest.site.languages);
  return {
    shell: around,
    languages,
    /** What its font is cut to: no file of a single language has all of its letters. */
    texts: [...written, ...charactersOf(written, tag)],
  };
}

/** What is shown where somebody shares a page, with the page's path. */
type SharedPage = Required<Pick<PageHead, "title" | "description" | "image">> & { readonly path: string };

/** A `<meta>` element: Open Graph reads `property`, Twitter `name`. */
type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };

/** Open Graph and Twitter card of a page; what Twitter takes from Open Graph isn't said twice. */
export function socialTags(context: Context, page: SharedPage): readonly MetaTag[] {
  const { tag } = context.voice.language;
  const localeOf = (lang: Lang): string =>
    voiceIn(context.open, lang, context.record).language.locale.replaceAll("-", "_");
  const others = context.site.languages.filter((lang) => lang !== tag);
  return [
    { property: "og:type", content: "article" },
    { property: "og:site_name", content: siteName(context) },
    { property: "og:title", content: page.title },
    { property: "og:description", content: page.description },
    { property: "og:url", content: urlOf(context, page.path) },
    { property: "og:locale", content: localeOf(tag) },
    ...others.map((lang) => ({ property: "og:locale:alternate", content: localeOf(lang) })),
    { property: "og:image", content: urlOf(context, page.image.path) },
    { property: "og:image:type", content: "image/png" },
    { property: "og:image:width", content: String(SHARE_IMAGE.width) },
    { property: "og:image:height", content: String(SHARE_IMAGE.height) },
    { property: "og:image:alt", content: page.image.alt },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
