import type { Drawing, Frame, Subject, Variant } from "../../../src/charts/form.ts";
import { FORMS } from "../../../src/charts/forms.ts";
import { formOf } from "../../../src/charts/index.ts";
import type { Metric } from "../../../src/record/model.ts";
import { collisions, elements, labelBoxes } from "./boxes.ts";
import { type Tag, voiceOf } from "./voices.ts";

export const VARIANTS = ["wide", "narrow"] as const satisfies readonly Variant[];

export const subjectOf = (
  form: string,
  metrics: readonly Metric[],
  raw: unknown,
  tag: Tag,
): Subject<unknown> => ({ metrics, options: formOf(form).options.parse(raw), voice: voiceOf(tag, metrics) });

/** Why the form does not draw these metrics, or advises against it; or null. */
export const refusal = (form: string, metrics: readonly Metric[], raw: unknown = {}): string | null =>
  formOf(form).refuse(metrics, formOf(form).options.parse(raw)) ??
  FORMS.find(({ name }) => name === form)?.advise?.(metrics) ??
  null;

export function drawingOf(
  form: string,
  metrics: readonly Metric[],
  raw: unknown,
  tag: Tag = "en",
  variant: Variant = "wide",
): Drawing {
  const frame: Frame = { variant, id: "x" };
  return formOf(form).draw(subjectOf(form, metrics, raw, tag), frame);
}

/** Widths at which each size is shown at its smallest, and the least size of text there, in CSS pixels. */
const SHOWN: Readonly<Record<Variant, number>> = { wide: 560, narrow: 280 };
const LEAST = 11;
const MOST_ELEMENTS = 250;

/** What a reader would trip over in a drawing, in words; empty where all is well. */
export function faults({ width, height, children }: Drawing, variant: Variant): readonly string[] {
  const boxes = labelBoxes(children);
  const small = boxes
    .filter(({ style }) => (style.size * SHOWN[variant]) / width < LEAST)
    .map(({ text }) => `“${text}” is too small`);
  const many = elements(children).length;
  return [
    ...collisions(boxes, width, height),
    ...small,
    ...(many < MOST_ELEMENTS ? [] : [`${many} elements are too many`]),
  ];
}
