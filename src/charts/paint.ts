import type { Element } from "hast";
import { s } from "hastscript";
import type { Icon } from "./icons/icon.ts";
import { place } from "./shapes.ts";
import { STROKE } from "./theme.ts";

/** How an icon is painted: solid as a figure, picked out, as what the chart is about; open as the rest, or as more. */
export type Paint = "fig" | "hot" | "sub" | "rest" | "open";

/** An icon by itself, and where it stands. */
export interface PlacedIcon {
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
  const line = (width: number) => ({
    strokeWidth: Math.round(Math.min(CLEAR, width / scale) * 100) / 100,
  });
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
