import type { Element } from "hast";
import { s } from "hastscript";
import type { Icon } from "./icons/icon.ts";
import { STROKE } from "./theme.ts";

/** How an icon is painted: solid as a figure, picked out, as what the chart is about; open as the rest, or as more. */
export type Paint = "fig" | "hot" | "sub" | "rest" | "open";

/** Widest line, in units of the icon, that stays within its box. */
const CLEAR = 2;

/** An icon at 0,0. @param scale it will be drawn in: lines are as thick in small as in large. */
export function painted(icon: Icon, paint: Paint, scale: number): Element {
  const className = [`p-${paint}`];
  const line = (width: number): number => Math.round(Math.min(CLEAR, width / scale) * 100) / 100;
  if (paint === "open") return s("path", { className, d: icon.outline, strokeWidth: line(STROKE.open) });
  const filled = { className, d: icon.path, fillRule: "evenodd" };
  if (paint === "hot") return s("path", { ...filled, strokeWidth: line(STROKE.edge) });
  if (paint === "rest") return s("path", { ...filled, strokeWidth: line(STROKE.rest) });
  return s("path", filled);
}
