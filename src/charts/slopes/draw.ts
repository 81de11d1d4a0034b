import { type Figure, figureLastYear } from "../../record/history.ts";
import { isRange } from "../../record/kinds/index.ts";
import { amountOf } from "../../record/total.ts";
import type { Drawing, Layout, Painted } from "../form.ts";
import type { Format } from "../format.ts";
import { type KeyItem, keyed, precisionItems, rangeItems, type Sample, sampleIn } from "../key.ts";
import { rect, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, heightOf, type Lines, lowered, text } from "../text.ts";
import { uprightMarks, uprightSample } from "../upright.ts";
import { moreLine } from "../words.ts";
import { type Change, changesOf, differenceLine, yearBefore } from "./change.ts";
import { type Columns, columnsOf, type Said, saidOf } from "./columns.ts";
import { dashes, type Slope, slopeIn, slopeLines, slopeOf } from "./slope.ts";
import { describe, type Subject, table } from "./words.ts";

/** Slopes on a card, which is seen small: so many at most, and so many at least where there are as many. */
const ON_CARD = { most: 8, least: 3 } as const;
/** Above a row's rule, below it, and below the row. */
const GAPS = { page: [5, 9, 4], card: [2, 3, 2] } as const;

/** A row a figure: its name and what differs, what it was, its slope, what it is. On a card as many as have room, those first of which it is known what differs. */
function layout(subject: Subject, format: Format): Layout {
  const all = changesOf(subject.metrics, subject.voice.record);
  const { tallest } = format;
  if (tallest === undefined) return drawn(all, 0, subject, format);
  const known = all.filter(({ by }) => by !== null);
  const ordered = [...known, ...all.filter(({ by }) => by === null)];
  const shown = (many: number): Layout => drawn(ordered.slice(0, many), all.length - many, subject, format);
  const least = Math.min(all.length, ON_CARD.least);
  for (let many = Math.min(all.length, ON_CARD.most); many > least; many--) {
    const layout = shown(many);
    if (layout.height <= tallest) return layout;
  }
  return shown(least);
}

/** These rows, and how many are left out. */
function drawn(changes: readonly Change[], leftOut: number, subject: Subject, format: Format): Layout {
  const { voice } = subject;
  const { width, unit, tallest } = format;
  const [above, within, below] = GAPS[tallest === undefined ? "page" : "card"];
  const said = changes.map((change) => saidOf(change, voice, format));
  const names = changes.map(({ now }) => voice.text(now.label));
  const columns = columnsOf(names, said, format);

  const heads = headTexts(columns, subject, format);
  let bottom = Math.max(0, ...heads.map(bottomOf));
  const rules: Segment[] = [];
  const rows = changes.map((change, index) => {
    const top = bottom + above * unit;
    rules.push([0, top, width, top]);
    const row = rowOf(
      { change, said: said[index] ?? ["", ""] },
      columns,
      subject,
      format,
      top + within * unit,
    );
    bottom = row.bottom + below * unit;
    return row;
  });
  const more = moreLine(leftOut, subject.voice, format, bottom + above * unit);
  const slopes = rows.map(({ slope }) => slope);
  const parts: readonly Painted[] = [
    stroke("p-grid", segments(rules)),
    ...heads,
    stroke("p-rule", segments(slopes.map(({ zero }) => zero))),
    ...slopes.flatMap(({ ranges }) => ranges),
    ...slopeLines(slopes, format),
    ...slopes.map(({ dots }) => dots),
    ...uprightMarks(slopes.flatMap(({ ends }) => ends)),
    ...rows.flatMap(({ texts }) => texts),
    ...more,
  ];
  const end = Math.max(bottom, ...more.map(bottomOf));
  const key = tallest === undefined ? keyItems(changes, subject, format) : [];
  return keyed(key, 10 * unit, format, { width, bottom: end, parts });
}

/** The years above their figures; none where nothing is compared. */
function headTexts({ before, after }: Columns, { voice }: Subject, { type }: Format): readonly Lines[] {
  const year = yearBefore(voice.record);
  const style = type.label;
  const placed = { top: 0, style, paint: "quiet" } as const;
  return [
    ...(year === null ? [] : [{ ...placed, lines: [String(year)], x: before, anchor: "end" } as const]),
    { ...placed, lines: [String(voice.record.year)], x: after },
  ];
}

