import { figureFilePath, oembedPath } from "./addresses.ts";
import { addressOf, type FigureContext, figureTitle, publisherName, siteName } from "./context.ts";
import { embedFrame } from "./embed-frame.ts";
import { type JsonObject, present } from "./json.ts";
import { markup } from "./markup.ts";
import { CARD } from "./share-image.ts";

/** The column that the answer is written for, in CSS pixels; the iframe itself takes the room that it finds. */
const WIDTH = 700;

/**
 * A chart as oEmbed 1.0 of type `rich`.
 * @param height of the tallest state from 280 to 700 pixels, in CSS pixels: most readers of oEmbed allow no script.
 * @see https://oembed.com
 */
export function oembed(context: FigureContext, height: number): JsonObject {
  const { record, figure, voice } = context;
  return present({
    version: "1.0",
    type: "rich",
    title: figureTitle(context),
    author_name: publisherName(context),
    provider_name: siteName(context),
    provider_url: addressOf(context, "/"),
    html: markup(embedFrame(context, height)),
    width: WIDTH,
    height,
    thumbnail_url: addressOf(context, figureFilePath(voice.language.tag, record.year, figure.id, ".png")),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  });
}

/** Attributes of the `<link>` by which programs find a chart's oEmbed; for the head of its page. */
export const oembedLink = (context: FigureContext) =>
  ({
    rel: "alternate",
    type: "application/json+oembed",
    href: addressOf(context, oembedPath(context.voice.language.tag, context.record.year, context.figure.id)),
    title: figureTitle(context),
  }) as const;
