import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { groundClass } from "../../../src/charts/css.ts";
import { FORMATS, LETTERS } from "../../../src/charts/format.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { GROUNDS, SCHEMES } from "../../../src/charts/theme.ts";
import { galleryDocument, gallerySets } from "../../../src/gallery/document.ts";
import { loadLanguage } from "../../../src/language/index.ts";

const english = await loadLanguage("en");
/** A language that the invented figures have no words in, and whose nouns have a form that English ones haven't. */
const fourth = {
  ...english,
  language: {
    ...english.language,
    tag: "qx",
    nounForms: { required: ["one", "few", "other"], optional: {} },
  },
};

test("shows every form, each with something that it draws and something that it refuses", () => {
  const sets = gallerySets(english);
  expect(sets.map(({ form }) => form)).toEqual(FORMS.map(({ name }) => name));
  for (const { form, charts, refusals } of sets) {
    expect(charts.length, form).toBeGreaterThan(0);
    expect(refusals.length, form).toBeGreaterThan(0);
  }
});

test("shows every form on its own ground in all sizes, and each ground once in both schemes", () => {
  const sets = gallerySets(english);
  const { document } = parseHTML(galleryDocument(english, ["en"], ""));
  for (const { name, scene } of FORMS) {
    const section = document.querySelector(`section[id="${name}"]`);
    const shown = [...(section?.querySelectorAll(".sizes") ?? [])];
    expect(shown.length, name).toBe(sets.find(({ form }) => form === name)?.charts.length);
    for (const sizes of shown) {
      expect([...sizes.classList], name).toContain(groundClass(scene.ground ?? "paper"));
      expect([...sizes.querySelectorAll("svg[data-chart]")].map((svg) => svg.getAttribute("class"))).toEqual(
        Object.values(FORMATS).map(({ variant }) => LETTERS[variant]),
      );
    }
  }
  const dresses = [...document.querySelectorAll("#grounds > [data-dress] > svg")].map(
    ({ parentElement }) => parentElement?.className,
  );
  expect(dresses.sort()).toEqual(
    Object.keys(SCHEMES)
      .flatMap((scheme) => GROUNDS.map((ground) => `dress-${scheme}-${ground}`))
      .sort(),
  );
});

test("shows a language that the invented figures aren't in, with the English words", () => {
  const page = galleryDocument(fourth, ["en", "qx"], "");
  expect(page).toContain("Visitors to the museum");
  expect(gallerySets(fourth).map(({ charts }) => charts.length)).toEqual(
    gallerySets(english).map(({ charts }) => charts.length),
  );
});
