import fc from "fast-check";
import { expect, test } from "vitest";
import { standInRules } from "../../../src/site/fonts.ts";
import * as arbitrary from "./arbitrary.ts";
import { type Box, labelBoxes } from "./boxes.ts";
import { drawingOf } from "./drawing.ts";
import { measure } from "./parts.ts";

/** Widths of a digit, a space and a comma in bold faces of readers' systems, in ems. */
const NATURAL = {
  "Geologica Arial": { digit: 0.556, space: 0.278, point: 0.278 },
  "Geologica Roboto": { digit: 0.576, space: 0.249, point: 0.29 },
  "Geologica DejaVu": { digit: 0.696, space: 0.348, point: 0.38 },
} as const;

/** The same as a page in this language makes them as wide as ours. */
function standIns(tag: string) {
  const rules = [
    ...standInRules(tag).matchAll(/font-family:([^;]+);font-weight:800;.*?size-adjust:([\d.]+)%/g),
  ];
  return Object.entries(NATURAL).map(([family, natural]) => {
    const adjust = Number(rules.find(([, name]) => name === family)?.[2]) / 100;
    return (said: string): number =>
      [...said].reduce((sum, letter) => {
        if (/\d/.test(letter)) return sum + adjust * natural.digit;
        if (/\s/.test(letter)) return sum + adjust * natural.space;
        return sum + (/[.,]/.test(letter) ? adjust * natural.point : 0);
      }, 0);
  });
}

/** Figures with what stands on their line, right of them. */
const pairs = (boxes: readonly Box[]): readonly (readonly [figure: Box, label: Box])[] =>
  boxes.flatMap((figure) => {
    const right = boxes.filter(
      ({ left, top, bottom }) => left > figure.left && top < figure.bottom && bottom > figure.top,
    );
    const [next] = right.toSorted((a, b) => a.left - b.left);
    return next !== undefined && figure.style.weight === 800 && /^\d/.test(figure.text)
      ? [[figure, next]]
      : [];
  });

test.each(["rows", "grid", "number"])(
  "what stands beside a figure of %s stands clear of it in every face that a reader may see it in",
  (form) => {
    let seen = 0;
    const money = fc
      .tuple(arbitrary.value, arbitrary.precision)
      .map(([value, precision]) => [measure("money", value, "KZT", precision)]);
    const counts = arbitrary.countsOf(arbitrary.value, 2);
    fc.assert(
      fc.property(
        form === "number" ? money : counts,
        arbitrary.language,
        arbitrary.variant,
        (metrics, tag, variant) => {
          const boxes = labelBoxes(drawingOf(form, metrics, {}, tag, variant).children);
          for (const [{ text, left, style }, label] of pairs(boxes)) {
            // Numbers alone: words are as wide as ours but for some hundredths.
            if (/\p{L}/u.test(text)) continue;
            seen += 1;
            for (const widthOf of standIns(tag)) {
              const end = left + widthOf(text) * style.size + [...text].length * style.tracking;
              expect(label.left - end, `${text} ${label.text}`).toBeGreaterThan(0.2 * label.style.size);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(0);
  },
);
