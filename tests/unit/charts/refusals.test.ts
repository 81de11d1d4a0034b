import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/charts/chart.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import type { Phrase } from "../../../src/diagnostics/phrase.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";
import type { Metric } from "../../../src/record/model.ts";
import { chartOf, drawnOf, VARIANTS } from "./drawing.ts";
import { EXAMPLES } from "./examples.ts";
import { list } from "./lists.ts";
import { breakdown, change, measure } from "./parts.ts";
import { series } from "./series.ts";
import { count, share } from "./voices.ts";

const icon = { icon: "college" };
const long = { en: "a".repeat(91), kk: "a", ru: "a" };
const many = (number: number): readonly Metric[] =>
  Array.from({ length: number }, (_, index) => count(`m${index}`, 5));
const names = (id: string, number: number, name = "Bridge"): Metric =>
  list(
    id,
    true,
    Array.from({ length: number }, () => ({ en: name })),
  );

/** A phrase in the staff's other languages; throws where a sentence is missing or gets too little. */
const inOthers = (phrase: Phrase): readonly string[] =>
  ["kk", "ru"].map((lang) => speakerOf(lang)?.say(phrase) ?? "");

test.each<[string, readonly Metric[], unknown?]>([
  ["rows", many(6)],
  ["rows", [{ ...count("a", 5), label: long }]],
  ["rows", [{ ...count("a", 5), noun: { en: { other: "a".repeat(61) } } }]],
  ["rows", [share("a", 1, 5)]],
  ["rows", [count("a", 5), { ...count("b", 5), noun: share("s", 1, 5).noun }]],
  ["rows", [count("a", 5)], { each: { en: { one: "a", other: "a".repeat(61) } } }],
  ["rows", [count("a", 10_000)], { unit: 1 }],
  ["rows", [count("a", 10_000)], { highlight: "b" }],
  ["part-of-whole", [], icon],
  ["part-of-whole", [count("a", 1.5), count("b", 4)], icon],
  ["part-of-whole", [count("a", 5), count("b", 4)], icon],
  ["part-of-whole", [count("a", 5), count("b", 201)], icon],
  ["part-of-whole", [count("a", 0), count("b", 0)], icon],
  ["one-in-n", []],
  ["one-in-n", [count("a", 5)]],
  ["one-in-n", [share("a", 1, 21)]],
  ["scale", [share("a", 1, 5)]],
  ["dots", []],
  ["dots", [count("a", 1.5)]],
  ["dots", [count("a", 5)]],
  ["dots", [count("a", 1_000_000)], { block: 100 }],
  ["grid", many(7)],
  ["grid", [count("a", 1_000_000)], { unit: 1 }],
  ["stations", [], { places: {} }],
  ["stations", many(2), { places: {} }],
  ["stations", many(2), { places: { m0: long } }],
  ["stations", many(2), { places: { m0: {}, m1: {} } }],
  ["names", []],
  ["names", [count("a", 5)]],
  ["names", [list("a", true, [long])]],
  ["names", [names("a", 20, "a".repeat(80))]],
  ["names", [names("a", 61)]],
  ["names", [names("a", 1)], { itemIcons: { a: [null, "tools"] } }],
  ["bars", []],
  ["bars", many(31)],
  ["bars", [count("a", 5), measure("b", 5, "hectare")]],
  ["bars", [count("a", 5), breakdown("b", [["c", 5]])]],
  ["bars", many(16).map((metric) => ({ ...metric, label: { en: "a".repeat(90) } }))],
  ["number", many(2)],
  ["percent", []],
  ["percent", [measure("a", 5, "hectare")]],
  ["percent", [measure("a", 105, "percent")]],
  ["slopes", []],
  ["slopes", many(25)],
  ["slopes", [change("a", 12)]],
  ["slopes", many(12).map((metric) => ({ ...metric, label: { en: "a".repeat(90) } }))],
  ["change", []],
  ["change", [names("a", 1)]],
  ["columns", []],
  ["columns", [series("a", { "2025": [null] })]],
  ["columns", [series("a", { "2000": [1], "2036": [2] })]],
  ["stack", []],
  ["stack", [breakdown("a", Array(13).fill(["b", 1]))]],
  ["stack", [breakdown("a", [["b", 1]], { complete: false })]],
  ["stack", [breakdown("a", [["b", { from: 1, to: 2 }]])]],
  ["stack", [breakdown("a", [["b", -1]], { measured: { unit: "percent" } })]],
  ["stack", [breakdown("a", [["b", 0]])]],
  ["line", []],
  ["line", [series("a", { "2025": [null] })]],
  ["line", [series("a", { "2025": [1] }), series("b", { "2025": [1] }, { unit: "percent" })]],
  ["line", [series("a", { "2025": [1] }), series("b", { "2025-01": [1] })]],
])("the form %s refuses in every language, %#", (name, metrics, raw = {}) => {
  const { form } = formOf(name);
  const why = refusalOf(form, metrics, form.options.parse(raw));
  expect(why).not.toBeNull();
  for (const said of why === null ? [] : inOthers(why)) expect(said).toMatch(/[а-я]/);
});

test("a scale of too many advises in every language", () => {
  const { form } = formOf("scale");
  for (const said of inOthers(form.advise?.(many(16)) ?? { code: "" })) expect(said).toMatch(/16/);
});

describe.each(FORMS.map((form) => [form.name, form] as const))("%s", (_name, form) => {
  test("tells which kinds it draws, where it is given another", () => {
    const others = [count("a", 5), share("b", 1, 5), names("c", 2)].filter(
      ({ kind }) => !form.kinds.includes(kind),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      const why = refusalOf(form, [other], {});
      expect(why).toMatchObject({ code: "refused.kinds", args: { ids: `"${other.id}"` } });
      if (why !== null) inOthers(why);
    }
  });

  test.runIf(form.one)("tells in every language that it draws one metric, where it is given none", () => {
    const why = { code: `refused.${form.name}.many` };
    expect(refusalOf(form, [], {})).toEqual(why);
    for (const said of inOthers(why)) expect(said).toMatch(/[а-я]/);
  });
});

/** What goes wrong when it is done; an error too where it takes longer than two seconds, even in an endless loop. */
function errorOf(act: () => unknown): unknown {
  try {
    runInNewContext("act()", { act }, { timeout: 2000 });
  } catch (error) {
    return error;
  }
  return null;
}

describe.each(EXAMPLES.map(([name, , options]) => [name, options] as const))("%s", (name, options) => {
  const derived: Metric = {
    ...share("b", 1, 5),
    kind: "derived",
    ratio: ["a", "a"],
    counts: { part: 4, of: 20 },
  };
  const empty = count("d", Number.NaN);
  test.each<[string, readonly Metric[]]>([
    ["figures of every kind", [count("a", 12_000), derived, names("c", 2)]],
    ["a share that we reckon", [derived]],
    ["names", [names("c", 2)]],
    ["no figures", []],
    ["what is no number", [empty, empty]],
    ["what is infinite", [count("a", Number.POSITIVE_INFINITY)]],
  ])("comes to an end with %s, drawn or described unasked", (_name, metrics) => {
    const chart = chartOf(name, metrics, options);
    const acts = [
      () => chart.drawing.describe(chart.subject),
      ...VARIANTS.map((variant) => () => drawnOf(chart, variant)),
    ];
    for (const act of acts) expect(errorOf(act)).not.toMatchObject({ code: "ERR_SCRIPT_EXECUTION_TIMEOUT" });
  });
});
