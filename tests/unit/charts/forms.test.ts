import { expect, test } from "vitest";
import { DRAWINGS } from "../../../src/charts/drawings.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { drawingOf, findingOf, refusal, VARIANTS } from "./drawing.ts";
import { list } from "./lists.ts";
import { count } from "./voices.ts";

test("every form in the list of options has a drawing of its name, none twice", () => {
  expect(FORMS.map(({ name }) => name).sort()).toEqual(Object.keys(DRAWINGS).sort());
});

test("an option that a form does not have is refused, not ignored", () => {
  for (const form of FORMS) expect(form.options.safeParse({ colour: "red" }).success, form.name).toBe(false);
});

test("a metric may have the name of what every object has", () => {
  const [id, other] = ["constructor", "b"];
  const place = { en: "School", kk: "Мектеп", ru: "Школа" };
  const counts = [count(id, 5), count(other, 4)];
  for (const [form, metrics, options] of [
    ["rows", counts, {}],
    ["grid", counts, {}],
    ["stations", counts, { places: { [id]: place, [other]: place } }],
    ["names", [list(id, true, [place])], {}],
  ] as const) {
    for (const variant of VARIANTS)
      expect(drawingOf(form, metrics, options, "en", variant).height, form).toBeGreaterThan(0);
    expect(findingOf(form, metrics, options), form).not.toBe("");
  }
  expect(refusal("stations", counts, { places: { [other]: place } })).toContain(`"${id}" has no place`);
});
