import { expect, test } from "vitest";
import { FORMS } from "../../../src/charts/options.ts";
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

test("shows a language that the invented figures aren't in, with the English words", () => {
  const page = galleryDocument(fourth, ["en", "qx"], "");
  expect(page).toContain("Visitors to the museum");
  expect(gallerySets(fourth).map(({ charts }) => charts.length)).toEqual(
    gallerySets(english).map(({ charts }) => charts.length),
  );
});
