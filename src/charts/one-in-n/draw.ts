import { boundary } from "../boundary.ts";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import { BOX_HEIGHT } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { key, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { group, lineHeight, textLines } from "../shapes.ts";
import { COLUMN, NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { type Grid, gridHeight, tiles } from "../tiles.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import type { ShareOptions } from "./rules.ts";

const LARGEST = 150;
const SPREAD = 1.35;
const ON_A_LINE = { wide: 10, narrow: 7 } as const;
const LINE_GAP = 14;
const EDGE = 5;
/** For the mark past the last figure. */
const MARK_ROOM = 9;

/** As many figures as the share is of, large, the part solid and the rest open. */
export function draw({ metrics, options, voice }: Subject<ShareOptions>, frame: Frame): Drawing {
  const width = WIDTHS[frame.variant];
  const [metric] = metrics;
  if (metric?.kind !== "share" && metric?.kind !== "derived") return { width, height: 0, children: [] };
  const { part, of } = metric.value;
  const wide = frame.variant === "wide";
  const labelWidth = wide ? COLUMN.label : width;
  const said = voice.say(metric, { start: true, words: true });
  const style = fittingStyle([said], [TYPE.huge, TYPE.big, ...NUMBER_STYLES], labelWidth, 2);
  const numbers = wrap(said, style, labelWidth);
  const labels = wrap(voice.text(metric.label), TYPE.label, labelWidth);
  const labelTop = numbers.length * lineHeight(style) + 4;
  const labelBottom = labelTop + labels.length * lineHeight(TYPE.label);

  const icon = iconNamed(options.icon);
  const left = wide ? COLUMN.label + COLUMN.gutter : EDGE;
  const area = width - left - EDGE - (metric.precision === "exact" ? 0 : MARK_ROOM);
  const lines = Math.ceil(of / ON_A_LINE[frame.variant]);
  const columns = Math.ceil(of / lines);
  const ratio = icon.width / BOX_HEIGHT;
  const pitch = area / (columns - 1 + 1 / SPREAD);
  const height = Math.min(LARGEST / Math.sqrt(lines), pitch / SPREAD / ratio);
  const grid: Grid = {
    x: left,
    y: wide ? EDGE : labelBottom + 18,
    columns,
    height,
    pitch,
    linePitch: height + LINE_GAP,
  };
  const bottom = Math.max(labelBottom, grid.y + gridHeight(grid, of) + EDGE);
  const mark = precisionMark(metric.precision, boundary(grid, icon, part, width - STROKE.mark / 2));
  const explained = key(precisionItems(metrics, voice), 0, bottom + 12, width);
  return {
    width,
    height: Math.ceil(bottom + (explained.height === 0 ? 0 : 12 + explained.height)),
    children: [
      ...textLines(numbers, { x: 0, top: 0, style }),
      ...textLines(labels, { x: 0, top: labelTop, style: TYPE.label, paint: "quiet" }),
      group({ dataMark: metric.id }, tiles(grid, icon, { id: `${frame.id}-part`, paint: "sub", to: part })),
      group({}, tiles(grid, icon, { id: `${frame.id}-rest`, paint: "rest", from: part, to: of })),
      ...mark,
      ...explained.children,
    ],
  };
}
