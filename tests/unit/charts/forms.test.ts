import { expect, test } from "vitest";
import { DRAWINGS } from "../../../src/charts/drawings.ts";
import { FORMS } from "../../../src/charts/options.ts";

test("every form in the list of options has a drawing of its name, none twice", () => {
  expect(FORMS.map(({ name }) => name).sort()).toEqual(Object.keys(DRAWINGS).sort());
});

test("an option that a form does not have is refused, not ignored", () => {
  for (const form of FORMS) expect(form.options.safeParse({ colour: "red" }).success, form.name).toBe(false);
});
