import type { Element, Properties } from "hast";
import { s } from "hastscript";
import type { Format } from "./format.ts";
import type { Icon } from "./icons/icon.ts";
import { ONCE, type Places, repeated } from "./repeat.ts";

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

type More = Readonly<Record<string, string | number | undefined>>;

/** A path in the paint of a class of css.ts. @param more that stands after it. */
export const stroke = (className: string, d: string, more: More = {}): Element =>
  s("path", { className: [className], d, ...more });

/** Lines as one such path, or none. */
export const lined = (className: string, lines: readonly Segment[], more: More = {}): readonly Element[] =>
  lines.length === 0 ? [] : [stroke(className, segments(lines), more)];

/** A line so much further down. */
export const lower = ([x1, y1, x2, y2]: Segment, by: number): Segment => [x1, y1 + by, x2, y2 + by];

/** A rectangle. @param properties stand before its place; `strokeWidth` after. */
export const rect = (
  properties: Properties,
  x: number,
  y: number,
  width: number,
  height: number,
  strokeWidth?: number,
): Element =>
  s("rect", {
    ...properties,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    strokeWidth,
  });

/** Path data of a disc. */
export const disc = (x: number, y: number, radius: number): string =>
  pathData`M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** Marks in the order painted. */
const MARKS = ["p-halo", "p-target", "p-mark"] as const;

/** Marks that are painted alike as one element, so that a chart of many stays light. */
export const joined = (marks: readonly Element[]): readonly Element[] =>
  MARKS.flatMap((className) => {
    const alike = marks.filter(({ properties }) => String(properties.className) === className);
    return alike.length === 0
      ? []
      : [stroke(className, alike.map(({ properties }) => String(properties.d)).join(""))];
  });

/** What has that id, drawn again so far from where it stands. */
export const use = (id: string, x: number, y: number): Element =>
  s("use", {
    href: `#${id}`,
    ...(round(x) !== 0 && { x: round(x) }),
    ...(round(y) !== 0 && { y: round(y) }),
  });

/** A scale as it is written. */
const scaleOf = (scale: number): number => Math.round(scale * 1e4) / 1e4;

/** An element moved to a place and drawn there in a scale. */
export const place = (element: Element, x: number, y: number, scale: number): Element => ({
  ...element,
  properties: {
    ...element.properties,
    transform: `translate(${round(x)} ${round(y)})scale(${scaleOf(scale)})`,
  },
});

/** How an icon is painted: solid as a figure, picked out, as what the chart is about, as what counts nothing; open as the rest, or as more. */
export type Paint = "fig" | "hot" | "sub" | "name" | "rest" | "open";

/** An icon, and where it stands. */
interface PlacedIcon {
  readonly icon: Icon;
  readonly paint: Paint;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly format: Format;
}

/** Widest line, in units of the icon, that stays within its box. */
const CLEAR = 2;

/** An icon in its place; its lines are as thick in small as in large. */
export const iconElement = (placed: PlacedIcon): Element => iconElements(placed, ONCE, 1);

/** An icon in the middle of a box as wide as it is high, the box's left and middle there. */
export function iconInBox(placed: Omit<PlacedIcon, "y">, middle: number): Element {
  const { icon, height, x } = placed;
  const indent = (height - (icon.width * height) / icon.height) / 2;
  return iconElement({ ...placed, x: x + indent, y: middle - height / 2 });
}

/** The first so many icons of a grid as one element, the first of them in that place. */
export function iconElements(
  { icon, paint, height, x, y, format: { stroke } }: PlacedIcon,
  { columns, pitch, linePitch }: Places,
  many: number,
): Element {
  const scale = scaleOf(height / icon.height);
  const places = { columns, pitch: pitch / scale, linePitch: linePitch / scale };
  const className = [`p-${paint}`];
  const line = (width: number) => ({ strokeWidth: round(Math.min(CLEAR, width / scale)) });
  const filled = { className, d: repeated(icon.path, places, many), fillRule: "evenodd" };
  const properties = {
    fig: filled,
    sub: filled,
    name: filled,
    hot: { ...filled, ...line(stroke.edge) },
    rest: { ...filled, ...line(stroke.rest) },
    open: { className, d: repeated(icon.outline, places, many), ...line(stroke.open) },
  }[paint];
  return place(s("path", properties), x, y, scale);
}
