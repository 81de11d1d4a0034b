import type { Voice } from "../language/voice.ts";
import type { FigureDefinition } from "../record/model.ts";
import type { Form, Subject, Table } from "./form.ts";
import { formOf } from "./index.ts";

/** A chart's form with what it draws, in one language. The definition must have passed `checkFigure`. */
export function openFigure(
  definition: FigureDefinition,
  voice: Voice,
): { form: Form; subject: Subject<unknown> } {
  const form = formOf(definition.form);
  const metrics = definition.metrics.map((id) => voice.metric(id));
  return { form, subject: { metrics, options: form.options.parse(definition.options), voice } };
}

/** The chart's figures as a table. */
export function tableOf(definition: FigureDefinition, voice: Voice): Table {
  const { form, subject } = openFigure(definition, voice);
  return form.table(subject);
}

/** The chart's finding, for whoever does not see the drawing. */
export function describeFigure(definition: FigureDefinition, voice: Voice): string {
  const { form, subject } = openFigure(definition, voice);
  return form.describe(subject);
}
