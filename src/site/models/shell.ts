import type { Message } from "../../language/messages.ts";
import type { Lang } from "../../record/model.ts";
import {
  type Context,
  hrefOf,
  pathHere,
  publisherName,
  siteName,
  urlOf,
  voiceIn,
  yearTitle,
} from "../context.ts";
import { siteCharacters } from "../fonts.ts";
import type { JsonObject } from "../json.ts";
import { pathFor, pathOf, type RouteName } from "../routes.ts";
import { type MetaTag, type SharedPage, socialTags } from "../share-tags.ts";

/** What is around every page: its head, masthead and footer. */
export interface Shell {
  readonly title: string;
  readonly description: string;
  /** The page in every language of the site, its own among them. */
  readonly languages: readonly {
    readonly lang: Lang;
    readonly name: string;
    readonly href: string;
    readonly url: string;
  }[];
  readonly canonical: string;
  /** The page for a reader of any other language. */
  readonly start: string;
  readonly social: readonly MetaTag[];
  readonly jsonLd: JsonObject | null;
  readonly draft: boolean;
  readonly year: { readonly number: number; readonly title: string };
  /** The site's pages that the shell leads to, for `href`. */
  readonly links: Readonly<Record<"latest" | "feed" | "charts" | "poster" | "corrections" | "about", string>>;
  readonly footer: {
    readonly name: string;
    readonly publisher: string | null;
    readonly contact: string | null;
    readonly licence: { readonly name: string; readonly url: string };
    readonly years: readonly { readonly year: number; readonly href: string }[];
  };
  readonly base: string;
  /** What the page's fonts are cut to. */
  readonly characters: string;
  /** The interface texts: a page rests on all of its language. */
  readonly messages: Readonly<Record<string, Message>>;
}

/** What a page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly route: RouteName;
  /** What is shown where somebody shares the page; left out, the browser's own. */
  readonly image?: SharedPage["image"];
  readonly jsonLd?: JsonObject;
}

/** The shell of a page of the context's year (and chart, where it has one). */
export function shell(context: Context, { title, description, route, image, jsonLd }: PageHead): Shell {
  const { open, site, record, voice } = context;
  const { tag } = voice.language;
  const own = pathHere(route, context);
  const href = (name: RouteName): string => hrefOf(context, pathHere(name, context));
  const pathIn = (lang: Lang): string => pathHere(route, { ...context, voice: voiceIn(open, lang, record) });
  return {
    title,
    description,
    languages: site.languages.map((lang) => ({
      lang,
      name: open.languages.get(lang)?.language.name ?? lang,
      href: hrefOf(context, pathIn(lang)),
      url: urlOf(context, pathIn(lang)),
    })),
    canonical: urlOf(context, own),
    start: urlOf(context, pathOf("home", {})),
    social: image === undefined ? [] : socialTags(context, { title, description, path: own, image }),
    jsonLd: jsonLd ?? null,
    draft: record.draft,
    year: { number: record.year, title: yearTitle(context) },
    links: {
      latest: href("latest"),
      feed: href("feed"),
      charts: href("charts"),
      poster: href("poster"),
      corrections: href("corrections"),
      about: href("about"),
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
          href: hrefOf(context, pathFor("report", { lang: tag, year })),
        })),
    },
    base: site.base,
    characters: siteCharacters(open, tag),
    messages: open.languages.get(tag)?.messages ?? {},
  };
}

/** Where a contact is written to: an e-mail address gets its own kind of link. */
export const contactLink = (contact: string): string =>
  contact.includes("@") ? `mailto:${contact}` : contact;

/** The page for an address that isn't there: no language is known, so every language says it. */
export function missingModel(latest: Context) {
  const { open, record } = latest;
  const title = latest.voice.message("missing.title");
  return {
    shell: shell(latest, { title, description: title, route: "latest" }),
    languages: latest.site.languages.map((lang) => {
      const voice = voiceIn(open, lang, record);
      return {
        lang,
        title: voice.message("missing.title"),
        link: voice.message("missing.link"),
        href: hrefOf(latest, pathOf("latest", { lang })),
      };
    }),
  };
}
