import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { historyOf, type Year } from "../../../src/charts/change/plot.ts";
import type { Variant } from "../../../src/charts/format.ts";
import type { Count, Metric, Quantity, YearRecord } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawnOf, faults, refusal, toldOf } from "./drawing.ts";
import { list } from "./lists.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, recordOf, share, type Tag } from "./voices.ts";

const OLD_NAME = {
  en: "Places paid by the state",
  kk: "Мемлекет төлеген орындар",
  ru: "Места за счёт бюджета",
};
const NAME = { en: "State-funded grants", kk: "Мемлекеттік гранттар", ru: "Государственные гранты" };
const GRANTS = count("grants", 12_000, "over", NAME);

/** The metric in successive years from 2029 on; null in a year without it. */
const through = (...metrics: readonly (Quantity | null)[]): readonly Year[] =>
  metrics.map((metric, index) => ({ year: 2029 + index, metric, redefined: false }));
const grants = (value: number, precision: Count["precision"] = "exact", label = NAME): Count =>
  count("grants", value, precision, label);

function chartThrough(history: readonly Year[], tag: Tag = "en") {
  const [now, ...before] = history
    .map(({ year, metric }) => recordOf(year, metric === null ? [] : [metric]))
    .reverse();
  return chartOf("change", now?.metrics ?? [], {}, tag, before.reverse());
}
const drawn = (history: readonly Year[], tag: Tag = "en", variant: Variant = "wide"): Drawn =>
  drawnOf(chartThrough(history, tag), variant);

const dots = ({ children }: Drawn) =>
  marksOf(children, "grants").map(({ properties }) => ({
    x: Number(properties.cx),
    y: Number(properties.cy),
    paint: String(properties.className),
  }));
const axisOf = ({ children }: Drawn): number => {
  const axis = elements(children).find(({ properties }) => String(properties.className) === "p-rule");
  return Number(/^M[\d.]+ ([\d.]+)/.exec(String(axis?.properties.d))?.[1]);
};
const linesOf = ({ children }: Drawn) =>
  elements(children).filter(({ properties }) => String(properties.className) === "p-stem");
const manyLines = (drawing: Drawn): number =>
  linesOf(drawing).reduce((sum, { properties }) => sum + (String(properties.d).match(/M/g)?.length ?? 0), 0);

const year = fc.option(fc.tuple(arbitrary.value, arbitrary.precision, fc.boolean()), { freq: 6 });
const isThere = (entry: unknown): boolean => entry !== null;
const histories = fc
  .array(year, { minLength: 1, maxLength: 14 })
  // From the first year that has a figure to the last.
  .map((years) => years.slice(years.findIndex(isThere), years.findLastIndex(isThere) + 1))
  .filter(({ length }) => length > 0)
  .map((years) =>
    through(
      ...years.map((entry) =>
        entry === null ? null : grants(entry[0], entry[1], entry[2] ? OLD_NAME : NAME),
      ),
    ),
  );

describe("a reader who measures", () => {
  test("finds each year's figure in its height above the axis at nothing, years evenly apart", () => {
    fc.assert(
      fc.property(histories, arbitrary.variant, (history, variant) => {
        const drawing = drawn(history, "en", variant);
        const axis = axisOf(drawing);
        const known = history.flatMap(({ metric }, index) =>
          metric?.kind === "count" && typeof metric.value === "number"
            ? [{ index, value: metric.value }]
            : [],
        );
        const points = dots(drawing);
        expect(points).toHaveLength(known.length);
        const largest = Math.max(...known.map(({ value }) => value));
        const tall = axis - Math.min(...points.map(({ y }) => y));
        const [first, second] = known;
        const step =
          first && second ? ((points[1]?.x ?? 0) - (points[0]?.x ?? 0)) / (second.index - first.index) : 0;
        for (const [index, point] of points.entries()) {
          const { value, index: at } = known[index] ?? { value: 0, index: 0 };
          expect(Math.abs(axis - point.y - (largest === 0 ? 0 : (value / largest) * tall))).toBeLessThan(
            0.02,
          );
          expect(Math.abs(point.x - (points[0]?.x ?? 0) - (at - (first?.index ?? 0)) * step)).toBeLessThan(
            0.2,
          );
        }
      }),
    );
  });

  test("finds a line between neighbouring years alone: a year without a figure is a gap", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const joined = history.filter(
          ({ metric }, index) => metric !== null && (history[index + 1]?.metric ?? null) !== null,
        );
        expect(manyLines(drawn(history))).toBe(joined.length);
      }),
    );
  });
});

