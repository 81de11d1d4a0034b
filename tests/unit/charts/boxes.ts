import type { Element, ElementContent } from "hast";
import { ASCENT, DESCENT, DIGITS, NUMERAL, TEXT_STYLES, type TextStyle } from "../../../src/charts/format.ts";
import { textWidth } from "../../../src/charts/text.ts";

/** Where a label stands, by the real font's measures. */
export interface Box {
  readonly text: string;
  readonly style: TextStyle;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const elements = (children: readonly ElementContent[]): readonly Element[] =>
  children.flatMap((child) => (child.type === "element" ? [child, ...elements(child.children)] : []));

export const textOf = (children: readonly ElementContent[]): string =>
  children
    .map((child) =>
      child.type === "text" ? child.value : child.type === "element" ? textOf(child.children) : "",
    )
    .join("");

const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** The boxes of all labels of a drawing. */
export const labelBoxes = (children: readonly ElementContent[]): readonly Box[] =>
  elements(children)
    .filter(({ tagName }) => tagName === "text")
    .map(({ properties, children: inner }) => {
      const names = [properties.className].flat();
      const style = TEXT_STYLES.find(({ className }) => names.includes(className));
      if (style === undefined) throw new Error(`a label without a text style: ${textOf(inner)}`);
      const text = textOf(inner);
      const width = textWidth(text, style);
      const left = Number(properties.x) - width * (ANCHORS[String(properties.textAnchor ?? "start")] ?? 0);
      const baseline = Number(properties.y);
      const tail = text.includes(",") ? DIGITS.comma : DIGITS.descent;
      const [ascent, descent] = NUMERAL.test(text) ? [DIGITS.ascent, tail] : [ASCENT, DESCENT];
      return {
        text,
        style,
        left,
        right: left + width,
        top: baseline - ascent * style.size,
        bottom: baseline + descent * style.size,
      };
    });

const TOLERANCE = 0.05;

/** Labels that leave the drawing or lie on one another, in words; empty where all is well. */
export function collisions(boxes: readonly Box[], width: number, height: number): readonly string[] {
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -TOLERANCE || top < -TOLERANCE || right > width + TOLERANCE || bottom > height + TOLERANCE,
  );
  const overlaps = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - TOLERANCE &&
          b.left < a.right - TOLERANCE &&
          a.top < b.bottom - TOLERANCE &&
          b.top < a.bottom - TOLERANCE,
      )
      .map((b) => `“${a.text}” lies on “${b.text}”`),
  );
  return [...outside.map(({ text }) => `“${text}” leaves the drawing`), ...overlaps];
}
