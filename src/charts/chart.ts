import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Part, Voice } from "../language/voice.ts";
import type { Figure } from "../record/history.ts";
import { asCounted, isQuantity } from "../record/kinds/index.ts";
import type { ChartDefinition, Metric } from "../record/model.ts";
import { DRAWINGS } from "./drawings.ts";
import type { Drawing, Form, Size, Subject, Table } from "./form.ts";
import { FORMATS, type Variant } from "./format.ts";
import { FORMS } from "./options.ts";

/** A form with the way in which it draws, and what it is to draw. */
export interface Chart {
  readonly form: Form;
  readonly drawing: Drawing;
  readonly subject: Subject;
}

/** The form of that name, with how it draws. @throws where there is none. */
export function formOf(name: string): Pick<Chart, "form" | "drawing"> {
  const form = FORMS.find((candidate) => candidate.name === name);
  const drawing = DRAWINGS[name];
  if (form === undefined || drawing === undefined) throw new Error(`no chart form "${name}"`);
  return { form, drawing };
}

/** A chart in one language, ready to be drawn and told. @throws on a definition that `check` refuses. */
export function openChart({ form: name, metrics, options, title }: ChartDefinition, voice: Voice): Chart {
  const { form, drawing } = formOf(name);
  const said = voice.formatToParts(voice.text(title));
  const subject = {
    metrics: metrics.map((id) => voice.metric(id)),
    options: form.options.parse(options),
    voice,
    titled: said.flatMap((part) => (typeof part === "string" ? [] : [part.metric.id])),
  };
  return { form, drawing, subject };
}

/** The figures that a chart shows, in its order, each with the record that states it. @throws as openChart does. */
export function figuresOf(definition: ChartDefinition, voice: Voice): readonly Figure[] {
  const { drawing, subject } = openChart(definition, voice);
  return drawing.figures?.(subject) ?? subject.metrics.map((metric) => ({ record: voice.record, metric }));
}

/** The chart's figures as a table. @throws as openChart does. */
export function tableOf(definition: ChartDefinition, voice: Voice): Table {
  const { drawing, subject } = openChart(definition, voice);
  return drawing.table(subject);
}

/**
 * A chart's table as HTML: each row is named by its first cell. @param id of the chart. @param set how a cell's text stands:
 * as it is, or with what no line may end inside.
 */
export const tableElement = (
  id: string,
  { head, rows }: Table,
  voice: Voice,
  set: (text: string) => (ElementContent | string)[] = (text) => [text],
): Element =>
  h("table", { dataFigureTable: id }, [
    h("caption", voice.message("kit.table.caption")),
    h(
      "thead",
      h(
        "tr",
        head.map((cell) => h("th", { scope: "col" }, cell)),
      ),
    ),
    h(
      "tbody",
      rows.map(({ cells: [name = "", ...cells] }) =>
        h("tr", [h("th", { scope: "row" }, set(name)), ...cells.map((cell) => h("td", set(cell)))]),
      ),
    ),
  ]);

/** How large the chart is drawn, in its own units. @throws as openChart does. */
export function chartSize(definition: ChartDefinition, voice: Voice, variant: Variant): Size {
  const { drawing, subject } = openChart(definition, voice);
  const { width, height } = drawing.layout(subject, FORMATS[variant]);
  return { width, height };
}

/** The chart's finding, for whoever does not see the drawing. @throws as openChart does. */
export function describeChart(definition: ChartDefinition, voice: Voice): string {
  const { drawing, subject } = openChart(definition, voice);
  return drawing.describe(subject);
}

/** A chart as a card shows it. @throws as openChart does. */
export function openOnCard(definition: ChartDefinition, voice: Voice): Chart {
  const { subject, ...chart } = openChart(definition, voice);
  return { ...chart, subject: chart.drawing.onCard?.(subject) ?? subject };
}

/** The finding of a chart as its card shows it. @throws as openChart does. */
export function describeCard(definition: ChartDefinition, voice: Voice): string {
  const { drawing, subject } = openOnCard(definition, voice);
  return drawing.describe(subject);
}

/** Private-use characters about a figure's place among those said and its words, to tell it apart in a finding. */
const [OPEN, THEN, CLOSE] = ["\ue000", "\ue001", "\ue002"] as const;

/**
 * The same finding, with its figures apart. A chart of change says one metric's figures of several years.
 * @throws as openChart does.
 */
export function findingOf(definition: ChartDefinition, voice: Voice): readonly Part[] {
  const said: Metric[] = [];
  const others = figuresOf(definition, voice).filter(({ record }) => record !== voice.record);
  // A share may be said as it was counted.
  const yearsOf = new Map(
    others.flatMap(({ record: { year }, metric }) =>
      [metric, isQuantity(metric) ? asCounted(metric) : metric].map((said) => [said, { year }] as const),
    ),
  );
  const marked: Voice = {
    ...voice,
    format: (metric, options) =>
      `${OPEN}${said.push(metric) - 1}${THEN}${voice.format(metric, options)}${CLOSE}`,
  };
  const pieces = describeChart(definition, marked).split(/\ue000(\d+)\ue001([^\ue002]*)\ue002/);
  // Splitting by two groups gives text, place and words in turn.
  return pieces.flatMap((piece, index): Part[] => {
    const metric = index % 3 === 1 ? said[Number(piece)] : undefined;
    if (metric !== undefined) return [{ metric, text: pieces[index + 1] ?? "", ...yearsOf.get(metric) }];
    return index % 3 === 0 && piece !== "" ? [piece] : [];
  });
}
