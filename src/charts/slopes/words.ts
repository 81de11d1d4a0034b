import { exactWord } from "../../language/exactness.ts";
import type { Voice } from "../../language/voice.ts";
import type { Quantity } from "../../record/model.ts";
import type { SubjectOf, Table } from "../form.ts";
import { inYear } from "../words.ts";
import { type Change, changesOf, differenceLine, differenceSaid, findingOf, yearBefore } from "./change.ts";
import { mostSaid } from "./most.ts";
import type { slopes } from "./options.ts";

export type Subject = SubjectOf<typeof slopes>;

/** Figures that are told one by one; of more, the table tells. */
const MOST_TOLD = 12;

/** How many rose and fell, which grew most, then each figure with what it was and what differs. */
export function describe({ metrics, voice }: Subject): string {
  const changes = changesOf(metrics, voice.record);
  const told = changes.length > MOST_TOLD ? [] : changes;
  const year = yearBefore(voice.record);
  return [
    ...(year === null
      ? []
      : [voice.message("chart.slopes.drawn", { finding: findingOf(changes, year, voice) })]),
    ...[mostSaid(changes, voice) ?? []].flat(),
    ...told.map((change) =>
      voice.message("chart.listed", { label: labelOf(change, voice), figure: bothSaid(change, voice) }),
    ),
  ].join(" ");
}

/** 8,600 (2023), 10,000 (2024), 1,400 more. */
function bothSaid(change: Change, voice: Voice): string {
  const year = yearBefore(voice.record);
  const difference = differenceSaid(change, voice);
  return [
    ...(year === null ? [] : [inYear(change.before, year, voice)]),
    inYear(change.now, voice.record.year, voice),
    ...(difference === null ? [] : [difference]),
  ].join(", ");
}

/** A figure's name, with what it was called in the year before where that was another. */
function labelOf({ now, before }: Change, voice: Voice): string {
  const label = voice.text(now.label);
  const was = before === null ? label : voice.text(before.label);
  const then = String(yearBefore(voice.record) ?? "");
  return was === label ? label : voice.message("chart.slopes.renamed", { label, before: then, was });
}

/** A row a figure: what it was, what it is, each with how exact it is, and what differs. */
export function table({ metrics, voice }: Subject): Table {
  const before = yearBefore(voice.record);
  const exact = voice.message("chart.table.precision");
  const cellsOf = (metric: Quantity | null): readonly string[] =>
    metric === null
      ? [voice.message("chart.change.missing"), ""]
      : [voice.format(metric, { start: true, figures: true }), exactWord(metric, voice)];
  const compared = (cells: readonly string[]): readonly string[] => (before === null ? [] : cells);
  return {
    head: [
      voice.message("chart.table.label"),
      ...compared([String(before), exact]),
      String(voice.record.year),
      exact,
      ...compared([voice.message("chart.slopes.difference")]),
    ],
    rows: changesOf(metrics, voice.record).map((change) => ({
      metric: change.now,
      cells: [
        labelOf(change, voice),
        ...compared(cellsOf(change.before)),
        ...cellsOf(change.now),
        ...compared([differenceLine(change, voice) ?? ""]),
      ],
    })),
  };
}
