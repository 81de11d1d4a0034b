import type { Element } from "hast";
import { h } from "hastscript";
import type { Part, Voice } from "../language/voice.ts";
import type { FigureDefinition } from "../record/model.ts";
import { historyOf } from "./change/history.ts";
import { change } from "./change/rules.ts";
import type { Form, Size, Subject, Table, Variant } from "./form.ts";
import { formOf } from "./index.ts";

/** A chart's form with what it draws, in one language. The definition must have passed `checkFigure`. */
export function openChart(
  definition: FigureDefinition,
  voice: Voice,
): { form: Form; subject: Subject<unknown> } {
  const form = formOf(definition.form);
  const metrics = definition.metrics.map((id) => voice.metric(id));
  const subject = { metrics, options: form.options.parse(definition.options), voice };
  const [metric] = metrics;
  if (form.name !== change.name || metric === undefined) return { form, subject };
  const records = [...(voice.record.earlier ?? []), voice.record];
  const history = historyOf(metric, records, change.options.parse(definition.options));
  return { form, subject: { ...subject, history } };
}

/** The chart's figures as a table. */
export function tableOf(definition: FigureDefinition, voice: Voice): Table {
  const { form, subject } = openChart(definition, voice);
  return form.table(subject);
}

/** A chart's table as HTML: each row is named by its first cell. @param id of the chart. */
export const tableElement = (id: string, { head, rows }: Table, voice: Voice): Element =>
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
        h("tr", [h("th", { scope: "row" }, name), ...cells.map((cell) => h("td", cell))]),
      ),
    ),
  ]);

/** How large the chart is drawn, in its own units. */
export function chartSize(definition: FigureDefinition, voice: Voice, variant: Variant): Size {
  const { form, subject } = openChart(definition, voice);
  const { width, height } = form.draw(subject, { variant, id: definition.id });
  return { width, height };
}

/** The chart's finding, for whoever does not see the drawing. */
export function describeChart(definition: FigureDefinition, voice: Voice): string {
  const { form, subject } = openChart(definition, voice);
  return form.describe(subject);
}

/** Private-use characters about a figure's id and its words, so that it can be told apart in a finding. */
const [OPEN, THEN, CLOSE] = ["\ue000", "\ue001", "\ue002"] as const;

/** The same finding, with its figures apart. */
export function findingOf(definition: FigureDefinition, voice: Voice): readonly Part[] {
  const marked: Voice = {
    ...voice,
    say: (metric, saying) => `${OPEN}${metric.id}${THEN}${voice.say(metric, saying)}${CLOSE}`,
  };
  const pieces = describeChart(definition, marked).split(/\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/);
  // Splitting by two groups gives text, id and words in turn.
  return pieces.flatMap((piece, index): Part[] => {
    const [kind, words] = [index % 3, pieces[index + 1] ?? ""];
    if (kind === 1) return [{ metric: voice.metric(piece), text: words }];
    return kind === 0 && piece !== "" ? [piece] : [];
  });
}
