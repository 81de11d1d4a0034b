import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Metric, YearRecord } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, drawingOf, drawnOf, findingOf, refusal, toldOf, VARIANTS } from "./drawing.ts";
import { amount, breakdown, change, measure } from "./parts.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, recordOf, share, voiceOf } from "./voices.ts";

const LABEL = count("a", 0).label;
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
/** The texts of a drawing, one after the other. */
const textsOf = (
  metric: Metric,
  tag: (typeof LANGUAGES)[number] = "en",
  earlier: readonly YearRecord[] = [],
) =>
  labelBoxes(drawnOf(chartOf("number", [metric], {}, tag, earlier), "broad").children).map(({ text }) =>
    spaced(text),
  );

describe("a figure is set large, the words about its numeral apart", () => {
  test.each<[string, Metric, readonly string[], readonly string[]]>([
    ["a count", count("a", 12_000, "over"), ["Over", "12,000"], ["12 000", "-нан астам"]],
    ["money", measure("a", 4_200_000_000, "KZT", "over"), ["Over", "₸4.2bn"], ["4,2", "млрд теңгеден астам"]],
    ["per cents", measure("a", 87.5, "percent"), ["87.5%"], ["87,5%"]],
    ["a range", amount("a", { from: 5_000, to: 7_000 }), ["5,000–7,000"], ["5 000–7 000"]],
    ["a rise", change("a", 12, "over"), ["A rise of over", "12%"], ["12%", "-дан астамға өсу"]],
    ["a share", share("a", 1, 5), ["One in five"], ["Әрбір", "бесінші"]],
  ])("%s", (_name, metric, english, kazakh) => {
    expect(textsOf(metric).slice(0, -1)).toEqual(english);
    expect(textsOf(metric, "kk").slice(0, -1)).toEqual(kazakh);
  });

  test("the numeral is the largest text there is, in every size", () => {
    for (const variant of VARIANTS) {
      const boxes = labelBoxes(drawingOf("number", [count("a", 12_000)], {}, "en", variant).children);
      const [first] = [...boxes].sort((a, b) => b.style.size - a.style.size);
      expect(first?.text).toBe("12,000");
      expect(first?.style.className).toContain("huge");
    }
  });
});

describe("what was planned", () => {
  test("is a line across a bar from nothing on, as far as the figure is of the plan", () => {
    fc.assert(
      fc.property(
        arbitrary.value,
        arbitrary.value.filter((each) => each >= 0.01),
        arbitrary.precision,
        arbitrary.variant,
        (value, planned, precision, variant) => {
          const metric = amount("a", value, precision, LABEL, planned);
          const { children, width } = drawingOf("number", [metric], {}, "en", variant);
          const [bar] = marksOf(children, "a");
          const line = elements(children).find(
            ({ properties }) => String(properties.className) === "p-target",
          );
          const at = Number(/^M([\d.]+) /.exec(String(line?.properties.d))?.[1]);
          const start = Number(bar?.properties.x);
          const [done, plan] = [Number(bar?.properties.width), at - start];
          expect(
            Math.abs(done * Math.min(1, planned / value || 1) - plan * Math.min(1, value / planned)),
          ).toBeLessThan(0.05);
          expect(Math.max(done, plan)).toBeGreaterThan(width * 0.9);
        },
      ),
    );
  });

  test("is said with how much of it was done, in each language", () => {
    const metric = amount("a", 9_600, "exact", LABEL, 10_000);
    expect(LANGUAGES.map((tag) => textsOf(metric, tag).at(-1))).toEqual([
      "9,600 of a planned 10,000 things (96%)",
      "Жоспарланған 10 000 заттың 9 600-і (96%)",
      "9 600 из запланированных 10 000 предметов (96 %)",
    ]);
    expect(toldOf(chartOf("number", [metric]))).toEqual([
      "Label of a: 9,600 things. 9,600 of a planned 10,000 things (96%).",
      ["What is counted", "Figure", "How exact", "Planned"],
      ["Label of a", "9,600 things", "no qualifier", "10,000"],
    ]);
  });

  test("is said alone of a range, and not drawn of what is below nought", () => {
    const bar = (metric: Metric) => marksOf(drawnOf(chartOf("number", [metric])).children, "a");
    const range = amount("a", { from: 5, to: 9 }, "exact", LABEL, 8);
    expect(bar(range)).toEqual([]);
    expect(textsOf(range).at(-1)).toBe("Planned: 8");
    const below = measure("a", -5, "hectare", "exact", LABEL, 8);
    expect(bar(below)).toEqual([]);
    expect(textsOf(below).at(-1)).toBe("−5 hectares against a plan of 8 hectares");
  });
});

