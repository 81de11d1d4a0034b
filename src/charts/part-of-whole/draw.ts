import type { Element } from "hast";
import { boundary } from "../boundary.ts";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import { iconNamed } from "../icons/index.ts";
import { key, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { counts } from "../rules.ts";
import { group, lineHeight, textLines } from "../shapes.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { type Grid, gridHeight, tiles } from "../tiles.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { iconGrid } from "./layout.ts";
import type { PartOptions } from "./rules.ts";

const AFTER_LABEL = 14;
const AFTER_ICONS = 14;
const BEFORE_KEY = 16;
/** Half of an icon's line. */
const EDGE = STROKE.rest / 2;
/** Kept free right of the last icon for a mark of the whole. */
const MARK_ROOM = 12;

/** All icons of the whole, the part first and solid, the rest open; each said beside it. */
export function draw({ metrics, options, voice }: Subject<PartOptions>, frame: Frame): Drawing {
  const width = WIDTHS[frame.variant];
  const [part, whole] = counts(metrics);
  if (part === undefined || whole === undefined) return { width, height: 0, children: [] };
  const icon = iconNamed(options.icon);
  const said = [
    voice.say(part, { start: true, figures: true }),
    voice.say(whole, { start: true, figures: true }),
  ] as const;
  const style = fittingStyle(said, NUMBER_STYLES.slice(1), width);
  const label = (
    text: string,
    under: string,
    top: number,
    paint?: "sub",
  ): { children: Element[]; bottom: number } => {
    const numbers = wrap(text, style, width);
    const labels = wrap(under, TYPE.label, width);
    const below = top + numbers.length * lineHeight(style);
    return {
      children: [
        ...textLines(numbers, { x: 0, top, style, ...(paint && { paint }) }),
        ...textLines(labels, { x: 0, top: below, style: TYPE.label, paint: "quiet" }),
      ],
      bottom: below + labels.length * lineHeight(TYPE.label),
    };
  };
  const upper = label(said[0], voice.text(part.label), 0, "sub");
  const room =
    width - 2 * EDGE - ([part, whole].every(({ precision }) => precision === "exact") ? 0 : MARK_ROOM);
  const grid: Grid = {
    ...iconGrid(frame.variant, icon, whole.value, room),
    x: EDGE,
    y: upper.bottom + AFTER_LABEL,
  };
  const lower = label(said[1], voice.text(whole.label), grid.y + gridHeight(grid, whole.value) + AFTER_ICONS);
  const marks = [part, whole].flatMap(({ precision, value }) =>
    precisionMark(precision, boundary(grid, icon, value, width - STROKE.mark / 2)),
  );
  const explained = key(precisionItems([part, whole], voice), 0, lower.bottom + BEFORE_KEY, width);
  const solid = tiles(grid, icon, { id: `${frame.id}-part`, paint: "sub", to: part.value });
  const open = tiles(grid, icon, {
    id: `${frame.id}-rest`,
    paint: "rest",
    from: part.value,
    to: whole.value,
  });
  return {
    width,
    height: Math.ceil(lower.bottom + (explained.height === 0 ? 0 : BEFORE_KEY + explained.height)),
    children: [
      ...upper.children,
      group({ dataMark: part.id }, solid),
      group({ dataMark: whole.id }, open),
      ...marks,
      ...lower.children,
      ...explained.children,
    ],
  };
}
