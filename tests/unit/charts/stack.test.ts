import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/charts/chart.ts";
import { FORMATS } from "../../../src/charts/format.ts";
import type { Metric } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawnOf, findingOf, refusal, toldOf, VARIANTS } from "./drawing.ts";
import { BY_FIELD } from "./examples.ts";
import { strokeBoxes } from "./mark-boxes.ts";
import { breakdown } from "./parts.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, type Tag, voiceOf } from "./voices.ts";

const words = arbitrary.label.map((label) => ({ en: label, kk: label, ru: label }));
const drawable = arbitrary.stackOf(12, words).filter(({ metric }) => refusal("stack", [metric]) === null);

/** What the key begins with. */
const KEY: Readonly<Record<string, string>> = {
  over: "over:",
  "at-least": "at least:",
  around: "around:",
  nearly: "nearly:",
  "up-to": "up to:",
  under: "under:",
};

/** A stack in a record that has its whole. */
function drawnOfWhole(
  metric: Metric,
  whole: Metric,
  variant: (typeof VARIANTS)[number],
  tag: Tag = "en",
): Drawn {
  const { form, drawing } = formOf("stack");
  const voice = voiceOf(tag, [metric, whole]);
  return drawnOf({ form, drawing, subject: { metrics: [metric], options: {}, voice, titled: [] } }, variant);
}

test("the drawn parts give every figure back as its share of the bar, in their order, and the rest is open", () => {
  fc.assert(
    fc.property(drawable, arbitrary.variant, ({ metric, whole }, variant) => {
      const { children, width } = drawnOfWhole(metric, whole, variant);
      let from = 0;
      for (const { id, value } of metric.parts) {
        const [part] = marksOf(children, `${metric.id}/${id}`);
        const [x, wide] = [Number(part?.properties.x), Number(part?.properties.width)];
        const to = from + (Number(value) / whole.value) * width;
        expect(x).toBeCloseTo(from, 1);
        // A part is set off from the next one.
        expect(wide).toBeLessThanOrEqual(to - from + 0.01);
        expect(wide).toBeGreaterThanOrEqual(Math.max((2 / 3) * (to - from), to - from - 3) - 0.01);
        from = to;
      }
      const open = elements(children).filter(({ properties }) => String(properties.className) === "p-open");
      const told = metric.parts.reduce((sum, { value }) => sum + Number(value), 0);
      expect(open).toHaveLength(whole.value > told ? 1 : 0);
    }),
  );
});

test("no part is lost, and no line runs through a label", () => {
  fc.assert(
    fc.property(drawable, arbitrary.variant, arbitrary.language, ({ metric, whole }, variant, tag) => {
      const { children } = drawnOfWhole(metric, whole, variant, tag);
      const boxes = labelBoxes(children);
      const said = boxes
        .map(({ text }) => text)
        .join("")
        .replaceAll(/\s/g, "");
      for (const { label } of metric.parts) expect(said).toContain(String(label[tag]).replaceAll(/\s/g, ""));
      const lines = elements(children)
        .filter(({ properties }) => String(properties.className) === "p-rule")
        .flatMap(({ properties }) => [...String(properties.d).matchAll(/M(\S+) (\S+)L\S+ (-?[\d.]+)/g)])
        .map(([, ...numbers]) => numbers.map(Number));
      for (const [x = 0, y1 = 0, y2 = 0] of lines)
        for (const { text, left, right, top, bottom } of boxes) {
          const apart = x <= left || x >= right || Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom;
          expect(apart, `a line through “${text}”`).toBe(true);
        }
    }),
  );
});

test("how exact a part is is cut into its end, where it has room, and explained", () => {
  fc.assert(
    fc.property(drawable, arbitrary.variant, ({ metric, whole }, variant) => {
      const { children } = drawnOfWhole(metric, whole, variant);
      const parts = metric.parts.map(({ id, precision }) => {
        const [rect] = marksOf(children, `${metric.id}/${id}`);
        const [x = 0, y = 0, width = 0] = ["x", "y", "width"].map((name) => Number(rect?.properties[name]));
        return { precision, left: x, right: x + width, top: y, width };
      });
      const top = parts[0]?.top ?? 0;
      const bottom = top + Number(marksOf(children, `${metric.id}/p0`)[0]?.properties.height);
      const cuts = strokeBoxes(children, FORMATS[variant].stroke.halo, "p-halo").filter(
        (box) => box.top < bottom,
      );
      for (const cut of cuts)
        expect(
          parts.some(({ left, right }) => cut.left >= left && cut.right <= right),
          JSON.stringify({ cut, parts }),
        ).toBe(true);
      const marked = parts.filter(({ left, right }) =>
        cuts.some((cut) => cut.left >= left && cut.right <= right),
      );
      for (const part of parts) {
        if (part.precision === "exact") expect(marked).not.toContain(part);
        else if (part.width > 60) expect(marked).toContain(part);
      }
      const said = labelBoxes(children)
        .map(({ text }) => text)
        .join(" ");
      for (const { precision } of marked) expect(said).toContain(KEY[precision]);
    }),
  );
});