describe("the year before", () => {
  const earlier = (...metrics: readonly Metric[]) => [recordOf(2030, metrics)];
  test("is what the figure differs from, as far as both allow", () => {
    const then = earlier(count("a", 11_000));
    expect(LANGUAGES.map((tag) => textsOf(count("a", 9_500), tag, then).at(-1))).toEqual([
      "1,500 fewer than in 2030",
      "2030 жылғыдан 1 500-ге аз",
      "На 1 500 меньше, чем в 2030 году",
    ]);
    expect(textsOf(measure("a", 87.5, "percent"), "en", earlier(measure("a", 85, "percent"))).at(-1)).toBe(
      "2.5 percentage points more than in 2030",
    );
  });

  test("is said as it was where they allow nothing, and told in the table", () => {
    const then = earlier(count("a", 11_000, "around"));
    expect(textsOf(count("a", 9_500), "en", then).at(-1)).toBe("In 2030: around 11,000");
    const chart = chartOf("number", [count("a", 9_500)], {}, "en", then);
    expect(toldOf(chart).slice(1)).toEqual([
      ["Year", "What is counted", "Figure", "How exact"],
      ["2030", "Label of a", "Around 11,000 things", "around"],
      ["2031", "Label of a", "9,500 things", "no qualifier"],
    ]);
    expect(chart.drawing.figures?.(chart.subject).map(({ record }) => record.year)).toEqual([2031, 2030]);
  });

  test("is said as it was, and that it was described otherwise, where it is of another thing", () => {
    const then = earlier({
      ...count("a", 11_000),
      definition: { en: "Town schools.", kk: "Қала мектептері.", ru: "Городские школы." },
    });
    expect(LANGUAGES.map((tag) => textsOf(count("a", 9_500), tag, then).at(-1))).toEqual([
      "In 2030, described otherwise: 11,000",
      "2030 жылы, басқаша сипатталғанда: 11 000",
      "В 2030 году, при другом описании: 11 000",
    ]);
  });

  test("has the same part of a breakdown", () => {
    const [now, then] = [9, 5].map((value) => breakdown("b", [["c", value]]));
    if (now === undefined || then === undefined) throw new Error("no breakdowns");
    const voice = voiceOf("en", [now], earlier(then));
    const { drawing, subject } = chartOf("number", []);
    const part = { ...subject, voice, metrics: [voice.metric("b/c")] };
    expect(drawing.describe(part)).toBe("Label of b: Label of c: 9 things. 4 more than in 2030.");
  });

  test("says nothing of a change, or of what is measured otherwise", () => {
    const texts = textsOf(change("a", 12), "en", earlier(change("a", 5)));
    expect(texts.join(" ")).not.toContain("2030");
    expect(findingOf("number", [count("a", 5)], {}, "en", earlier(measure("a", 5, "hectare")))).not.toContain(
      "2030",
    );
  });
});

test("two figures, or none, are refused", () => {
  expect(refusal("number", [])).toMatchInlineSnapshot(
    `"A number is drawn of one figure; name it, and nothing else, in "metrics"."`,
  );
  expect(refusal("number", [count("a", 5), count("b", 5)])).not.toBeNull();
});
