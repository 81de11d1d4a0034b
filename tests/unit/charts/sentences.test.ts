import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingOf as findingParts } from "../../../src/charts/chart.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import type { Metric, Precision, Ratio, Share } from "../../../src/record/model.ts";
import { elements, textOf } from "./boxes.ts";
import { chartOf, drawingOf, findingOf, refusal } from "./drawing.ts";
import { count, LANGUAGES, share, type Tag, voiceOf } from "./voices.ts";

const EACH = {
  en: { one: "person", other: "people" },
  kk: { other: "адам" },
  ru: { one: "человек", few: "человека", many: "человек", other: "человека" },
};
const PLACE = { en: "Street", kk: "Көше", ru: "Улица" };
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
/** What is said of these metrics in English, Kazakh and Russian. */
const told = (form: string, metrics: readonly Metric[], options?: unknown): readonly string[] => {
  expect(refusal(form, metrics, options)).toBeNull();
  return LANGUAGES.map((tag) => spaced(findingOf(form, metrics, options, tag)));
};
/** What the key of a drawing says one icon stands for. */
const keyed = (unit: number): readonly string[] =>
  LANGUAGES.map((tag) => {
    const { children } = drawingOf("rows", [count("a", unit)], { unit, each: EACH }, tag);
    const texts = elements(children).filter(({ tagName }) => tagName === "text");
    return spaced(texts.map(({ children }) => textOf(children)).findLast((text) => text !== "") ?? "");
  });

describe("one icon of rows stands for so many", () => {
  test.each<[number, string, string, string]>([
    [0.5, "0.5 people", "0,5 адам", "0,5 человека"],
    [1, "1 person", "1 адам", "1 человек"],
    [2, "2 people", "2 адам", "2 человека"],
    [5, "5 people", "5 адам", "5 человек"],
    [11, "11 people", "11 адам", "11 человек"],
    [12, "12 people", "12 адам", "12 человек"],
    [21, "21 people", "21 адам", "21 человек"],
    [101, "101 people", "101 адам", "101 человек"],
    [1e10, "10,000,000,000 people", "10 000 000 000 адам", "10 000 000 000 человек"],
  ])("%d", (unit, en, kk, ru) => {
    const said = [`One icon stands for ${en}`, `Бір белгіше – ${kk}`, `Один значок — ${ru}`];
    expect(keyed(unit)).toEqual(said);
    const finding = told("rows", [count("a", unit)], { unit, each: EACH });
    for (const [index, words] of said.entries()) expect(finding[index]).toContain(` ${words}.`);
  });
});

test("a share's drawing is told by its icons, and how many of them are filled in", () => {
  expect(told("one-in-n", [share("a", 2, 5)])).toEqual([
    "Icons: 5 students; filled in: 2 students. Label of a: two in five students.",
    "Белгішелер: 5 білім алушы; боялғаны: 2 білім алушы. Көрсеткіш: a – әрбір 5 білім алушының 2-сі.",
    "Значки: 5 учащихся; закрашено: 2 учащихся. Показатель a: 2 из 5 учащихся.",
  ]);
});

test("a part of a whole is told by all icons, and how many of them are filled in", () => {
  expect(told("part-of-whole", [count("a", 5), count("b", 32)], { icon: "college" })).toEqual([
    "Icons: 32 things; filled in: 5 things.",
    "Белгішелер: 32 зат; боялғаны: 5 зат.",
    "Значки: 32 предмета; закрашено: 5 предметов.",
  ]);
});

