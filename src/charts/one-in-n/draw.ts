import type { Element } from "hast";
import { type Drawing, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { BOX_HEIGHT } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { keyBelow, keyElements, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { caption, group, textElements } from "../shapes.ts";
import { COLUMN, NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { boundary, type Grid, gridHeight, pitchIn, type Run, tiles } from "../tiles.ts";
import { table } from "../words.ts";
import { fittingStyle } from "../wrap.ts";
import type { oneInN } from "./options.ts";

type Subject = SubjectOf<typeof oneInN>;

const LARGEST = 150;
const SPREAD = 1.35;
const ON_A_LINE = { wide: 10, narrow: 7 } as const;
const LINE_GAP = 14;
const EDGE = 5;
const BEFORE_KEY = 12;
/** For the mark past the last icon. */
const MARK_ROOM = 9;

/** As many icons as the share is of, large, the part solid and the rest open. */
function layout({ metrics: [metric], options, voice }: Subject, variant: Variant) {
  if (metric === undefined) throw new Error("one in n is drawn of one share");
  const width = WIDTHS[variant];
  const { part, of } = metric.value;
  const wide = variant === "wide";
  const labelWidth = wide ? COLUMN.label : width;
  const said = voice.say(metric, { start: true, words: true });
  const style = fittingStyle([said], [TYPE.huge, TYPE.big, ...NUMBER_STYLES], labelWidth, 2);
  const words = caption(said, voice.text(metric.label), labelWidth, { x: 0, top: 0, style }, 4);

  const icon = iconNamed(options.icon);
  const left = wide ? COLUMN.label + COLUMN.gutter : EDGE;
  const area = width - left - EDGE - (metric.precision === "exact" ? 0 : MARK_ROOM);
  const lines = Math.ceil(of / ON_A_LINE[variant]);
  const columns = Math.ceil(of / lines);
  const ratio = icon.width / BOX_HEIGHT;
  const pitch = pitchIn(area, columns, SPREAD);
  const height = Math.min(LARGEST / Math.sqrt(lines), pitch / SPREAD / ratio);
  const grid: Grid = {
    x: left,
    y: wide ? EDGE : words.bottom + 18,
    columns,
    height,
    pitch,
    linePitch: height + LINE_GAP,
  };
  const bottom = Math.max(words.bottom, grid.y + gridHeight(grid, of) + EDGE);
  const key = keyBelow(precisionItems([metric], voice), bottom, BEFORE_KEY, width);
  const runs: { readonly part: Run; readonly rest: Run } = {
    part: { grid, icon, paint: "sub", to: part },
    rest: { grid, icon, paint: "rest", from: part, to: of },
  };
  const end = boundary(grid, icon, part, width - STROKE.mark / 2);
  return { width, height: Math.ceil(key.bottom), metric, words: words.texts, ...runs, end, key };
}
type Layout = ReturnType<typeof layout>;

const draw = ({ metric, words, part, rest, end, key }: Layout, id: string): readonly Element[] => [
  ...textElements(words),
  group({ dataMark: metric.id }, tiles(part, `${id}-part`)),
  group({}, tiles(rest, `${id}-rest`)),
  ...precisionMark(metric.precision, end),
  ...keyElements(key),
];

/** What the share is of, and the share in words. */
const describe = ({ metrics, voice }: Subject): string =>
  metrics
    .map((metric) =>
      voice.message("chart.share.finding", {
        share: voice.say(metric, { words: true }),
        label: voice.text(metric.label),
      }),
    )
    .join(" ");

export const drawing: Drawing<Subject, Layout> = { layout, draw, table, describe };
