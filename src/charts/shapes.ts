import type { Element } from "hast";
import { s } from "hastscript";
import type { Icon } from "./icons/icon.ts";
import { STROKE } from "./theme.ts";

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

/** What has that id, drawn again so far from where it stands. */
export const use = (id: string, x: number, y: number): Element =>
  s("use", {
    href: `#${id}`,
    ...(round(x) !== 0 && { x: round(x) }),
    ...(round(y) !== 0 && { y: round(y) }),
  });

/** An element moved to a place and drawn there in a scale. */
export const place = (element: Element, x: number, y: number, scale: number): Element => ({
  ...element,
  properties: {
    ...element.properties,
    transform: `translate(${round(x)} ${round(y)})scale(${Math.round(scale * 1e4) / 1e4})`,
  },
});

/** How an icon is painted: solid as a figure, picked out, as what the chart is about; open as the rest, or as more. */
export type Paint = "fig" | "hot" | "sub" | "rest" | "open";

/** An icon by itself, and where it stands. */
interface PlacedIcon {
  readonly icon: Icon;
  readonly paint: Paint;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Widest line, in units of the icon, that stays within its box. */
const CLEAR = 2;

/** An icon in its place; its lines are as thick in small as in large. */
export function iconElement({ icon, paint, height, x, y }: PlacedIcon): Element {
  const scale = height / icon.height;
  const className = [`p-${paint}`];
  const line = (width: number) => ({ strokeWidth: round(Math.min(CLEAR, width / scale)) });
  const filled = { className, d: icon.path, fillRule: "evenodd" };
  const properties = {
    fig: filled,
    sub: filled,
    hot: { ...filled, ...line(STROKE.edge) },
    rest: { ...filled, ...line(STROKE.rest) },
    open: { className, d: icon.outline, ...line(STROKE.open) },
  }[paint];
  return place(s("path", properties), x, y, scale);
}