test.each<[Metric["id"], string, readonly Metric[], unknown, readonly [en: string, kk: string, ru: string]]>([
  [
    "a scale of one",
    "scale",
    [count("a", 0)],
    {},
    [
      "On one scale, as dots: one figure. Label of a: 0.",
      "Шкалада нүктелермен бір көрсеткіш берілген. Көрсеткіш: a: 0.",
      "Точками на одной шкале: один показатель. Показатель a: 0.",
    ],
  ],
  [
    "equal ones on a scale, none of them the smallest",
    "scale",
    [count("a", 5), ...["b", "c", "d", "e", "f", "g"].map((id) => count(id, 2))],
    {},
    [
      `On one scale, as dots: seven figures. Label of a: 5. ${[..."bcdefg"].map((id) => `Label of ${id}: 2.`).join(" ")}`,
      `Шкалада нүктелермен жеті көрсеткіш берілген. Көрсеткіш: a: 5. ${[..."bcdefg"].map((id) => `Көрсеткіш: ${id}: 2.`).join(" ")}`,
      `Точками на одной шкале: семь показателей. Показатель a: 5. ${[..."bcdefg"].map((id) => `Показатель ${id}: 2.`).join(" ")}`,
    ],
  ],
  [
    "two on a scale",
    "scale",
    [count("a", 1e12), count("b", 21, "over")],
    {},
    [
      "On one scale, as dots: two figures. Label of a: 1,000,000,000,000. Label of b: over 21.",
      "Шкалада нүктелермен екі көрсеткіш берілген. Көрсеткіш: a: 1 000 000 000 000. Көрсеткіш: b: 21-ден астам.",
      "Точками на одной шкале: два показателя. Показатель a: 1 000 000 000 000. Показатель b: более 21.",
    ],
  ],
  [
    "icons of a grid that are one thing each",
    "grid",
    [count("a", 1), count("b", 0)],
    {},
    [
      "1 thing (one icon stands for 1 thing). 0 things (one icon stands for 1 thing).",
      "1 зат (бір белгіше – 1 зат). 0 зат (бір белгіше – 1 зат).",
      "1 предмет (один значок — 1 предмет). 0 предметов (один значок — 1 предмет).",
    ],
  ],
  [
    "icons of a grid that are several",
    "grid",
    [count("a", 101), count("b", 12, "nearly")],
    { unit: 21 },
    [
      "101 things (one icon stands for 21 things). Nearly 12 things (one icon stands for 21 things).",
      "101 зат (бір белгіше – 21 зат). 12-ге жуық зат (бір белгіше – 21 зат).",
      "101 предмет (один значок — 21 предмет). Почти 12 предметов (один значок — 21 предмет).",
    ],
  ],
  [
    "dots that are one thing each",
    "dots",
    [count("a", 101)],
    {},
    [
      "101 things: 2 blocks, 100 dots to a full one. One dot stands for 1 thing.",
      "101 зат: 2 блок, әр толық блокта 100 нүкте бар. Бір нүкте – 1 зат.",
      "101 предмет: 2 блока, в полном — 100 точек. Одна точка — 1 предмет.",
    ],
  ],
  [
    "dots that are many",
    "dots",
    [count("a", 1_000_000, "over")],
    {},
    [
      "Over 1,000,000 things: 10 blocks, 1,000 dots to a full one. One dot stands for 100 things.",
      "1 000 000-нан астам зат: 10 блок, әр толық блокта 1 000 нүкте бар. Бір нүкте – 100 зат.",
      "Более 1 000 000 предметов: 10 блоков, в полном — 1 000 точек. Одна точка — 100 предметов.",
    ],
  ],
  [
    "places",
    "stations",
    [count("a", 1), count("b", 2), count("c", 5), count("d", 21, "around"), count("e", 0)],
    { places: Object.fromEntries([..."abcde"].map((id) => [id, PLACE])) },
    [
      "Places with icons. Street: 1 thing. Street: 2 things. Street: 5 things. Street: around 21 things. Street: 0 things.",
      "Белгішелері бар орындар. Көше: 1 зат. Көше: 2 зат. Көше: 5 зат. Көше: шамамен 21 зат. Көше: 0 зат.",
      "Места со значками. Улица: 1 предмет. Улица: 2 предмета. Улица: 5 предметов. Улица: около 21 предмета. Улица: 0 предметов.",
    ],
  ],
])("%s", (_name, form, metrics, options, said) => {
  expect(told(form, metrics, options)).toEqual(said);
});