describe("what the source leaves open", () => {
  const some = breakdown("b", [["c", 2_450]], { complete: false, of: "whole" });

  test("is reckoned where both are exact, and drawn open without a figure where not", () => {
    const rest = (metric: Metric) => {
      const texts = labelBoxes(drawnOfWhole(metric, count("whole", 10_000), "broad").children);
      return texts.map(({ text }) => text);
    };
    expect(rest(some)).toEqual(expect.arrayContaining(["7,550 (75.5%)", "The rest, not broken down"]));
    const over = breakdown("b", [["c", 2_450, "over"]], { complete: false, of: "whole" });
    expect(rest(over)).toContain("over 2,450 (over 24.5%)");
    expect(rest(over).join(" ")).not.toContain("7,550");
    expect(rest(over)).toContain("The rest, not broken down");
  });

  test("is drawn even where the whole is in no record at hand", () => {
    for (const variant of VARIANTS) {
      const open = elements(drawnOf(chartOf("stack", [some]), variant).children).filter(
        ({ properties }) => String(properties.className) === "p-open",
      );
      expect(open).toHaveLength(1);
    }
  });
});

test("is told with its largest and smallest part and every share, in three languages", () => {
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  expect(LANGUAGES.map((tag) => plain(findingOf("stack", [BY_FIELD], {}, tag)))).toMatchInlineSnapshot(`
    [
      "One bar in its parts: Label of grants-by-field. The most: Construction, 2,450 (24.5%); the least: Medicine, 150 (1.5%). Services: 1,800 (18%). Other: 5,600 (56%).",
      "Бір жолақ бөліктерімен: Көрсеткіш: grants-by-field. Ең көбі: Құрылыс – 2 450 (24,5%); ең азы: Медицина – 150 (1,5%). Қызмет көрсету: 1 800 (18%). Басқалары: 5 600 (56%).",
      "Одна полоса по частям: Показатель grants-by-field. Больше всего: Строительство — 2 450 (24,5 %); меньше всего: Медицина — 150 (1,5 %). Услуги: 1 800 (18 %). Прочие: 5 600 (56 %).",
    ]
  `);
  expect(toldOf(chartOf("stack", [BY_FIELD])).slice(1)).toMatchInlineSnapshot(`
    [
      [
        "What is counted",
        "Figure",
        "How exact",
        "Share of the whole",
      ],
      [
        "Construction",
        "2,450 things",
        "no qualifier",
        "24.5%",
      ],
      [
        "Services",
        "1,800 things",
        "no qualifier",
        "18%",
      ],
      [
        "Medicine",
        "150 things",
        "no qualifier",
        "1.5%",
      ],
      [
        "Other",
        "5,600 things",
        "no qualifier",
        "56%",
      ],
    ]
  `);
});

test("what it can't draw is refused with the form to take instead", () => {
  expect(refusal("stack", [BY_FIELD, BY_FIELD])).toMatchInlineSnapshot(
    `"A stack is drawn of one breakdown; name it, and nothing else, in "metrics"."`,
  );
  expect(refusal("stack", [breakdown("a", Array(13).fill(["b", 1]))])).toMatchInlineSnapshot(
    `""a" has 13 parts, and over 12 have no room beside one bar; choose the form "bars"."`,
  );
  expect(refusal("stack", [breakdown("a", [["b", 1]], { complete: false })])).toMatchInlineSnapshot(
    `""a" has neither all parts nor a whole that is known; choose the form "bars"."`,
  );
  expect(refusal("stack", [breakdown("a", [["b", { from: 1, to: 2 }]])])).toMatchInlineSnapshot(
    `"A part of "a" is a range, and where it ends the next one can't begin; choose the form "bars"."`,
  );
  expect(refusal("stack", [breakdown("a", [["b", 0]])])).toMatchInlineSnapshot(
    `"All parts of "a" are nothing, and a bar of them has no length; choose the form "bars"."`,
  );
});
