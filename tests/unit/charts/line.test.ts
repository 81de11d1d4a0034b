import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { pointsOf } from "../../../src/charts/periods.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawingOf, findingOf, refusal, toldOf, VARIANTS } from "./drawing.ts";
import { BY_MONTH } from "./examples.ts";
import { markLines } from "./mark-boxes.ts";
import { marksOf } from "./recover.ts";
import { periodsFrom, series } from "./series.ts";
import { LANGUAGES } from "./voices.ts";

const words = arbitrary.label.map((label) => ({ en: label, kk: label, ru: label }));
const drawable = arbitrary.seriesOf(4, 60, words);

/** The points of a drawn line, each with whether a piece of line leads to it. */
function drawnPoints({ children }: Drawn, id: string) {
  const d = marksOf(children, id)
    .map(({ properties }) => String(properties.d))
    .join("");
  return [...d.matchAll(/([ML])(-?[\d.]+) (-?[\d.]+)/g)].map(([, command, x, y]) => ({
    joined: command === "L",
    x: Number(x),
    y: Number(y),
  }));
}

test("the drawn lines give every figure back, its period, and where there is none", () => {
  fc.assert(
    fc.property(drawable, arbitrary.variant, (metrics, variant) => {
      const drawn = drawingOf("line", metrics, {}, "en", variant);
      const all = metrics.flatMap((own) => {
        const points = drawnPoints(drawn, own.id);
        expect(points).toHaveLength(pointsOf(own).length);
        return pointsOf(own).map(({ place, low, high }, index) => {
          const before = pointsOf(own)[index - 1]?.place;
          expect(points[index]?.joined).toBe(before === place - 1);
          return { place, value: (low + high) / 2, x: points[index]?.x ?? 0, y: points[index]?.y ?? 0 };
        });
      });
      // All on one scale of figures and one of time: any two tell where a third stands.
      const [least, most] = [...all]
        .sort((a, b) => a.value - b.value)
        .flatMap((each, index, { length }) => (index === 0 || index === length - 1 ? [each] : []));
      const [first, last] = [...all]
        .sort((a, b) => a.place - b.place)
        .flatMap((each, index, { length }) => (index === 0 || index === length - 1 ? [each] : []));
      if (least === undefined || most === undefined || first === undefined || last === undefined) return;
      for (const { value, place, x, y } of all) {
        if (most.value > least.value)
          expect(y).toBeCloseTo(
            least.y + ((value - least.value) / (most.value - least.value)) * (most.y - least.y),
            0,
          );
        else expect(y).toBeCloseTo(least.y, 1);
        if (last.place > first.place)
          expect(x).toBeCloseTo(
            first.x + ((place - first.place) / (last.place - first.place)) * (last.x - first.x),
            0,
          );
      }
      expect(most.y <= least.y && last.x >= first.x).toBe(true);
    }),
  );
});

test("no mark of precision touches a text", () => {
  fc.assert(
    fc.property(
      arbitrary.seriesOf(4, 24, words),
      arbitrary.variant,
      arbitrary.language,
      (metrics, variant, tag) => {
        const { children } = drawingOf("line", metrics, {}, tag, variant);
        const lines = markLines(children);
        const half = FORMATS[variant].stroke.mark / 2;
        for (const text of labelBoxes(children))
          for (const [[x1, y1], [x2, y2]] of lines) {
            const apart =
              Math.max(x1, x2) + half <= text.left ||
              Math.min(x1, x2) - half >= text.right ||
              Math.max(y1, y2) + half <= text.top ||
              Math.min(y1, y2) - half >= text.bottom;
            expect(apart, `a mark on “${text.text}”`).toBe(true);
          }
      },
    ),
  );
});

const years = (values: readonly number[]) =>
  Object.fromEntries(
    periodsFrom("year", 20, values.length).map((at, index) => [at, [values[index] ?? 0] as const]),
  );
const texts = (drawn: Drawn): readonly string[] => labelBoxes(drawn.children).map(({ text }) => text);

describe("the scale of figures begins at zero", () => {
  test("unless all are far from it and none are counted; then the drawing says where", () => {
    const far = series("a", years([87, 89, 91]), { unit: "percent" });
    for (const variant of VARIANTS)
      expect(texts(drawingOf("line", [far], {}, "en", variant)).join(" ")).toContain(
        "the scale begins at 84%, not at zero",
      );
    for (const near of [
      series("a", years([87, 89, 91])),
      series("a", years([30, 91]), { unit: "percent" }),
    ]) {
      const said = texts(drawingOf("line", [near], {})).join(" ");
      expect(said).not.toContain("begins");
      expect(said).toMatch(/(?:^| )0%?(?: |$)/);
    }
  });
});

