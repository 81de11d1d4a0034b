import type { Lang } from "../record/model.ts";
import { type Context, siteName, urlOf } from "./context.ts";
import { CARD } from "./sheet.ts";

/** A page as it looks where somebody shares it. Paths are from the site's root. */
export interface SharedPage {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly image: { readonly path: string; readonly alt: string };
}

/** A `<meta>` element: Open Graph reads `property`, Twitter `name`. */
export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };

/** Open Graph and Twitter card of a page; what Twitter takes from Open Graph isn't said twice. */
export function socialTags(context: Context, page: SharedPage): readonly MetaTag[] {
  const { tag } = context.voice.language;
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
    { property: "og:image:width", content: String(CARD.width) },
    { property: "og:image:height", content: String(CARD.height) },
    { property: "og:image:alt", content: page.image.alt },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}

/** A language tag as Open Graph writes it: kk_KZ. Where the tag names no region, its likeliest. */
function localeOf(tag: Lang): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
