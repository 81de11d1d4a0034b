import type { Element } from "hast";
import { s } from "hastscript";
import { chartSize } from "../charts/chart.ts";
import { FORMATS, type TextStyle } from "../charts/format.ts";
import { place } from "../charts/shapes.ts";
import { chartElement } from "../charts/svg.ts";
import { lineHeight, textElements, wrap } from "../charts/text.ts";
import { type Ground, SCHEMES } from "../charts/theme.ts";
import { type ChartContext, chartTitle, creditLine, sourceLine } from "./context.ts";
import { correctedNotice } from "./corrections.ts";

/** Size of a chart's card, also its PNG, in pixels. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

/** A chart as a picture that tells what it is wherever it is found: title, drawing, source and licence, on paper. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  readonly element: Element;
}

/** The chart as a sheet of its own height, 784 units wide, with its own name, description and hooks, on paper under an ink rule. */
export function freeSheet(context: ChartContext): Sheet {
  const { chart, voice } = context;
  const { width: inner, type } = FORMATS.wide;
  const margin = 32;
  const gap = margin * 0.75;
  const width = inner + 2 * margin;
  const heading = block([chartTitle(context)], type.title, inner);
  const foot = [sourceLine(context), correctedNotice(context), creditLine(context)];
  const footing = block(
    foot.filter((line) => line !== null),
    type.note,
    inner,
  );
  const top = margin + heading.height + gap;
  const below = top + chartSize(chart, voice, "wide").height + gap;
  const height = Math.round(below + footing.height + margin);
  const { ground, strong } = SCHEMES.light.grounds.paper;
  const { properties, children } = chartElement(chart, voice, "wide");
  const element = s("svg", { ...properties, viewBox: `0 0 ${width} ${height}` }, [
    // The drawing's name and description are the sheet's.
    ...children.slice(0, 2),
    s("rect", { width, height, fill: ground }),
    s("rect", { x: margin, y: margin / 2, width: inner, height: 4, fill: strong }),
    place(heading.element, margin, margin, 1),
    place(s("g", children.slice(2)), margin, top, 1),
    place(footing.element, margin, height - margin - footing.height, 1),
  ]);
  return { width, height, ground: "paper", element };
}

/** Paragraphs as a group, in lines of this width. */
function block(paragraphs: readonly string[], style: TextStyle, width: number) {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, style, width));
  return {
    element: s("g", [...textElements({ lines, x: 0, top: 0, style })]),
    height: lines.length * lineHeight(style),
  };
}
