import type { Element } from "hast";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import type { Icon } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { type KeyItem, key, precisionItems, SAMPLE } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { type Paint, painted } from "../paint.ts";
import { counts } from "../rules.ts";
import { group, lineHeight, place, segments, stroke, textLines } from "../shapes.ts";
import { COLUMN, NUMBER_STYLES, STROKE, type TextStyle, TYPE } from "../theme.ts";
import { endOf, type Grid, gridHeight, tiles, tileWidth } from "../tiles.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { figureGrid } from "./layout.ts";
import type { RowsOptions } from "./rules.ts";
import { most, roundUnit } from "./unit.ts";
import { unitText } from "./words.ts";

const PADDING = 13;
/** Below this part of a figure, what is cut off it can't be told from nothing. */
const VISIBLE = 0.2;

/** The icon that stands for a metric's things. */
export const iconOf = ({ icons }: RowsOptions, id: string): Icon => iconNamed(icons[id] ?? "visitor");

/** How many one figure stands for. */
export const unitOf = ({ unit }: RowsOptions, metrics: readonly Count[]): number =>
  unit ?? roundUnit(most(metrics));

interface Block {
  readonly children: readonly Element[];
  readonly height: number;
}

/** A row's figure and label, the label below. */
function words(said: string, label: string, style: TextStyle, top: number, width: number): Block {
  const numbers = wrap(said, style, width);
  const labels = wrap(label, TYPE.label, width);
  const labelTop = top + numbers.length * lineHeight(style);
  return {
    children: [
      ...textLines(numbers, { x: 0, top, style }),
      ...textLines(labels, { x: 0, top: labelTop, style: TYPE.label, paint: "quiet" }),
    ],
    height: numbers.length * lineHeight(style) + labels.length * lineHeight(TYPE.label),
  };
}

/** An icon by itself, such as the open one after the last: it goes on. */
const alone = (icon: Icon, paint: Paint, height: number, x: number, y: number): Element =>
  place(painted(icon, paint, height / icon.height), x, y, height / icon.height);

function figures(
  metric: Count,
  units: number,
  icon: Icon,
  grid: Grid,
  frame: Frame,
  paint: Paint,
): readonly Element[] {
  const end = endOf(grid, icon, units);
  const id = `${frame.id}-${metric.id}`;
  const gap = grid.pitch - tileWidth(grid, icon);
  const mark =
    metric.precision === "over"
      ? [alone(icon, "open", grid.height, end.x + gap, end.y)]
      : precisionMark(metric.precision, {
          x: end.x + gap / 2,
          top: end.y - 2,
          bottom: end.y + grid.height + 2,
          reach: grid.pitch,
          gap: Math.max(0, 2.5 - gap / 2),
          left: grid.x + STROKE.mark / 2,
          right: WIDTHS[frame.variant] - STROKE.mark / 2,
        });
  return [group({ dataMark: metric.id }, tiles(grid, icon, { id, paint, to: units })), ...mark];
}

/** Figures in rows, one row a metric, all of one size and pitch. */
export function draw({ metrics, options, voice }: Subject<RowsOptions>, frame: Frame): Drawing {
  const width = WIDTHS[frame.variant];
  const wide = frame.variant === "wide";
  const drawn = counts(metrics);
  const unit = unitOf(options, drawn);
  const longest = most(drawn) / unit;
  const labelWidth = wide ? COLUMN.label : width;
  const left = wide ? COLUMN.label + COLUMN.gutter : 0;
  const icons = drawn.map(({ id }) => iconOf(options, id));
  const area = { x: left, y: 0, width: width - left };
  const grid = figureGrid(frame.variant, icons, longest, area);
  const said = drawn.map((metric) => voice.say(metric, { bare: true, start: true, figures: true }));
  const style = fittingStyle(said, NUMBER_STYLES, labelWidth);

  const children: Element[] = [];
  const rules: number[] = [];
  let y = STROKE.rule / 2;
  for (const [index, metric] of drawn.entries()) {
    const icon = iconOf(options, metric.id);
    const units = metric.value / unit;
    rules.push(y);
    const top = y + PADDING;
    const text = words(said[index] ?? "", voice.text(metric.label), style, top, labelWidth);
    const figureTop = wide ? top + 4 : top + text.height + 9;
    const paint = metric.id === options.highlight ? "hot" : "fig";
    children.push(...text.children, ...figures(metric, units, icon, { ...grid, y: figureTop }, frame, paint));
    const height = Math.max(grid.height, gridHeight(grid, units));
    if (units > 0 && units < VISIBLE) {
      const lines = wrap(voice.message("chart.rows.less"), TYPE.note, width - left - 3 * grid.pitch);
      children.push(
        ...textLines(lines, { x: left + 2.5 * grid.pitch, top: figureTop, style: TYPE.note, paint: "quiet" }),
      );
    }
    y = Math.max(top + text.height, figureTop + height) + PADDING + (wide ? 0 : 3);
  }
  rules.push(y);
  const explained = key(keyItems(drawn, options, voice, unit), 0, y + PADDING, width);
  return {
    width,
    height: Math.ceil(y + PADDING + explained.height),
    children: [
      stroke("p-rule", segments(rules.map((at) => [0, at, width, at]))),
      ...children,
      ...explained.children,
    ],
  };
}

function keyItems(
  metrics: readonly Count[],
  options: RowsOptions,
  voice: Subject<RowsOptions>["voice"],
  unit: number,
): readonly KeyItem[] {
  const [first] = metrics;
  const sampled = metrics.find(({ id }) => id !== options.highlight) ?? first;
  if (sampled === undefined) return [];
  const icon = iconOf(options, sampled.id);
  const sized = (paint: Paint): Pick<KeyItem, "width" | "sample"> => ({
    width: (icon.width * SAMPLE) / icon.height,
    sample: (x, top) => [alone(icon, paint, SAMPLE, x, top)],
  });
  return [
    { ...sized("fig"), text: unitText(voice, metrics, options, unit) },
    ...precisionItems(metrics, voice, { over: sized("open") }),
  ];
}
