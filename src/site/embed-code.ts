import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { htmlToCopy } from "../charts/markup.ts";
import {
  type ChartContext,
  chartTitle,
  creditName,
  publisherName,
  siteName,
  sourceLine,
  urlHere,
  urlOf,
} from "./context.ts";
import { type JsonObject, present } from "./formats.ts";
import { EMBED_SCRIPT, pathOf } from "./routes.ts";
import { SHARE_IMAGE } from "./sheet.ts";

/** Heights of a chart's iframe, in CSS pixels: of its tallest state in a column of any width, and of a wide one alone. */
interface EmbedHeights {
  /** From 280 pixels on. */
  readonly any: number;
  /** From 600 pixels on. */
  readonly wide: number;
}

/** Five ways to show a chart elsewhere, each as HTML ready to copy. */
export function embedCode(context: ChartContext, { any, wide }: EmbedHeights) {
  const frame = [embedFrame(context, any), caption(context)];
  const script = h("script", { src: urlOf(context, EMBED_SCRIPT), async: true });
  return {
    /** A plain iframe. */
    frame: htmlToCopy(...frame),
    /** The same, no taller than a wide column needs. */
    wide: htmlToCopy(embedFrame(context, wide), caption(context)),
    /** The first, with the script that fits its height. */
    fitted: htmlToCopy(...frame, script),
    /** A picture with its words, for sites that allow no frames. */
    picture: htmlToCopy(picture(context)),
    link: htmlToCopy(...credited(context)),
  };
}

/**
 * What is left where a host's sanitizer takes the iframe away. It stands after the iframe and not around it, since
 * browsers indent a figure by 80 pixels, which a chart on a phone needs.
 */
const caption = (context: ChartContext): Element =>
  h("figure", { lang: context.voice.language.tag }, [h("figcaption", sourced(context))]);

function picture(context: ChartContext): Element {
  const { tag } = context.voice.language;
  return h("figure", { lang: tag }, [
    h("picture", [
      h("source", { type: "image/svg+xml", srcSet: urlHere("svg", context) }),
      h("img", {
        src: urlHere("png", context),
        alt: lastingName(context),
        width: "100%",
        loading: "lazy",
      }),
    ]),
    h("figcaption", sourced(context)),
  ]);
}

/** The chart's name as a link to its page, then its source, whom to credit and the licence. */
const sourced = (context: ChartContext): ElementContent[] => credited(context, `${sourceLine(context)}; `);

/** The same without the source. @param before what stands before the credit. */
function credited(context: ChartContext, before = ""): ElementContent[] {
  const { site, voice } = context;
  return [
    h("a", { href: urlHere("chart", context), lang: voice.language.tag }, lastingName(context)),
    { type: "text", value: ` (${before}${creditName(context)}, ` },
    h("a", { href: site.licence.url, rel: "license" }, site.licence.name),
    { type: "text", value: ")" },
  ];
}

/**
 * The iframe of a chart: attributes only, since a strict policy of the host blocks inline style.
 * @param height of the tallest state at the widths that it is for, in CSS pixels: without script nothing is cut.
 */
const embedFrame = (context: ChartContext, height: number): Element =>
  h("iframe", {
    src: urlHere(context.date === null ? "embed" : "frozen", context),
    title: `${lastingName(context)} (${siteName(context)})`,
    lang: context.voice.language.tag,
    width: "100%",
    height,
    loading: "lazy",
    frameBorder: 0,
  });

/** The column that the answer is written for, in CSS pixels; the iframe itself takes the room that it finds. */
const WIDTH = 700;

/**
 * A chart as oEmbed 1.0 of type `rich`. WordPress loads the script that fits frames and follows their links only where a
 * `<blockquote>` precedes the iframe. It shows that in place of the iframe until the iframe speaks; feed readers and
 * sanitizers keep it.
 * @param height of the tallest state from 280 pixels on, in CSS pixels: most readers of oEmbed allow no script.
 * @see https://oembed.com
 */
export function oembed(context: ChartContext, height: number): JsonObject {
  return present({
    version: "1.0",
    type: "rich",
    title: chartTitle(context),
    author_name: publisherName(context),
    provider_name: siteName(context),
    provider_url: urlOf(context, pathOf("home", {})),
    html: htmlToCopy(h("blockquote", sourced(context)), embedFrame(context, height)),
    width: WIDTH,
    height,
    thumbnail_url: urlHere("png", context),
    thumbnail_width: SHARE_IMAGE.width,
    thumbnail_height: SHARE_IMAGE.height,
  });
}

/** Figures that a chart is called by, at the most. */
const NAMED = 3;

/**
 * What a copied code calls its chart. One that follows corrections is called by what it shows, since its title may hold
 * figures, which in an article nobody would correct.
 */
function lastingName(context: ChartContext): string {
  const { chart, date, voice } = context;
  if (date !== null) return chartTitle(context);
  const labels = [...new Set(chart.metrics.map((id) => voice.text(voice.metric(id).label)))];
  return `${labels.slice(0, NAMED).join("; ")}${labels.length > NAMED ? "; …" : ""}`;
}

/** Attributes of the `<link>` by which programs find a chart's oEmbed; for the head of its page. */
export const oembedLink = (context: ChartContext) =>
  ({
    rel: "alternate",
    type: "application/json+oembed",
    href: urlHere("oembed", context),
    title: chartTitle(context),
  }) as const;