describe("a part of a whole gives its share where that is other numbers", () => {
  const icon = { icon: "college" };
  test.each<[part: number, whole: number, readonly [en: string, kk: string, ru: string] | null]>([
    [4, 32, ["one in eight", "әрбір сегізінші", "каждый восьмой"]],
    [2, 24, ["1 in 12", "әрбір он екінші", "каждый 12-й"]],
    [4, 10, ["two in five", "5-тің 2-сі", "2 из 5"]],
    [1, 32, null],
    [5, 32, null],
    [2, 3, null],
    [11, 101, null],
    [0, 12, null],
    [12, 12, null],
    [1, 1, null],
  ])("%d of %d", (part, whole, shares) => {
    const findings = told("part-of-whole", [count("a", part), count("b", whole)], icon);
    const marks = ["by our arithmetic, ", "Біздің есептеуімізше, бұл – ", "По нашему расчёту, это "];
    for (const [index, finding] of findings.entries()) {
      if (shares === null) expect(finding).not.toContain(marks[index]);
      else expect(finding.endsWith(`${marks[index]}${shares[index]}.`), finding).toBe(true);
    }
  });
});

describe("a share is said as its numbers ask", () => {
  test.each<[Ratio, readonly [en: string, kk: string, ru: string]]>([
    [{ part: 0, of: 5 }, ["none in five students", "әрбір 5 білім алушының 0-і", "0 из 5 учащихся"]],
    [{ part: 1, of: 1 }, ["every student", "әрбір білім алушы", "каждый учащийся"]],
    [{ part: 1, of: 2 }, ["one in two students", "әрбір екінші білім алушы", "каждый второй учащийся"]],
    [{ part: 1, of: 12 }, ["1 in 12 students", "әрбір он екінші білім алушы", "каждый 12-й учащийся"]],
    [{ part: 2, of: 5 }, ["two in five students", "әрбір 5 білім алушының 2-сі", "2 из 5 учащихся"]],
    [{ part: 11, of: 12 }, ["11 in 12 students", "әрбір 12 білім алушының 11-і", "11 из 12 учащихся"]],
  ])("%j in a sentence", ({ part, of }, said) => {
    const [en, kk, ru] = told("one-in-n", [share("a", part, of)]);
    expect(en).toMatch(/^Icons: .+; filled in: .+\. /);
    expect(en?.endsWith(` Label of a: ${said[0]}.`), en).toBe(true);
    expect(kk?.endsWith(` Көрсеткіш: a – ${said[1]}.`), kk).toBe(true);
    expect(ru?.endsWith(` Показатель a: ${said[2]}.`), ru).toBe(true);
  });

  test("at a sentence's start as within one", () => {
    const said = LANGUAGES.map((tag) => {
      const metric = share("a", 1, 12);
      return spaced(voiceOf(tag, [metric]).format(metric, { start: true }));
    });
    expect(said).toEqual(["1 in 12 students", "Әрбір он екінші білім алушы", "Каждый 12-й учащийся"]);
  });

  test("the whole of a whole, in every form that a page has of it", () => {
    const metric = share("a", 1, 1);
    const ways = [{}, { bare: true }, { bare: true, words: true }, { figures: true, start: true }];
    const said = (tag: Tag) => ways.map((way) => spaced(voiceOf(tag, [metric]).format(metric, way)));
    expect(LANGUAGES.map(said)).toEqual([
      ["every student", "all", "all", "Every student"],
      ["әрбір білім алушы", "барлығы", "барлығы", "Әрбір білім алушы"],
      ["каждый учащийся", "каждый", "каждый", "Каждый учащийся"],
    ]);
  });
});

describe("a cell of a chart's table says a count", () => {
  test.each<[number, Precision, readonly [en: string, kk: string, ru: string]]>([
    [0, "exact", ["0 things", "0 зат", "0 предметов"]],
    [1, "exact", ["1 thing", "1 зат", "1 предмет"]],
    [2, "nearly", ["Nearly 2 things", "2-ге жуық зат", "Почти 2 предмета"]],
    [5, "around", ["Around 5 things", "Шамамен 5 зат", "Около 5 предметов"]],
    [11, "over", ["Over 11 things", "11-ден астам зат", "Более 11 предметов"]],
    [12, "exact", ["12 things", "12 зат", "12 предметов"]],
    [21, "over", ["Over 21 things", "21-ден астам зат", "Более 21 предмета"]],
    [21, "exact", ["21 things", "21 зат", "21 предмет"]],
    [101, "nearly", ["Nearly 101 things", "101-ге жуық зат", "Почти 101 предмет"]],
    [
      1e12,
      "around",
      [
        "Around 1,000,000,000,000 things",
        "Шамамен 1 000 000 000 000 зат",
        "Около 1 000 000 000 000 предметов",
      ],
    ],
  ])("%d, %s", (value, precision, said) => {
    const metrics = [count("a", value, precision)];
    const cells = LANGUAGES.map((tag) => {
      const { drawing, subject } = chartOf("scale", metrics, {}, tag);
      return drawing.table(subject).rows.flatMap((row) => row.cells.map(spaced));
    });
    for (const [index, words] of said.entries()) expect(cells[index]).toContain(words);
  });
});

