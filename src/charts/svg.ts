import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { s } from "hastscript";
import type { Voice } from "../language/voice.ts";
import type { FigureDefinition } from "../record/model.ts";
import { openChart } from "./chart.ts";
import type { Form, Frame, Size, Subject, Variant } from "./form.ts";

/** A chart as an SVG element: named by its title, described by its finding, painted by classes of css.ts. */
export function renderSvg<Options>(
  form: Form<Options>,
  subject: Subject<Options>,
  frame: Frame,
  title: string,
): Element {
  const { width, height, children } = form.draw(subject, frame);
  const [titleId, descriptionId] = [`${frame.id}-t`, `${frame.id}-d`];
  return s(
    "svg",
    {
      className: [frame.variant === "wide" ? "w" : "n"],
      dataChart: form.name,
      role: "img",
      ariaLabelledBy: [titleId, descriptionId],
      viewBox: `0 0 ${width} ${height}`,
    },
    s("title", { id: titleId }, title),
    s("desc", { id: descriptionId }, form.describe(subject)),
    ...children,
  );
}

/** A figure of the report as an SVG element, in one of the two sizes. */
export function chartElement(definition: FigureDefinition, voice: Voice, variant: Variant): Element {
  const { form, subject } = openChart(definition, voice);
  const id = `${definition.id}-${variant === "wide" ? "w" : "n"}`;
  return renderSvg(form, subject, { variant, id }, voice.plain(voice.text(definition.title)));
}

/** A tree as markup: well-formed XML, which HTML reads as well. */
export const markup = (tree: Element): string =>
  toHtml(tree, { space: "svg", closeEmptyElements: true, tightSelfClosing: true });

/** A figure of the report as markup to be put into a page that has `pageCss`. */
export const chartSvg = (definition: FigureDefinition, voice: Voice, variant: Variant): string =>
  markup(chartElement(definition, voice, variant));

/** A drawing as a file of its own: named, sized, with `css` (such as `literalCss`) inside. */
export function standaloneSvg(tree: Element, { width, height }: Size, css: string): string {
  const properties = { xmlns: "http://www.w3.org/2000/svg", width, height, ...tree.properties };
  return markup({ ...tree, properties, children: [s("style", css), ...tree.children] });
}
