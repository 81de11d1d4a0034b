import type { Element, Properties } from "hast";
import { s } from "hastscript";
import { ASCENT, LEADING, type TextStyle, TYPE } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** Two decimals: finer than any screen shows, so that drawings stay small and the same everywhere. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Path data with its numbers rounded. */
export const pathData = (strings: TemplateStringsArray, ...values: readonly number[]): string =>
  String.raw({ raw: strings }, ...values.map(round));

/** A straight line from a point to a point. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Path data of straight lines. */
export const segments = (lines: readonly Segment[]): string =>
  lines.map(([x1, y1, x2, y2]) => pathData`M${x1} ${y1}L${x2} ${y2}`).join("");

/** A line in the paint of a class of css.ts. */
export const stroke = (className: string, d: string): Element => s("path", { className: [className], d });

/** Elements that belong together, with what tests and scripts find them by. */
export const group = (properties: Properties, children: readonly Element[]): Element =>
  s("g", properties, ...children);

/** An element moved to a place and drawn there in a scale. */
export const place = (element: Element, x: number, y: number, scale: number): Element => ({
  ...element,
  properties: {
    ...element.properties,
    transform: `translate(${round(x)} ${round(y)})scale(${Math.round(scale * 1e4) / 1e4})`,
  },
});

export type Anchor = "start" | "middle" | "end";

export interface Placed {
  readonly x: number;
  /** Top of the first line's box. */
  readonly top: number;
  readonly style: TextStyle;
  readonly anchor?: Anchor;
  /** Other than the strong colour: the quiet one, or that of what the chart is about. */
  readonly paint?: "quiet" | "sub" | undefined;
}

/** Lines of text, and where they stand. */
export interface Text extends Placed {
  readonly lines: readonly string[];
}

export const lineHeight = (style: TextStyle): number => style.size * LEADING;

/** A text broken to a width. */
export const text = (words: string, width: number, placed: Placed): Text => ({
  ...placed,
  lines: wrap(words, placed.style, width),
});

/** Below the last line's box. */
export const bottomOf = ({ lines, top, style }: Text): number => top + lines.length * lineHeight(style);

/** A figure as it is said, and below it what it counts. */
export interface Caption {
  readonly texts: readonly [said: Text, label: Text];
  readonly bottom: number;
}

/** @param gap between the two. */
export function caption(said: string, label: string, width: number, placed: Placed, gap = 0): Caption {
  const figure = text(said, width, placed);
  const { x } = placed;
  const below = text(label, width, { x, top: bottomOf(figure) + gap, style: TYPE.label, paint: "quiet" });
  return { texts: [figure, below], bottom: bottomOf(below) };
}

/** Lines of text, one element a line. */
export const textLines = (
  lines: readonly string[],
  { x, top, style, anchor = "start", paint }: Placed,
): readonly Element[] =>
  lines.map((line, index) =>
    s(
      "text",
      {
        className: paint === undefined ? [style.className] : [style.className, `p-${paint}`],
        x: round(x),
        y: round(top + style.size * ASCENT + index * lineHeight(style)),
        ...(anchor === "start" ? {} : { textAnchor: anchor }),
      },
      line,
    ),
  );

export const textElements = (texts: readonly Text[]): readonly Element[] =>
  texts.flatMap((each) => textLines(each.lines, each));
