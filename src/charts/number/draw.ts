import { scaleLinear } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Figure } from "../../record/history.ts";
import { isQuantity, isRatio } from "../../record/kinds/index.ts";
import type { Quantity } from "../../record/model.ts";
import type { Drawing, Layout, Painted, SubjectOf, Table } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { keyed, precisionItems } from "../key.ts";
import { large } from "../large.ts";
import { precisionMark } from "../marks.ts";
import { round } from "../shapes.ts";
import { targetIn, targetMark } from "../target.ts";
import { bottomOf, text } from "../text.ts";
import { before, planOf, saidLarge, sinceThen } from "../told.ts";
import { plannedOf, shortly, tableCells, tableHead } from "../words.ts";
import type { number } from "./options.ts";

type Subject = SubjectOf<typeof number>;

/** How thick the bar of what was done of a plan is. */
const THICK: Readonly<Record<Variant, number>> = { broad: 18, wide: 12, narrow: 11 };
/** Free right of it, for its mark and the line of the plan. */
const FREE = 24;

/** The figure, its name, what was planned and what it was the year before, one below the other. */
function layout({ metrics: [metric], voice }: Subject, format: Format): Layout {
  const { width, unit, type } = format;
  const figure = large(saidLarge(metric, voice), { x: 0, width }, format);
  const below = { x: 0, top: figure.bottom + 8 * unit, style: type.heading };
  const label = text(voice.label(metric), width, below);
  const bar = progress(metric, bottomOf(label), format);

  let bottom = bar?.bottom ?? bottomOf(label);
  const told = [planOf(metric, voice), sinceThen(metric, voice)].flatMap((words) => {
    if (words === null) return [];
    const line = text(words, width, { x: 0, top: bottom + 8 * unit, style: type.label, paint: "quiet" });
    bottom = bottomOf(line);
    return [line];
  });
  return keyed(bar === null ? [] : precisionItems([metric], voice, format), 12 * unit, format, {
    width,
    bottom,
    parts: [...figure.texts, label, ...(bar?.parts ?? []), ...told],
  });
}

/** A thin bar as far as a plan is done, from nothing on, the plan a line across it; null where nothing can be drawn of it. */
function progress(metric: Quantity, after: number, format: Format) {
  const target = plannedOf(metric)?.value;
  const { value, precision, id } = metric;
  if (typeof target !== "number" || typeof value !== "number" || value < 0 || target <= 0) return null;
  const { width, unit, stroke } = format;
  const thick = THICK[format.variant];
  const top = after + 14 * unit + targetIn(format).flag;
  const scale = scaleLinear([0, Math.max(value, target)], [1, width - FREE * unit]);
  const [end, plan] = [scale(value), scale(target)];
  const shape = (className: string, to: number, more: { dataMark?: string; strokeWidth?: number }): Element =>
    s("rect", { className: [className], x: 1, y: round(top), width: round(to - 1), height: thick, ...more });
  const clear = 3 * unit;
  return {
    bottom: top + thick + 4 * unit,
    parts: [
      shape("p-rest", plan, { strokeWidth: stroke.rest }),
      shape("p-sub", end, { dataMark: id }),
      ...targetMark(plan, top, top + thick, format),
      ...precisionMark(precision, {
        x: end,
        top: top - clear,
        bottom: top + thick + clear,
        reach: 9 * unit,
        gap: 5 * unit,
        left: 1,
        right: width - 1,
        format,
      }),
    ] satisfies Painted[],
  };
}

/** The figure by its name, what was planned, what it was the year before. */
function describe({ metrics: [metric], voice }: Subject): string {
  const figure = voice.format(metric, isRatio(metric.value) ? { words: true } : {});
  return [
    voice.message("chart.listed", { label: voice.label(metric), figure }),
    ...[planOf(metric, voice), sinceThen(metric, voice)].flatMap((words) =>
      words === null ? [] : [`${words}.`],
    ),
  ].join(" ");
}

/** A row a year, and what was planned in a column of its own. */
function table({ metrics: [metric], voice }: Subject): Table {
  const then = before(metric, voice.record);
  const plan = plannedOf(metric);
  const row = (each: Quantity, year: number, planned: string) => ({
    metric: each,
    cells: [
      ...(then === null ? [] : [String(year)]),
      ...tableCells(each, voice),
      ...(plan === null ? [] : [planned]),
    ],
  });
  return {
    head: [
      ...(then === null ? [] : [voice.message("chart.change.year")]),
      ...tableHead(voice),
      ...(plan === null ? [] : [voice.message("chart.table.planned")]),
    ],
    rows: [
      ...(then !== null && isQuantity(then.metric) ? [row(then.metric, then.record.year, "")] : []),
      row(metric, voice.record.year, plan === null ? "" : shortly(plan, voice)),
    ],
  };
}

/** The figure, and that of the year before which it is compared with. */
const figures = ({ metrics: [metric], voice: { record } }: Subject): readonly Figure[] => {
  const then = before(metric, record);
  return [{ record, metric }, ...(then === null ? [] : [then])];
};

export const drawing: Drawing<Subject> = { figures, layout, table, describe };
