import { max, range } from "d3";
import type { Element } from "hast";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Layout, type Painted, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { BOX_HEIGHT, type Icon } from "../icons/icon.ts";
import { iconOf } from "../icons/index.ts";
import { iconSample, type KeyItem, keyed, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { iconElement } from "../shapes.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { boundary, type Cells, gridHeight, lessThanOne, pitchIn, type Run, tiles } from "../tiles.ts";
import { largest } from "../unit.ts";
import { captions, table } from "../words.ts";
import { type grid, ICON, unitFor } from "./options.ts";

type Subject = SubjectOf<typeof grid>;

const GUTTER = 36;
const BEFORE_ICONS = 14;
const BETWEEN_LINES = 34;
const BEFORE_KEY = 18;
/** Kept free right of the last icon for a mark. */
const MARK_ROOM = 10;
const STYLES = [TYPE.big, ...NUMBER_STYLES];

/** How many one icon stands for. */
const unitOf = ({ metrics, options }: Subject): number => options.unit ?? unitFor(largest(metrics));

/** A panel of icons for each count, all at one size and pitch. */
function layout(subject: Subject, variant: Variant): Layout {
  const { metrics, options, voice } = subject;
  const width = WIDTHS[variant];
  const unit = unitOf(subject);
  const across = panelsAcross(variant, metrics.length);
  const panelWidth = (width - (across - 1) * GUTTER) / across;
  const captionOf = captions(metrics, voice, STYLES, panelWidth);
  const bracketed = metrics.some(({ precision }) => precision === "around" || precision === "nearly");
  const icons = metrics.map(({ id }) => iconOf(options.icons, id, ICON));
  const cells = cellsOf(icons, panelWidth - STROKE.open - (bracketed ? MARK_ROOM : 0));

  let y = 0;
  const parts = range(0, metrics.length, across).flatMap((first): readonly Painted[] => {
    const line = metrics.slice(first, first + across).map((metric, index) => {
      const x = index * (panelWidth + GUTTER);
      return { metric, x, words: captionOf(metric, { x, top: y }) };
    });
    const top = (max(line, ({ words }) => words.bottom) ?? 0) + BEFORE_ICONS;
    const places = max(line, ({ metric }) => placesTaken(metric, metric.value / unit)) ?? 0;
    y = top + gridHeight(cells, places) + BETWEEN_LINES;
    return line.flatMap(({ metric, x, words }): readonly Painted[] => {
      const { id, value } = metric;
      const to = value / unit;
      const run: Run = {
        grid: { ...cells, x: x + STROKE.open / 2, y: top },
        icon: iconOf(options.icons, id, ICON),
        paint: "sub",
        to,
      };
      return [
        ...words.texts,
        tiles(run, id, id),
        ...markOf(metric, run, x + panelWidth - STROKE.mark / 2),
        ...lessThanOne(run, voice.message("chart.unit.less"), x, panelWidth - 2.5 * cells.pitch),
      ];
    });
  });
  return keyed(keyItems(subject), BEFORE_KEY, { width, bottom: y - BETWEEN_LINES, parts });
}

/** One panel takes the whole width, two and four stand in pairs, the others in threes; in a narrow drawing all are stacked. */
function panelsAcross(variant: Variant, many: number): number {
  if (variant === "narrow") return 1;
  return many === 2 || many === 4 ? 2 : Math.min(3, many);
}

/** Room for an icon as a multiple of its width: at least, and at most. */
const SPREAD = [1.2, 1.6] as const;
const TALLEST = 40;
const LINE_GAP = 7;

/** Ten icons a line, twenty where there is room for them. @param icons of all panels, which share one size and pitch. */
function cellsOf(icons: readonly Icon[], width: number): Cells {
  const [closest, loosest] = SPREAD;
  const columns = width >= 500 ? 20 : 10;
  const ratio = Math.max(...icons.map((icon) => icon.width)) / BOX_HEIGHT;
  const height = Math.min(TALLEST, pitchIn(width, columns, closest) / closest / ratio);
  const pitch = Math.min((width - height * ratio) / (columns - 1), height * ratio * loosest);
  return { columns, pitch, height, linePitch: height + LINE_GAP };
}

/** Places in the grid: one more than there are icons where an open one follows. */
const placesTaken = ({ precision }: Count, units: number): number =>
  Math.ceil(units) + (precision === "over" ? 1 : 0);

function keyItems(subject: Subject): readonly KeyItem[] {
  const { metrics, options, voice } = subject;
  const over = metrics.find(({ precision }) => precision === "over");
  const more = over === undefined ? null : iconSample(iconOf(options.icons, over.id, ICON), "open");
  return [
    ...metrics.map((metric) => ({
      ...iconSample(iconOf(options.icons, metric.id, ICON), "sub"),
      text: unitText(subject, metric),
    })),
    ...precisionItems(metrics, voice, (precision) => (precision === "over" ? more : null)),
  ];
}

/** How many of a metric's things one icon stands for. */
const unitText = (subject: Subject, { noun }: Count): string => {
  const { language } = subject.voice;
  return language.count(unitOf(subject), "exact", noun[language.tag] ?? null);
};

/** The mark of the precision at the panel's end; an open icon after what goes on. @param right nothing is drawn beyond. */
function markOf({ precision }: Count, { grid: cells, icon, to }: Run, right: number): readonly Element[] {
  if (precision !== "over")
    return precisionMark(precision, { ...boundary(cells, icon, to, right), left: Math.max(1, cells.x) });
  const next = Math.ceil(to);
  const x = cells.x + (next % cells.columns) * cells.pitch;
  const y = cells.y + Math.floor(next / cells.columns) * cells.linePitch;
  return [iconElement({ icon, paint: "open", height: cells.height, x, y })];
}

/** Each count, and how many of it an icon stands for where that isn't one. */
function describe(subject: Subject): string {
  const { metrics, voice } = subject;
  const told = metrics.map((metric) =>
    voice.message("chart.grid.finding", {
      figure: voice.format(metric, { start: true, figures: true }),
      things: unitText(subject, metric),
    }),
  );
  return told.join(" ");
}

export const drawing: Drawing<Subject> = { layout, table, describe };
