import type { Element } from "hast";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { List } from "../../record/model.ts";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import { iconNamed } from "../icons/index.ts";
import { painted } from "../paint.ts";
import { group, lineHeight, place, round, segments, stroke, textLines } from "../shapes.ts";
import { STROKE, type TextStyle, TYPE } from "../theme.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { lists, type NamesOptions } from "./rules.ts";

const GUTTER = 36;
const BETWEEN_LINES = 30;

/** Groups side by side in pairs, or one below the other. */
export function draw({ metrics, options, voice }: Subject<NamesOptions>, frame: Frame): Drawing {
  const width = WIDTHS[frame.variant];
  const drawn = lists(metrics);
  const across = frame.variant === "wide" && drawn.length > 1 ? 2 : 1;
  const column = (width - (across - 1) * GUTTER) / across;
  const texts = drawn.flatMap(({ items }) => items.map((item) => voice.text(item)));
  const style = fittingStyle(texts, [TYPE.subtitle, TYPE.heading], column - INDENT, 3);
  const children: Element[] = [];
  let y = 0;
  for (let first = 0; first < drawn.length; first += across) {
    const bottoms = drawn.slice(first, first + across).map((list, index) => {
      const box = { x: index * (column + GUTTER), top: y, width: column };
      const block = groupOf(list, options, voice, style, box);
      children.push(...block.children);
      return block.bottom;
    });
    y = Math.max(...bottoms) + BETWEEN_LINES;
  }
  return { width, height: Math.ceil(y - BETWEEN_LINES), children };
}

const ICON = 60;
const AFTER_GROUND = 10;
const AFTER_LABEL = 8;
const AFTER_NAME = 6;
const INDENT = 22;
const MARK = 10;

interface Box {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

/** A list: its icon on a line, its label, its names, and an open mark where there are others. */
function groupOf(
  list: List,
  { icons }: NamesOptions,
  voice: Voice,
  style: TextStyle,
  { x, top, width }: Box,
): { children: readonly Element[]; bottom: number } {
  const icon = iconNamed(icons[list.id] ?? "tools");
  const scale = ICON / icon.height;
  const ground = top + ICON;
  const labels = wrap(voice.text(list.label), TYPE.label, width);
  const children: Element[] = [
    place(painted(icon, "sub", scale), x, top, scale),
    stroke("p-rule", segments([[x, ground, x + width, ground]])),
    ...textLines(labels, { x, top: ground + AFTER_GROUND, style: TYPE.label, paint: "quiet" }),
  ];
  let y = ground + AFTER_GROUND + labels.length * lineHeight(TYPE.label) + AFTER_LABEL;
  const line = (text: string, textStyle: TextStyle, open: boolean): Element[] => {
    const lines = wrap(text, textStyle, width - INDENT);
    const element = [
      bullet(x, y + lineHeight(textStyle) / 2, open),
      ...textLines(lines, { x: x + INDENT, top: y, style: textStyle, ...(open && { paint: "quiet" }) }),
    ];
    y += lines.length * lineHeight(textStyle) + AFTER_NAME;
    return element;
  };
  const named = list.items.flatMap((item) => line(voice.text(item), style, false));
  children.push(group({ dataMark: list.id }, named));
  if (!list.complete) children.push(...line(voice.message("chart.names.others"), TYPE.note, true));
  return { children, bottom: y - AFTER_NAME };
}

/** A square before a name; open before what is not named. */
function bullet(x: number, middle: number, open: boolean): Element {
  const inset = open ? STROKE.open / 2 : 0;
  const side = MARK - 2 * inset;
  return s("rect", {
    className: [open ? "p-open" : "p-sub"],
    x: round(x + inset),
    y: round(middle - side / 2),
    width: round(side),
    height: round(side),
    ...(open && { strokeWidth: STROKE.open }),
  });
}
