import type { Element } from "hast";
import { s } from "hastscript";
import { chartSize } from "../charts/chart.ts";
import { FORMATS, type TextStyle } from "../charts/format.ts";
import { place } from "../charts/shapes.ts";
import { chartElement } from "../charts/svg.ts";
import { lineHeight, textElements, wrap } from "../charts/text.ts";
import { type Ground, SCHEMES } from "../charts/theme.ts";
import { type ChartContext, chartTitle, creditLine, sourceLine } from "./context.ts";

/** Size of a chart's card, also its PNG, in pixels. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

/** A chart as a picture that tells what it is wherever it is found: title, drawing, source and licence, on paper. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  readonly element: Element;
}

/** The chart as a sheet of its own height, 784 units wide. */
export function freeSheet(context: ChartContext): Sheet {
  const margin = 32;
  const gap = margin * 0.75;
  const width = FORMATS.wide.width + 2 * margin;
  const drawing = drawingOf(context);
  const { heading, footing } = words(context, FORMATS.wide.width);
  const top = margin + heading.height + gap;
  const height = Math.round(top + drawing.height + gap + footing.height + margin);
  return sheet(context, { width, height, margin }, [
    place(heading.element, margin, margin, 1),
    place(drawing.element, margin, top, 1),
    place(footing.element, margin, height - margin - footing.height, 1),
  ]);
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** An SVG with the chart's own name, description and hooks around these parts, on paper under an ink rule. */
function sheet(
  { chart, voice }: ChartContext,
  { width, height, margin }: Box,
  parts: readonly Element[],
): Sheet {
  const { properties, children } = chartElement(chart, voice, "wide");
  const element = s("svg", { ...properties, viewBox: `0 0 ${width} ${height}` }, [
    ...children.slice(0, 2),
    s("rect", { width, height, fill: SCHEMES.light.grounds.paper.ground }),
    s("rect", {
      x: margin,
      y: margin / 2,
      width: width - 2 * margin,
      height: 4,
      fill: SCHEMES.light.grounds.paper.strong,
    }),
    ...parts,
  ]);
  return { width, height, ground: "paper", element };
}

/** The drawing without its name and description, which the sheet has. */
function drawingOf({ chart, voice }: ChartContext): { element: Element; height: number } {
  return {
    element: s("g", chartElement(chart, voice, "wide").children.slice(2)),
    height: chartSize(chart, voice, "wide").height,
  };
}

/** Title, and source with credit, in lines of this width. */
const words = (context: ChartContext, width: number) => ({
  heading: block([chartTitle(context)], FORMATS.wide.type.title, width),
  footing: block([sourceLine(context), creditLine(context)], FORMATS.wide.type.note, width),
});

/** Paragraphs as a group, in lines of this width. */
function block(paragraphs: readonly string[], style: TextStyle, width: number) {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, style, width));
  return {
    element: s("g", [...textElements({ lines, x: 0, top: 0, style })]),
    height: lines.length * lineHeight(style),
  };
}
