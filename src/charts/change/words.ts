import { groups } from "d3";
import type { Subject, Table } from "../form.ts";
import { type Year, yearsOf } from "./history.ts";
import type { ChangeOptions } from "./rules.ts";

/** The years that a subject shows. */
export const yearsShown = ({ metrics, history, voice }: Subject<ChangeOptions>): readonly Year[] =>
  yearsOf(metrics, voice.record.year, history);

/** For each former name of the metric, in which years it had it. */
export function renamings(
  { metrics, voice }: Subject<ChangeOptions>,
  years: readonly Year[],
): readonly string[] {
  const [now] = metrics;
  const renamed = years.flatMap(({ year, metric }) =>
    now !== undefined && metric !== null && voice.text(metric.label) !== voice.text(now.label)
      ? [{ year: String(year), label: voice.text(metric.label) }]
      : [],
  );
  return groups(renamed, ({ label }) => label).map(([label, entries]) =>
    voice.message("chart.change.renamed", {
      years: voice.language.list(entries.map(({ year }) => year)),
      label,
    }),
  );
}

/** Every year's figure in order, what the metric was called before, and which years have none. */
export function describe(subject: Subject<ChangeOptions>): string {
  const { metrics, voice } = subject;
  const [now] = metrics;
  if (now === undefined) return "";
  const years = yearsShown(subject);
  const points = years.map(({ year, metric }) =>
    voice.message("chart.change.point", {
      year: String(year),
      figure:
        metric === null
          ? voice.message("chart.change.missing")
          : voice.say(metric, { bare: true, figures: true }),
    }),
  );
  const told = voice.message("chart.change.finding", {
    label: voice.text(now.label),
    points: points.join(", "),
  });
  return [told, ...renamings(subject, years).map((line) => `${line}.`)].join(" ");
}

const HEAD = [
  "chart.change.year",
  "chart.table.label",
  "chart.table.figure",
  "chart.table.precision",
] as const;

/** A row a year, under the name that the metric had then; a year without a figure says so. */
export function table(subject: Subject<ChangeOptions>): Table {
  const { metrics, voice } = subject;
  const [now] = metrics;
  const rows = yearsShown(subject).flatMap(({ year, metric }) => {
    const shown = metric ?? now;
    if (shown === undefined) return [];
    const figure =
      metric === null
        ? [voice.message("chart.change.missing"), ""]
        : [
            voice.say(metric, { start: true, figures: true }),
            voice.language.precisionLabel(metric.precision),
          ];
    return [{ metric: shown, cells: [String(year), voice.text(shown.label), ...figure] }];
  });
  return { head: HEAD.map((key) => voice.message(key)), rows };
}