/** What may follow a number that no figure of the record is. */
const NAMED: Readonly<Record<Tag, RegExp>> = {
  en: /^ (?:things?|students?|people|person|blocks?|dots?)(?!\p{L})/u,
  kk: /^ (?:зат|білім алушы|адам|блок|нүкте)(?!\p{L})/u,
  ru: /^ (?:предмет(?:а|ов)?|учащ(?:ийся|егося|ихся)|человека?|блок(?:а|ов)?|точ(?:ка|ки|ек))(?!\p{L})/u,
};
/** A share of a part of a whole, as each language says it in figures. */
const SHARES: Readonly<Record<Tag, RegExp>> = {
  en: /\d+ in \d+/g,
  kk: /\d+-\p{L}+ \d+-\p{L}+/gu,
  ru: /\d+ из \d+|каждый \d+-й/g,
};
const ONE_IN_ONE =
  /(?<!\d)1 (?:in|из) 1(?!\d)|(?<!\d)1-дің 1-і|(?<!\p{L})one in one|әрбір бірінші|каждый первый/iu;

test("whatever the figures, no number goes without what it counts, and no share is one in one or said twice", () => {
  const precision = fc.constantFrom<Precision>("exact", "over", "around", "nearly");
  const value = fc.oneof(
    fc.constantFrom(0, 1, 2, 5, 11, 12, 21, 101, 1e12),
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 100, max: 1e6 }),
  );
  const drawn = fc.array(fc.tuple(value, precision), { minLength: 1, maxLength: 5 });
  const charts = fc.oneof(
    fc.record({
      form: fc.constantFrom("rows", "grid", "dots", "scale", "part-of-whole"),
      metrics: drawn.map((all): readonly Metric[] =>
        all.map(([amount, how], index) => count("abcde".charAt(index), amount, how)),
      ),
    }),
    fc
      .integer({ min: 1, max: 20 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
      .map(([part, of]): { form: string; metrics: readonly Share[] } => ({
        form: "one-in-n",
        metrics: [share("a", part, of)],
      })),
  );
  fc.assert(
    fc.property(charts, fc.constantFrom(...LANGUAGES), ({ form, metrics }, tag) => {
      const options = form === "rows" ? { each: EACH } : form === "part-of-whole" ? { icon: "college" } : {};
      const chart = chartOf(form, metrics, options, tag);
      if (refusalOf(chart.form, metrics, chart.subject.options) !== null) return;
      const finding = chart.drawing.describe(chart.subject);
      const cells = chart.drawing.table(chart.subject).rows.map((row) => row.cells.join(" | "));
      expect(spaced([finding, ...cells].join("\n"))).not.toMatch(ONE_IN_ONE);
      const definition = {
        id: "x",
        form,
        options,
        metrics: metrics.map(({ id }) => id),
        title: { en: "A chart", kk: "Сызба", ru: "Рисунок" },
        order: 1,
      };
      const parts = findingParts(definition, chart.subject.voice);
      const plain = spaced(parts.map((part) => (typeof part === "string" ? part : "…")).join(""));
      const [part, whole] = metrics;
      if (form === "part-of-whole" && part?.kind === "count" && whole?.kind === "count")
        for (const [ratio] of plain.matchAll(SHARES[tag]))
          expect(ratio.match(/\d+/g)).not.toEqual([part.value, whole.value].map(String));
      const rest = plain.replace(SHARES[tag], "…");
      for (const { 0: number, index } of rest.matchAll(/\d[\d., ]*\d|\d/g))
        expect(rest.slice(index + number.length), rest).toMatch(NAMED[tag]);
    }),
    { numRuns: 600 },
  );
});
