import type { Element } from "hast";
import { s } from "hastscript";
import type { Voice } from "../language/voice.ts";
import type { ChartDefinition } from "../record/model.ts";
import { type Chart, openChart, openOnCard } from "./chart.ts";
import type { Layout, Size } from "./form.ts";
import { FORMATS, LETTERS, type Variant } from "./format.ts";
import { type Markup, markup } from "./markup.ts";
import { textElements } from "./text.ts";

/** What is drawn. @param id unique on the page; every id inside starts with it. */
export const elementsOf = ({ parts }: Layout, id: string): readonly Element[] =>
  parts.flatMap((part) => {
    if (typeof part === "function") return part(id);
    return "lines" in part ? textElements(part) : [part];
  });

/** The ids of what names a drawing and of what says its finding. */
export type Told = readonly [title: string, finding: string];

/** Those of a drawing's own elements. */
export const toldByItself = (id: string): Told => [`${id}-t`, `${id}-d`];

/**
 * A chart as an SVG element: named by its title and its finding, painted by classes of css.ts.
 * @param id unique on the page; every id inside starts with it. @param told where the page says its finding already, in
 * another drawing or in words of its own: then its `<desc>` says which size it is, since text browsers read every one.
 * @param layout of its drawing, where it isn't laid out as in pages.
 */
export function renderSvg(
  { form, drawing, subject }: Chart,
  variant: Variant,
  id: string,
  title: string,
  told = toldByItself(id),
  layout = drawing.layout(subject, FORMATS[variant]),
): Element {
  const [titleId, findingId] = toldByItself(id);
  const saysItself = told[1] === findingId;
  return s(
    "svg",
    {
      className: [LETTERS[variant]],
      dataChart: form.name,
      role: "img",
      ariaLabelledBy: [...told],
      viewBox: `0 0 ${layout.width} ${layout.height}`,
    },
    s("title", told[0] === titleId ? { id: titleId } : {}, title),
    saysItself
      ? s("desc", { id: findingId }, drawing.describe(subject))
      : s("desc", subject.voice.message(variant === "narrow" ? "chart.size.narrow" : "chart.size.wide")),
    ...elementsOf(layout, id),
  );
}

/**
 * What every id in a chart's drawing starts with, on a page that holds other charts: a number reckoned from the chart's own
 * id (FNV-1a), since reader views drop elements whose ids hold certain words.
 * @param drawing tells the chart's drawings from each other.
 */
export function idOf({ id }: ChartDefinition, drawing: string): string {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `${drawing}${hash >>> 0}`;
}

const titleOf = ({ title }: ChartDefinition, voice: Voice): string => voice.plain(voice.text(title));

/** A chart of the report as an SVG element, in one of its sizes. @throws as openChart does. */
export function chartElement(
  definition: ChartDefinition,
  voice: Voice,
  variant: Variant,
  told?: Told,
): Element {
  const id = idOf(definition, LETTERS[variant]);
  return renderSvg(openChart(definition, voice), variant, id, titleOf(definition, voice), told);
}

/** A chart as markup to be put into a page that has `pageCss`. @throws as openChart does. */
export const chartSvg = (definition: ChartDefinition, voice: Voice, variant: Variant, told?: Told): Markup =>
  markup(chartElement(definition, voice, variant, told));

/** Of a card's drawing on a phone, in units of the narrow size, where its form can be laid out in several ways. */
const TALLEST = 380;

/** A chart's card on a phone, without its title: a drawing that says all that it shows. @throws as openChart does. */
export function cardSvg(definition: ChartDefinition, voice: Voice): Markup {
  const chart = openOnCard(definition, voice);
  const layout = chart.drawing.layout(chart.subject, { ...FORMATS.narrow, tallest: TALLEST });
  const id = idOf(definition, LETTERS.narrow);
  return markup(renderSvg(chart, "narrow", id, titleOf(definition, voice), toldByItself(id), layout));
}

/** A layout of a chart's drawing as markup, with the chart's name and description. @throws as openChart does. */
export function drawnSvg(
  definition: ChartDefinition,
  voice: Voice,
  layout: Layout,
  id: string,
  variant: Variant,
): Markup {
  const chart = openChart(definition, voice);
  const drawn = renderSvg(chart, variant, id, titleOf(definition, voice), toldByItself(id), layout);
  return markup({ ...drawn, properties: { ...drawn.properties, preserveAspectRatio: "xMinYMax" } });
}

/** A drawing as a file of its own: named, sized, with `css` (such as `literalCss`) inside. */
export function standaloneSvg(tree: Element, { width, height }: Size, css: string): Markup {
  const properties = { xmlns: "http://www.w3.org/2000/svg", width, height, ...tree.properties };
  return markup({ ...tree, properties, children: [s("style", css), ...tree.children] });
}
