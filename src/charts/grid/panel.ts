import type { Element } from "hast";
import type { Count } from "../../record/model.ts";
import { boundary } from "../boundary.ts";
import type { Icon } from "../icons/icon.ts";
import { precisionMark } from "../marks.ts";
import { type Paint, painted } from "../paint.ts";
import { group, lineHeight, place, textLines } from "../shapes.ts";
import { type TextStyle, TYPE } from "../theme.ts";
import { type Grid, gridHeight, tiles } from "../tiles.ts";

/** What stands above a panel's icons. */
export interface Head {
  readonly numbers: readonly string[];
  readonly labels: readonly string[];
}

export const headHeight = ({ numbers, labels }: Head, style: TextStyle): number =>
  numbers.length * lineHeight(style) + labels.length * lineHeight(TYPE.label);

/** The figure, and its label below. */
export const headText = (
  { numbers, labels }: Head,
  style: TextStyle,
  x: number,
  top: number,
): readonly Element[] => [
  ...textLines(numbers, { x, top, style }),
  ...textLines(labels, {
    x,
    top: top + numbers.length * lineHeight(style),
    style: TYPE.label,
    paint: "quiet",
  }),
];

/** An icon by itself, such as the open one after the last: it goes on. */
export const alone = (icon: Icon, paint: Paint, height: number, x: number, y: number): Element =>
  place(painted(icon, paint, height / icon.height), x, y, height / icon.height);

/** Places taken in the grid: one more than there are icons where an open one follows. */
const taken = ({ precision }: Count, units: number): number =>
  Math.ceil(units) + (precision === "over" ? 1 : 0);

export const panelHeight = (grid: Grid, metric: Count, units: number): number =>
  gridHeight(grid, taken(metric, units));

/** So many icons, and the mark of the precision at their end. @param right nothing is drawn beyond. */
export function panelIcons(
  metric: Count,
  units: number,
  icon: Icon,
  grid: Grid,
  { id, right }: { id: string; right: number },
): readonly Element[] {
  const icons = group({ dataMark: metric.id }, tiles(grid, icon, { id, paint: "sub", to: units }));
  if (metric.precision !== "over")
    return [
      icons,
      ...precisionMark(metric.precision, {
        ...boundary(grid, icon, units, right),
        left: Math.max(1, grid.x),
      }),
    ];
  const next = Math.ceil(units);
  const x = grid.x + (next % grid.columns) * grid.pitch;
  const y = grid.y + Math.floor(next / grid.columns) * grid.linePitch;
  return [icons, alone(icon, "open", grid.height, x, y)];
}
