import type { Element } from "hast";
import { extremesOf } from "../bars/bar.ts";
import type { Drawing, Layout, Table } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { keyed, precisionItems } from "../key.ts";
import { lined, lower, rect } from "../shapes.ts";
import { bottomOf, lowered, text } from "../text.ts";
import { tableCells, tableHead } from "../words.ts";
import { type Place, stackLabels } from "./labels.ts";
import { cutSample, markedIn, partMarks } from "./marks.ts";
import { figureOf, type Part, type Subject, stackOf } from "./parts.ts";

const BAR: Readonly<Record<Variant, number>> = { broad: 84, wide: 54, narrow: 48 };
/** On a card, as parts of that, how low the bar is at the least and how high at the most. */
const ON_CARD = { least: 0.6, most: 2 } as const;
const AFTER_HEADING = 10;
const BEFORE_KEY = 14;
/** Between two parts. */
const APART = 2;

/** One bar of the whole and its parts in their order; what is left of it stands open. */
function layout(subject: Subject, format: Format): Layout {
  const { voice } = subject;
  const { width, unit, type } = format;
  const { parts, total, heading } = stackOf(subject);
  let end = 0;
  const places = parts.map((part): Place => {
    const from = (end / total) * width;
    end += part.value;
    return { part, from, to: (end / total) * width };
  });
  const labels = stackLabels(places, voice, format);
  const title = text(heading, width, { x: 0, top: 0, style: type.heading });
  const top = bottomOf(title) + AFTER_HEADING * unit + labels.rise;
  const lowest = Math.max(0, ...labels.below.map(bottomOf)) + unit;
  const base = top + barIn(format, top + lowest);
  const leaders = [
    ...labels.leadersAbove.map((line) => lower(line, top)),
    ...labels.leadersBelow.map((line) => lower(line, base)),
  ];
  const key = precisionItems(markedIn(places, format), voice, format, cutSample);
  return keyed(key, BEFORE_KEY * unit, format, {
    width,
    bottom: base + lowest,
    parts: [
      title,
      ...lined("p-rule", leaders),
      ...places.map((place) => segmentOf(place, top, base - top, format)),
      ...partMarks(places, top, base, format),
      ...lowered(labels.above, top),
      ...lowered(labels.below, base),
    ],
  });
}

/** Height of the bar. @param around it what else the drawing holds from top to bottom. */
function barIn({ variant, tallest }: Format, around: number): number {
  const high = BAR[variant];
  if (tallest === undefined) return high;
  return Math.max(ON_CARD.least * high, Math.min(ON_CARD.most * high, tallest - around));
}

/** A part of the bar, set off from the next one; an outline of what is open. */
function segmentOf(
  { part, from, to }: Place,
  top: number,
  height: number,
  { unit, stroke: { open } }: Format,
): Element {
  const isOpen = part.metric === null;
  const gap = Math.min(APART * unit, (to - from) / 3);
  const inset = isOpen ? open / 2 : 0;
  return rect(
    { className: [isOpen ? "p-open" : "p-sub"], dataMark: part.metric?.id },
    from + inset,
    top + inset,
    Math.max(0, to - from - gap - 2 * inset),
    height - 2 * inset,
    isOpen ? open : undefined,
  );
}

/** The whole, its largest and smallest part where they are certain, and every part with its share. */
function describe(subject: Subject): string {
  const { voice } = subject;
  const { parts, heading } = stackOf(subject);
  const named = (id: string): string => {
    const part = parts.find(({ metric }) => metric?.id === id);
    return part === undefined
      ? ""
      : voice.message("chart.bars.named", { name: part.name, figure: figureOf(part, voice) });
  };
  const extremes = extremesOf(subject);
  const key = subject.metrics[0].complete ? "chart.bars.extremes" : "chart.bars.extremes.named";
  const told = parts.filter(({ metric }) => !extremes?.some(({ id }) => id === metric?.id));
  return [
    voice.message("chart.stack.finding", { whole: heading }),
    ...(extremes === null
      ? []
      : [voice.message(key, { largest: named(extremes[0].id), smallest: named(extremes[1].id) })]),
    ...told.map((part) =>
      part.figure === ""
        ? `${part.name}.`
        : voice.message("chart.listed", { label: part.name, figure: figureOf(part, voice) }),
    ),
  ].join(" ");
}

/** A row a part, with its share of the whole. */
function table(subject: Subject): Table {
  const { voice } = subject;
  const [breakdown] = subject.metrics;
  const cells = ({ metric, name, figure }: Part): readonly string[] =>
    metric === null
      ? [name, figure, figure === "" ? "" : voice.message("table.derived")]
      : tableCells(metric, voice);
  return {
    head: [...tableHead(voice), voice.message("chart.stack.of")],
    rows: stackOf(subject).parts.map((part) => ({
      metric: part.metric ?? breakdown,
      cells: [...cells(part), part.share ?? ""],
    })),
  };
}

export const drawing: Drawing<Subject> = { layout, table, describe };
