import type { Voice } from "../../language/voice.ts";
import { isRange } from "../../record/kinds/index.ts";
import type { Metric } from "../../record/model.ts";
import { namedWhole } from "../../record/total.ts";
import type { Table } from "../form.ts";
import { plannedOf, shortly, tableCells, tableHead } from "../words.ts";
import { barsOf, breakdownOf, extremesOf, isOpen, nameOf, ordered, type Subject } from "./bar.ts";
import { type Figure, figuresOf } from "./options.ts";

/** Figures that are told one by one; of more, the table tells. */
const MOST_TOLD = 12;

/** How many bars, which is the largest and which the smallest, the others, what is left open. */
export function describe(subject: Subject): string {
  const { voice } = subject;
  const figures = ordered(subject);
  const extremes = extremesOf(subject);
  const breakdown = breakdownOf(subject);
  const named = (figure: Figure): string =>
    voice.message("chart.bars.named", {
      name: nameOf(figure, figures, voice),
      figure: figureIn(figure, subject),
    });
  const told = figures.filter(({ id }) => !extremes?.some((extreme) => extreme.id === id));
  const count = figures.length;
  const bars = voice.message("chart.bars.finding", {
    count,
    many: voice.language.count(count, "exact", null, { words: true }),
  });
  const key = breakdown?.complete === false ? "chart.bars.extremes.named" : "chart.bars.extremes";
  const rest = barsOf(subject).find(({ metric }) => metric === null);
  return [
    bars,
    ...(extremes === null
      ? []
      : [voice.message(key, { largest: named(extremes[0]), smallest: named(extremes[1]) })]),
    ...(extremes === null || count <= MOST_TOLD ? told : []).map((figure) =>
      voice.message("chart.listed", {
        label: nameOf(figure, figures, voice),
        figure: voice.format(figure, askedOf(figure)),
      }),
    ),
    ...(rest === undefined ? [] : [voice.message("chart.listed", { label: rest.name, figure: rest.said })]),
    ...(isOpen(subject) ? [`${voice.message("chart.bars.open.sentence")}`] : []),
  ].join(" ");
}

/** A figure with what was planned, where that is known. */
const askedOf = ({ value, target }: Figure) =>
  target !== undefined && !isRange(value)
    ? ({ bare: true, target: true } as const)
    : ({ bare: true } as const);

/** A figure as it is told of the largest and smallest: with its whole, where that is one exact number. */
function figureIn(figure: Figure, subject: Subject): string {
  const { voice } = subject;
  const breakdown = breakdownOf(subject);
  const whole = breakdown && namedWhole(breakdown, voice.record.metrics);
  const isOfWhole =
    figure.target === undefined &&
    figure.kind === "count" &&
    typeof figure.value === "number" &&
    typeof whole?.value === "number" &&
    whole.precision === "exact";
  return voice.format(figure, isOfWhole ? { bare: true, of: true } : askedOf(figure));
}

/** A row a bar, in the drawing's order; what was planned in a column of its own. */
export function table(subject: Subject): Table {
  const { metrics, voice } = subject;
  const figures = figuresOf(metrics);
  const hasTargets = figures.some(({ target }) => target !== undefined);
  const planned = (cell: string): readonly string[] => (hasTargets ? [cell] : []);
  const rest = barsOf(subject).find(({ metric }) => metric === null);
  const [whole] = metrics;
  const rows: { readonly metric: Metric; readonly cells: readonly string[] }[] = ordered(subject).map(
    (metric) => {
      const [, figure = "", precision = ""] = tableCells(metric, voice);
      return {
        metric,
        cells: [nameOf(metric, figures, voice), figure, precision, ...planned(plannedCell(metric, voice))],
      };
    },
  );
  if (rest !== undefined && whole !== undefined)
    rows.push({
      metric: whole,
      cells: [rest.name, rest.said, voice.message("table.derived"), ...planned("")],
    });
  return { head: [...tableHead(voice), ...planned(voice.message("chart.table.planned"))], rows };
}

const plannedCell = (metric: Figure, voice: Voice): string => {
  const planned = plannedOf(metric);
  return planned === null ? "" : shortly(planned, voice);
};
