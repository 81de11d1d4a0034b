import { expect, test } from "vitest";
import { FORMS } from "../../../src/charts/forms.ts";
import { formOf } from "../../../src/charts/index.ts";

test("every form in the list can be loaded by its name, and none twice", () => {
  const names = FORMS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(formOf(name).name).toBe(name);
});

test("an option that a form does not have is refused, not ignored", () => {
  for (const form of FORMS) expect(form.options.safeParse({ colour: "red" }).success, form.name).toBe(false);
});
