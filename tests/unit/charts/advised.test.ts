import { expect, test } from "vitest";
import { formOf } from "../../../src/charts/chart.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import type { Metric } from "../../../src/record/model.ts";
import { refusal } from "./drawing.ts";
import { count, share } from "./voices.ts";

const NAMES = FORMS.map(({ name }) => name);
const student = (id: string, value: number): Metric => ({
  ...count(id, value),
  noun: share("s", 1, 2).noun,
});

/** What a form that may be named instead can't do without, and a writer adds. */
const OPTIONS: Readonly<Record<string, unknown>> = { "part-of-whole": { icon: "college" } };

test.each<[string, readonly Metric[], unknown?]>([
  ["dots", [count("a", 5)]],
  ["dots", [count("a", 100.5)]],
  ["part-of-whole", [count("a", 5), student("b", 1000)], { icon: "college" }],
  ["part-of-whole", [count("a", 1.5), student("b", 4)], { icon: "college" }],
  ["part-of-whole", [count("a", 0), student("b", 0)], { icon: "college" }],
  ["grid", [..."abcdefg"].map((id, index) => (index === 0 ? student(id, 5) : count(id, 5)))],
])("a form that %s names instead draws the figures, %#", (form, metrics, options) => {
  const why = refusal(form, metrics, options) ?? "";
  const named = [...why.matchAll(/"([a-z-]+)"/g)].flatMap(([, name = ""]) =>
    NAMES.includes(name) ? [name] : [],
  );
  expect(named.length, why).toBeGreaterThan(0);
  for (const name of named) {
    const { form: other } = formOf(name);
    expect(refusalOf(other, metrics, other.options.parse(OPTIONS[name] ?? {})), name).toBeNull();
  }
});
