import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { EMBED_SCRIPT_PATH, figureFilePath, figurePath } from "./addresses.ts";
import { addressOf, creditLine, type FigureContext, figureTitle } from "./context.ts";
import { embedFrame } from "./embed-frame.ts";
import { markup } from "./markup.ts";

/** Four ways to show a chart elsewhere, each as HTML ready to copy. */
export interface EmbedCode {
  /** A plain iframe. */
  readonly frame: string;
  /** The same, with the script that fits its height. */
  readonly fitted: string;
  /** A picture with its words, for sites that allow no frames. */
  readonly picture: string;
  readonly link: string;
}

/**
 * @param height of the iframe, in CSS pixels: of the tallest state from 280 to 700 pixels in this language.
 * @param date ISO date of a frozen state; absent where the embed follows corrections.
 */
export function embedCode(context: FigureContext, height: number, date?: string): EmbedCode {
  const frame = embedFrame(context, height, date);
  const script = h("script", { src: addressOf(context, EMBED_SCRIPT_PATH), async: true });
  return {
    frame: markup(frame),
    fitted: markup(frame, script),
    picture: markup(picture(context)),
    link: markup(...credited(context)),
  };
}

function picture(context: FigureContext): Element {
  const { record, figure, voice, description } = context;
  const { tag } = voice.language;
  const file = (ending: string): string =>
    addressOf(context, figureFilePath(tag, record.year, figure.id, ending));
  return h("figure", { lang: tag }, [
    h("picture", [
      h("source", { type: "image/svg+xml", srcSet: file(".svg") }),
      h("img", {
        src: file(".png"),
        alt: `${figureTitle(context)}. ${description}`,
        width: "100%",
        loading: "lazy",
      }),
    ]),
    h("figcaption", credited(context)),
  ]);
}

/** The chart's title as a link to its page, then whom to credit and the licence. */
function credited(context: FigureContext): ElementContent[] {
  const { site, record, figure, voice } = context;
  const { tag } = voice.language;
  const credit = creditLine(context).slice(0, -site.licence.name.length);
  return [
    h(
      "a",
      { href: addressOf(context, figurePath(tag, record.year, figure.id)), lang: tag },
      figureTitle(context),
    ),
    { type: "text", value: ` (${credit}` },
    h("a", { href: site.licence.url, rel: "license" }, site.licence.name),
    { type: "text", value: ")" },
  ];
}
