import { expect, test } from "vitest";
import { yearTexts } from "../../../src/check/year-texts.ts";
import { readJson } from "../../../src/diagnostics/json.ts";
import { readNarrative } from "../../../src/narrative/narrative.ts";

test("a text of figures alone is none to confirm; one whose words agree with a figure is", () => {
  const file = "src/report/2031/charts/loaves.json";
  const title = { en: "{loaves start}", ru: "{loaves|испечён|испечено} {loaves}" };
  const { document } = readJson({ path: file, text: JSON.stringify({ title }) });
  if (document === null) throw new Error("the fixture is no JSON");
  const path = "src/report/2031/ru/1-bread.mdx";
  const choice = '<Choice id="loaves" one="испечён" other="испечено" />';
  const text = `---\ntitle: "{loaves}"\n---\n\n<Metric id="loaves" />\n\n${choice} <Metric id="loaves" />`;
  const texts = yearTexts(2031, {
    documents: new Map([[file, document]]),
    narratives: [readNarrative({ path, text })],
    languages: new Set(["en", "ru"]),
  });
  expect([...texts.values()].flat().map(({ address }) => address)).toEqual([`${file}#title/ru`, `${path}#1`]);
});
