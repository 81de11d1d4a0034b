import type { Element, ElementContent, Properties } from "hast";
import { s } from "hastscript";
import { classesOf } from "../charts/css.ts";
import { ASCENT, LEADING, TEXT_STYLES, type TextStyle } from "../charts/format.ts";
import { round } from "../charts/shapes.ts";
import { textWidth } from "../charts/text.ts";

const STYLES = new Map(TEXT_STYLES.map((style) => [style.className, style]));

/** What a class, or the whole chart, is painted with; in the order of the style sheet. */
interface Rule {
  readonly selector: string;
  readonly attributes: Properties;
}

/**
 * A drawing for programs of every age, vector editors and office programs among them. They look up a reference by its
 * first name, `xlink:href`, alone (SVG 1.1); set text in a font of their own, which `textLength` keeps to the room that
 * it had; know no `paint-order`; and read attributes where they skip style sheets.
 * @param css of the drawing's classes, such as `literalCss`. @param ground colour that the drawing stands on.
 */
export function portable(tree: Element, css: string, ground: string): Element {
  const { properties, ...rest } = converted(tree, rulesOf(css, classesOf(tree)), ground);
  return { ...rest, properties: { ...properties, xmlnsXLink: "http://www.w3.org/1999/xlink" } };
}

/** @param within classes of the drawing, which rules for one size ask for. */
const rulesOf = (css: string, within: readonly string[]): readonly Rule[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: within.reduce((left, name) => left.replace(`.${name} `, ""), selector),
    attributes: Object.fromEntries(
      body.split(";").map((declaration) => {
        const [name = "", ...value] = declaration.split(":");
        return [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value.join(":")];
      }),
    ),
  }));

function converted(element: Element, rules: readonly Rule[], ground: string): Element {
  const { href, ...own } = element.properties;
  const selectors = [
    ...classesOf(element).map((name) => `.${name}`),
    ...(own["dataChart"] === undefined ? [] : ["[data-chart]"]),
  ];
  const painted = rules.filter(({ selector }) => selectors.includes(selector));
  const { paintOrder, ...attributes }: Properties = Object.assign(
    {},
    ...painted.map((rule) => rule.attributes),
  );
  const children = element.children.flatMap((child): ElementContent[] =>
    child.type !== "element" ? [child] : [...backing(child, rules, ground), converted(child, rules, ground)],
  );
  return {
    ...element,
    children,
    properties: {
      ...own,
      ...(href === undefined ? {} : { xLinkHref: href }),
      ...attributes,
      // Without an order of painting the outline would lie on the letters.
      ...(paintOrder === undefined ? {} : { stroke: "none" }),
      ...measured(element),
    },
  };
}

/** The width that a text has in the drawing's own font. */
function measured(element: Element): Properties {
  const text = textOf(element);
  return text === null
    ? {}
    : { textLength: String(round(textWidth(text.words, text.style))), lengthAdjust: "spacingAndGlyphs" };
}

/** The ground behind a text that stands on lines, in place of an outline in its colour. */
function backing(element: Element, rules: readonly Rule[], ground: string): readonly Element[] {
  const text = textOf(element);
  const selectors = classesOf(element).map((name) => `.${name}`);
  const outlined = rules.some(
    ({ selector, attributes }) => attributes["paintOrder"] !== undefined && selectors.includes(selector),
  );
  if (text === null || !outlined) return [];
  const { x, y, textAnchor } = element.properties;
  const width = textWidth(text.words, text.style);
  const before = textAnchor === "end" ? width : textAnchor === "middle" ? width / 2 : 0;
  return [
    s("rect", {
      x: round(Number(x) - before),
      y: round(Number(y) - text.style.size * ASCENT),
      width: round(width),
      height: round(text.style.size * LEADING),
      fill: ground,
    }),
  ];
}

function textOf(element: Element): { words: string; style: TextStyle } | null {
  const { tagName, children } = element;
  const [words] = children;
  const style = STYLES.get(classesOf(element)[0] ?? "");
  return tagName === "text" && words?.type === "text" && style !== undefined
    ? { words: words.value, style }
    : null;
}
