import { range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { List } from "../../record/model.ts";
import { type Drawing, type Layout, type Painted, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { iconOf } from "../icons/index.ts";
import { iconElement, round, segments, stroke } from "../shapes.ts";
import { bottomOf, fittingStyle, type Lines, lineHeight, text, textElements } from "../text.ts";
import { STROKE, type TextStyle, TYPE } from "../theme.ts";
import { ICON, type names } from "./options.ts";

type Subject = SubjectOf<typeof names>;

const GUTTER = 36;
const BETWEEN_LINES = 30;

/** Groups side by side in pairs, or one below the other. */
function layout({ metrics: lists, options, voice }: Subject, variant: Variant): Layout {
  const width = WIDTHS[variant];
  const across = variant === "wide" && lists.length > 1 ? 2 : 1;
  const column = (width - (across - 1) * GUTTER) / across;
  const texts = lists.flatMap(({ items }) => items.map((item) => voice.text(item)));
  const style = fittingStyle(texts, [TYPE.subtitle, TYPE.heading], column - INDENT, 3);
  let y = 0;
  const parts = range(0, lists.length, across).flatMap((first) => {
    const line = lists.slice(first, first + across).map((list, index) => {
      const x = index * (column + GUTTER);
      const icon = iconOf(options.icons, list.id, ICON);
      const standing = iconElement({ icon, paint: "sub", height: ICON_HEIGHT, x, y });
      const { parts, bottom } = namesBelow(list, voice, style, { x, ground: y + ICON_HEIGHT, width: column });
      return { parts: [standing, ...parts], bottom };
    });
    y = Math.max(...line.map(({ bottom }) => bottom)) + BETWEEN_LINES;
    return line.flatMap(({ parts }) => parts);
  });
  return { width, height: Math.ceil(y - BETWEEN_LINES), parts };
}

const ICON_HEIGHT = 60;
const AFTER_GROUND = 10;
const AFTER_LABEL = 8;
const AFTER_NAME = 6;
const INDENT = 22;
const MARK = 10;

/** A list below its ground: label, names, and in the end that there are others. */
function namesBelow(
  { id, label, items, complete }: List,
  voice: Voice,
  style: TextStyle,
  { x, ground, width }: { readonly x: number; readonly ground: number; readonly width: number },
) {
  const placed = { x, top: ground + AFTER_GROUND, style: TYPE.label, paint: "quiet" } as const;
  const heading = text(voice.text(label), width, placed);
  let y = bottomOf(heading) + AFTER_LABEL;
  const line = (words: string, placed: Pick<Lines, "style" | "paint">, open = false): readonly Element[] => {
    const named = text(words, width - INDENT, { x: x + INDENT, top: y, ...placed });
    y = bottomOf(named) + AFTER_NAME;
    return [bullet(x, named, open), ...textElements(named)];
  };
  const named = items.flatMap((item) => line(voice.text(item), { style }));
  const others = { style: TYPE.note, paint: "quiet" } as const;
  const parts: readonly Painted[] = [
    stroke("p-rule", segments([[x, ground, x + width, ground]])),
    heading,
    s("g", { dataMark: id }, ...named),
    ...(complete ? [] : line(voice.message("chart.names.others"), others, true)),
  ];
  return { parts, bottom: y - AFTER_NAME };
}

/** A square before a name; open before what is not named. */
function bullet(x: number, { top, style }: Lines, open: boolean): Element {
  const inset = open ? STROKE.open / 2 : 0;
  const side = MARK - 2 * inset;
  return s("rect", {
    className: [open ? "p-open" : "p-sub"],
    x: round(x + inset),
    y: round(top + lineHeight(style) / 2 - side / 2),
    width: round(side),
    height: round(side),
    ...(open && { strokeWidth: STROKE.open }),
  });
}

/** A list's names, which keep their capitals: no word stands between them. */
const namesOf = (list: List, voice: Voice): string => list.items.map((item) => voice.text(item)).join("; ");

const HEAD = ["chart.names.group", "chart.names.names", "chart.names.extent"] as const;

/** Each list's names, and that there are others where the source gives examples alone. */
const describe = ({ metrics, voice }: Subject): string => {
  const listed = metrics.map((metric) =>
    voice.message(metric.complete ? "chart.names.finding" : "chart.names.open", {
      label: voice.text(metric.label),
      names: namesOf(metric, voice),
    }),
  );
  return voice.message("chart.names.drawn", { listed: listed.join(" ") });
};

export const drawing: Drawing<Subject> = {
  layout,
  /** Each list with its names, and whether they are all there are. */
  table: ({ metrics, voice }) => ({
    head: HEAD.map((key) => voice.message(key)),
    rows: metrics.map((metric) => ({
      metric,
      cells: [
        voice.text(metric.label),
        namesOf(metric, voice),
        voice.message(metric.complete ? "chart.names.complete" : "chart.names.examples"),
      ],
    })),
  }),
  describe,
};
