import type { Element } from "hast";
import { h } from "hastscript";
import { embedPath } from "./addresses.ts";
import { addressOf, type FigureContext, figureTitle, siteName } from "./context.ts";

/**
 * The iframe of a chart: attributes only, since a strict policy of the host blocks inline style.
 * @param height of the tallest state from 280 to 700 pixels, in CSS pixels: without script nothing is cut.
 * @param date ISO date of a frozen state; absent where the embed follows corrections.
 */
export const embedFrame = (context: FigureContext, height: number, date?: string): Element =>
  h("iframe", {
    src: addressOf(
      context,
      embedPath(context.voice.language.tag, context.record.year, context.figure.id, date),
    ),
    title: `${figureTitle(context)} (${siteName(context)})`,
    lang: context.voice.language.tag,
    width: "100%",
    height,
    loading: "lazy",
    frameBorder: 0,
  });
