import { expect, test } from "vitest";
import { checkNarrative } from "../../../src/check/narratives.ts";
import { numberWordsIn } from "../../../src/check/numbers.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import { readNarrative } from "../../../src/narrative/narrative.ts";
import type { YearRecord } from "../../../src/record/model.ts";
import { told as inEnglish } from "./check-content.ts";

const DESCRIBED = { label: { en: "" }, definition: { en: "" }, source: "summary", quote: "" };
const RECORD: YearRecord = {
  year: 2031,
  draft: false,
  title: { en: "Year of Bread" },
  sources: [],
  corrections: [],
  metrics: [
    {
      ...DESCRIBED,
      id: "loaves",
      kind: "count",
      value: 12000,
      precision: "over",
      noun: { en: { one: "loaf", other: "loaves" } },
    },
    { ...DESCRIBED, id: "grains", kind: "list", complete: false, items: [{ en: "Rye" }] },
  ],
};
const WRITTEN = { metric: ["loaves", "grains", "ovens"], chart: ["scale"] };

const english = await loadLanguage("en");
const voice = createVoice(english.language, english.messages, RECORD);
const words = numberWordsIn(new Map([["en", english]]), "en", RECORD);
const problemsOf = (text: string, file: string) =>
  inEnglish(
    checkNarrative(readNarrative({ path: `src/report/2031/en/${file}`, text }), voice, WRITTEN, words),
  );
const told = (text: string): readonly string[] =>
  problemsOf(`---\ntitle: Bread\n---\n${text}`, "1-bread.mdx").map(
    ({ line, column, code, hint }) => `${line}:${column} ${code} ${hint}`,
  );

test("a number that is the record's is told with the tag to write", () => {
  expect(told("Over twelve thousand.")).toEqual([
    '4:6 literal-number twelve thousand is `loaves`: write <Metric id="loaves" />. ' +
      'A number that must stand goes into <Literal reason="…">twelve thousand</Literal>.',
  ]);
  expect(told("In 2031.")).toEqual(["4:4 literal-number 2031 is the record's year: write <Year />."]);
});

test("an id that is nowhere in the record is told at its place, with what was meant", () => {
  expect(told('<Metric id="loavs" /> and <List id="loaves" />\n\n<Figure id="scales" />')).toEqual([
    "4:9 metric-unknown Did you mean `loaves`?",
    '4:33 metric-kind Write <Metric id="loaves" />.',
    "6:9 figure-unknown Did you mean `scale`?",
  ]);
});

test("a metric that is written but has faults of its own is not told again", () => {
  expect(told('<Metric id="ovens" /> and <Metric id="grains" />')).toEqual([]);
});

test("a saying that the language cannot meet is told at the tag with how to rephrase", () => {
  expect(told('Bread of <Metric id="grains" words />')).toEqual([expect.stringMatching(/^4:10 grammar ./)]);
});

test("the head of the opening and of a section is complete and names what there is", () => {
  const head = (text: string, file: string): readonly string[] =>
    problemsOf(text, file).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  expect(head("Text", "1-bread.mdx")).toEqual(["1:1 narrative-head The head of the text has no title."]);
  expect(
    head(
      '---\nheadline: "{loaves start}"\ntitle: "Bread of {loafs}"\ndescripton: a\ndescription: b\nposter: scales\nband: [loaves, grain]\n---\nText',
      "index.mdx",
    ),
  ).toEqual([
    "3:18 metric-unknown {loafs} isn't a figure of the record.",
    '4:1 narrative-head The head has no field "descripton".',
    "6:9 figure-unknown There is no figure `scales`.",
    "7:16 metric-unknown There is no metric `grain`.",
  ]);
});