interface Row {
  readonly texts: readonly Lines[];
  readonly slope: Slope;
  readonly bottom: number;
}

/** A figure from `top` on; where names stand above slopes, in two lines. */
function rowOf(
  { change, said: [then, now] }: { readonly change: Change; readonly said: Said },
  columns: Columns,
  { voice }: Subject,
  format: Format,
  top: number,
): Row {
  const { unit, type } = format;
  const { above, before, after, rooms } = columns;
  const names = nameTexts(change, columns, voice, format);
  const figures = [
    text(then, rooms[0], { x: before, top: 0, style: type.value, anchor: "end", paint: "quiet" }),
    text(now, rooms[1], { x: after, top: 0, style: type.value }),
  ] as const;
  const tall = Math.max(slopeIn(change, format).height, ...figures.map(heightOf));
  const under = above ? names.height + 6 * unit : 0;
  const height = above ? tall : Math.max(tall, names.height);
  const middle = top + under + height / 2;
  const slope = slopeOf(change, columns, middle, format);
  const nameTop = above ? top : middle - names.height / 2;
  const [from, to] = [middle - tall / 2, middle + tall / 2];
  const beside = (lines: Lines, at: number): Lines => {
    const half = heightOf(lines) / 2;
    return { ...lines, top: Math.min(Math.max(at - half, from), to - 2 * half) };
  };
  return {
    texts: [
      ...lowered(names.texts, nameTop),
      beside(figures[0], slope.at[0] ?? middle),
      beside(figures[1], slope.at[1]),
    ],
    slope,
    bottom: top + under + height,
  };
}

/** The name, and below it what differs, from a top at 0. */
function nameTexts(change: Change, { names }: Columns, voice: Subject["voice"], { type, unit }: Format) {
  const name = text(voice.text(change.now.label), names, { x: 0, top: 0, style: type.label });
  const difference = differenceLine(change, voice);
  if (difference === null) return { texts: [name], height: heightOf(name) };
  const known = change.by !== null;
  const below = text(difference, names, {
    x: 0,
    top: bottomOf(name) + 2 * unit,
    style: known ? type.value : type.note,
    paint: known ? (change.course === "same" ? undefined : "sub") : "quiet",
  });
  return { texts: [name, below], height: bottomOf(below) };
}

/** What the line at zero is, dashed lines, ranges, marks of precision. */
function keyItems(changes: readonly Change[], { voice }: Subject, format: Format): readonly KeyItem[] {
  const drawn = changes.flatMap(({ now, before }) => [...(before === null ? [] : [before]), now]);
  const singles = drawn.filter(({ value }) => !isRange(value));
  const width = 20 * format.unit;
  const across = (x: number, top: number): string => {
    const y = top + sampleIn(format) / 2;
    return segments([[x, y, x + width, y]]);
  };
  const isUntold = changes.some(({ before, by }) => before !== null && by === null);
  return [
    {
      width,
      text: voice.message("chart.slopes.scale"),
      sample: (x, top) => [stroke("p-rule", across(x, top))],
    },
    ...(isUntold
      ? [
          {
            width,
            text: voice.message("chart.slopes.dashed"),
            sample: (x: number, top: number) => [stroke("p-rule", across(x, top), dashes(format))],
          },
        ]
      : []),
    ...rangeItems(drawn, voice, rangeSample(format)),
    ...precisionItems(singles, voice, format, uprightSample),
  ];
}

const rangeSample = (format: Format): Sample => ({
  width: 10 * format.unit,
  sample: (x, top) => [
    rect(
      { className: ["p-rest"] },
      x + 1,
      top + 2,
      10 * format.unit - 2,
      sampleIn(format) - 4,
      format.stroke.rest,
    ),
  ],
});

/** Each figure as it was in the year before, and as it is. */
const figures = ({ metrics, voice: { record } }: Subject): readonly Figure[] =>
  metrics.flatMap((metric) =>
    [figureLastYear(metric, record.earlier ?? []) ?? [], { record, metric }].flat().flatMap((figure) => {
      const shown = amountOf(figure.metric);
      return shown === null ? [] : [{ ...figure, metric: shown }];
    }),
  );

export const drawing: Drawing<Subject> = { figures, layout, table, describe };