test("no label lies on another, leaves the drawing or is too small; the first and the last figure are always there", () => {
  fc.assert(
    fc.property(histories, arbitrary.language, arbitrary.variant, (history, tag, variant) => {
      const drawing = drawn(history, tag, variant);
      expect(faults(drawing, variant)).toEqual([]);
      const values = elements(drawing.children).filter(({ properties }) =>
        [properties.className].flat().includes("p-set-off"),
      );
      const points = dots(drawing);
      expect(values.length).toBeGreaterThanOrEqual(Math.min(2, points.length));
    }),
  );
});

test("two years are a slope with a figure beside each end", () => {
  const drawing = drawn(through(grants(10_000), grants(12_000, "over")));
  const [from, to] = dots(drawing);
  const boxes = labelBoxes(drawing.children);
  expect(boxes.find(({ text }) => text === "10,000")?.right).toBeLessThan(from?.x ?? 0);
  expect(boxes.find(({ text }) => text === "over 12,000")?.left).toBeGreaterThan(to?.x ?? 0);
});

describe("what changed besides the figure is shown for what it is", () => {
  const texts = (drawing: Drawn): readonly string[] => labelBoxes(drawing.children).map(({ text }) => text);

  test("a precision: its own mark about each point, explained once", () => {
    const drawing = drawn(through(grants(8_000, "around"), grants(9_000, "nearly"), grants(12_000, "over")));
    const marks = elements(drawing.children).filter(
      ({ properties }) => String(properties.className) === "p-mark",
    );
    // Two brackets, a bar and an arrowhead about the points, and the same in the key.
    expect(marks.flatMap(({ properties }) => String(properties.d).match(/M/g) ?? [])).toHaveLength(8);
    expect(texts(drawing).filter((text) => /^(over|around|nearly):/.test(text))).toHaveLength(3);
  });

  test("a year without a figure: no point, a dash under the year, and what it means", () => {
    const drawing = drawn(through(grants(8_000), null, grants(12_000)));
    expect(dots(drawing)).toHaveLength(2);
    expect(manyLines(drawing)).toBe(0);
    expect(texts(drawing).filter((text) => text === "–")).toHaveLength(2);
    expect(texts(drawing)).toContain("no figure");
  });

  test("a new name: open points and a dashed line before it, the old name told", () => {
    const drawing = drawn(
      through(grants(7_000, "exact", OLD_NAME), grants(8_000, "exact", OLD_NAME), grants(9_000)),
    );
    expect(dots(drawing).map(({ paint }) => paint)).toEqual(["p-rest", "p-rest", "p-sub"]);
    expect(linesOf(drawing).map(({ properties }) => properties.strokeDashArray !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(texts(drawing)).toContain("2029 and 2030: called ‘Places paid by the state’");
  });
});

describe("historyOf", () => {
  const record = (year: number, ...metrics: readonly Metric[]) => recordOf(year, metrics);
  /** Of a metric in the last of these records, year by year. */
  const history = (now: Count, year: number, ...earlier: readonly YearRecord[]) =>
    historyOf(now, { ...record(year, now), earlier }).map(({ year, metric }) => [
      year,
      metric?.kind === "count" ? metric.value : null,
    ]);

  test("finds the metric in every record, and tells of years without one", () => {
    expect(history(grants(9), 2032, record(2028), record(2029, grants(8)), record(2030))).toEqual([
      [2029, 8],
      [2030, null],
      [2031, null],
      [2032, 9],
    ]);
  });

  test("follows a metric under the id that it had", () => {
    const now = { ...grants(8), formerly: { "2029": "places" } };
    expect(history(now, 2030, record(2029, count("places", 7), grants(1)))).toEqual([
      [2029, 7],
      [2030, 8],
    ]);
  });

  test("follows it further back under that id, and under what that year says that it was called", () => {
    const now = { ...grants(9), formerly: { "2031": "places" } };
    const places = { ...count("places", 8), formerly: { "2029": "seats" } };
    expect(
      history(
        now,
        2032,
        record(2029, count("seats", 6)),
        record(2030, count("seats", 7)),
        record(2031, places),
      ),
    ).toEqual([
      [2029, 6],
      [2030, null],
      [2031, 8],
      [2032, 9],
    ]);
  });

  test("has the year itself whatever a former name says: there is always something to draw", () => {
    const now = { ...grants(9), formerly: { "2030": "places", "2029": "nothing" } };
    expect(history(now, 2030, record(2029, grants(8)))).toEqual([[2030, 9]]);
    const drawing = drawnOf(chartOf("change", [now], {}, "en", [record(2029, grants(8))]));
    expect(dots(drawing)).toHaveLength(1);
    expect(drawing.height).toBeGreaterThan(100);
  });

  test("does not set a count against a share", () => {
    expect(history(grants(8), 2030, record(2029, share("grants", 1, 5)))).toEqual([[2030, 8]]);
  });
});

test("what can't change by more or less is refused with what to do instead", () => {
  expect(refusal("change", [])).toMatchInlineSnapshot(
    `"Change over years is drawn of one figure; name it, and nothing else, in "metrics"."`,
  );
  expect(refusal("change", [GRANTS, GRANTS])).toMatchInlineSnapshot(
    `"Change over years is drawn of one figure; name it, and nothing else, in "metrics"."`,
  );
  expect(refusal("change", [list("roles", true, [NAME])])).toMatchInlineSnapshot(
    `"This form draws counts, shares, or calculated shares alone; take "roles" out of "metrics"."`,
  );
});

test("the description and the table go year by year in each language, and hide no gap and no former name", () => {
  const history = through(grants(7_000, "around", OLD_NAME), null, grants(12_000, "over"));
  const told = LANGUAGES.map((tag) => toldOf(chartThrough(history, tag)));
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "Points, year by year. State-funded grants: around 7,000 (2029), no figure (2030), over 12,000 (2031). 2029: called ‘Places paid by the state’.",
        [
          "Year",
          "What is counted",
          "Figure",
          "How exact",
        ],
        [
          "2029",
          "Places paid by the state",
          "Around 7,000 things",
          "around",
        ],
        [
          "2030",
          "State-funded grants",
          "no figure",
          "",
        ],
        [
          "2031",
          "State-funded grants",
          "Over 12,000 things",
          "over",
        ],
      ],
      [
        "Жылдар бойынша нүктелер. Мемлекеттік гранттар: шамамен 7 000 (2029), дерек жоқ (2030), 12 000-нан астам (2031). 2029: «Мемлекет төлеген орындар» деп аталған.",
        [
          "Жыл",
          "Не саналған",
          "Мәні",
          "Дәлдігі",
        ],
        [
          "2029",
          "Мемлекет төлеген орындар",
          "Шамамен 7 000 зат",
          "шамамен",
        ],
        [
          "2030",
          "Мемлекеттік гранттар",
          "дерек жоқ",
          "",
        ],
        [
          "2031",
          "Мемлекеттік гранттар",
          "12 000-нан астам зат",
          "астам",
        ],
      ],
      [
        "Точки по годам. Государственные гранты: около 7 000 (2029), нет данных (2030), более 12 000 (2031). 2029: показатель назывался «Места за счёт бюджета».",
        [
          "Год",
          "Что посчитано",
          "Значение",
          "Точность",
        ],
        [
          "2029",
          "Места за счёт бюджета",
          "Около 7 000 предметов",
          "около",
        ],
        [
          "2030",
          "Государственные гранты",
          "нет данных",
          "",
        ],
        [
          "2031",
          "Государственные гранты",
          "Более 12 000 предметов",
          "более",
        ],
      ],
    ]
  `);
});

test("no line joins a figure to one of another thing, and the description says since when", () => {
  const defined = (value: number, definition: string): Count => ({
    ...grants(value),
    definition: { en: definition },
  });
  const chart = through(defined(5, "All."), defined(7, "The town's."), defined(9, "The town's."));
  expect(manyLines(drawn(chart))).toBe(1);
  expect(toldOf(chartThrough(chart))[0]).toMatch(/ 2030: described otherwise than before\.$/);
  const other = (year: string) => new RegExp(` ${year}`);
  for (const tag of LANGUAGES) {
    const languages = { en: "A.", kk: "Ә.", ru: "А." };
    const told = toldOf(
      chartThrough(
        through(
          { ...grants(5), definition: languages },
          { ...grants(7), definition: { en: "B.", kk: "Б.", ru: "Б." } },
        ),
        tag,
      ),
    )[0];
    expect(told).toMatch(other("2030: (?:described otherwise|бұрынғыдан басқаша|показатель описан иначе)"));
  }
});