describe("four lines are told apart without their colours", () => {
  const four = ["a", "b", "c", "d"].map((id, index) => series(id, years([10 + index, 20, 30 + index])));

  test("by strokes and dots, each of its own", () => {
    const drawn = drawingOf("line", four, {});
    const hands = four.map(({ id }) => {
      const [line] = marksOf(drawn.children, id);
      return `${line?.properties.className} ${line?.properties.strokeDashArray}`;
    });
    expect(new Set(hands).size).toBe(4);
    const dots = elements(drawn.children).filter(({ properties }) =>
      ["p-sub", "p-fig"].includes(String(properties.className)),
    );
    expect(new Set(dots.map(({ properties }) => String(properties.d).replaceAll(/-?[\d.]+/g, ""))).size).toBe(
      4,
    );
  });

  test("and by their names at their ends, or in the key where these are long", () => {
    const long = "A name of so many words that it takes more lines than there is room for at an end";
    for (const variant of VARIANTS) {
      const said = texts(drawingOf("line", four, {}, "en", variant)).join(" ");
      for (const { label } of four) expect(said).toContain(label["en"]);
      const wordy = four.map((each) => ({ ...each, label: { en: long, kk: long, ru: long } }));
      const { children, width } = drawingOf("line", wordy, {}, "en", variant);
      const names = labelBoxes(children).filter(({ text }) => text.startsWith("A name"));
      expect(names).toHaveLength(4);
      if (variant === "narrow") for (const { left } of names) expect(left).toBeLessThan(width / 2);
    }
  });
});

test("is told with its ends, its highest and lowest figure and its gaps, in three languages", () => {
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  const two = [BY_MONTH, series("b", { "2025-09": [5, "over"] })];
  expect(LANGUAGES.map((tag) => plain(findingOf("line", two, {}, tag)))).toMatchInlineSnapshot(`
    [
      "Lines, period by period. Pupils on tours by month: the first figure is 1,200 (September 2025), the last 300 (May 2026). The highest is over 3,400 (October 2025). The lowest is 300 (May 2026). No data: November 2025; March 2026. Label of b: over 5 (September 2025).",
      "Кезеңдер бойынша сызық. Айлар бойынша экскурсияға барған оқушылар: алғашқы көрсеткіш – 1 200 (2025 жылғы қыркүйек), соңғысы – 300 (2026 жылғы мамыр). Ең жоғарысы – 3 400-ден астам (2025 жылғы қазан). Ең төмені – 300 (2026 жылғы мамыр). Дерек жоқ: 2025 жылғы қараша; 2026 жылғы наурыз. Көрсеткіш: b: 5-тен астам (2025 жылғы қыркүйек).",
      "Линии по периодам. Школьники на экскурсиях по месяцам: первое значение — 1 200 (сентябрь 2025 года), последнее — 300 (май 2026 года). Наибольшее — более 3 400 (октябрь 2025 года). Наименьшее — 300 (май 2026 года). Нет данных: ноябрь 2025 года; март 2026 года. Показатель b: более 5 (сентябрь 2025 года).",
    ]
  `);
  expect(toldOf(chartOf("line", two, {})).slice(1, 3)).toMatchInlineSnapshot(`
    [
      [
        "Period",
        "What is counted",
        "Figure",
        "How exact",
      ],
      [
        "September 2025",
        "Pupils on tours by month",
        "1,200 things",
        "no qualifier",
      ],
    ]
  `);
});

test("what it can't draw is refused with what to do instead", () => {
  const [one, month] = [series("a", { "2025": [1] }), series("b", { "2025-01": [1] })];
  const share = series("c", { "2025": [1] }, { unit: "percent" });
  expect(refusal("line", [])).toMatchInlineSnapshot(
    `"Lines are drawn of one to 4 series, and here are 0; change "metrics"."`,
  );
  expect(refusal("line", [one, one, one, one, one])).toMatchInlineSnapshot(
    `"Lines are drawn of one to 4 series, and here are 5; change "metrics"."`,
  );
  expect(refusal("line", [one, share])).toMatchInlineSnapshot(
    `""c" is measured in another unit than "a", and lines of two units have no common scale; give them charts of their own."`,
  );
  expect(refusal("line", [one, month])).toMatchInlineSnapshot(
    `""b" has other periods than "a" (months, quarters, school years, years); give them charts of their own."`,
  );
});
