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
const declared = (...list: string[]) => {
  const ids = new Set(list);
  return { ids, isDeclared: (id: string) => ids.has(id) };
};
const WRITTEN = { metric: declared("loaves", "grains", "ovens"), chart: declared("scale") };

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

test("a number in a head, which is a template, is told with the slot to write", () => {
  const hints = problemsOf('---\ntitle: "Over 12,000 in 2031, grades 7–11"\n---\nText', "1-bread.mdx");
  const stands = (number: string): string => `A number that must stand is written {literal ${number}}.`;
  expect(hints.map(({ line, column, hint }) => `${line}:${column} ${hint}`)).toEqual([
    `2:14 12,000 is \`loaves\`: write {loaves}. ${stands("12,000")}`,
    "2:24 2031 is the record's year: write {year}.",
    `2:37 Write {…} with the id of a metric, or reword. ${stands("7–11")}`,
  ]);
});

test("an id that is nowhere in the record is told at its place, with what was meant", () => {
  expect(told('<Metric id="loavs" /> and\n\n<List id="loaves" />\n\n<Figure id="scales" />')).toEqual([
    "4:9 metric-unknown Did you mean `loaves`?",
    '6:7 metric-kind Write <Metric id="loaves" />.',
    "8:9 figure-unknown Did you mean `scale`?",
  ]);
});

test("a metric that is written but has faults of its own is not told again", () => {
  expect(told('<Metric id="ovens" /> and <Metric id="grains" />')).toEqual([]);
});

test("a saying that the language cannot meet is told at the tag with how to rephrase", () => {
  expect(told('Bread of <Metric id="grains" words />')).toEqual([expect.stringMatching(/^4:10 grammar ./)]);
});

test("a choice by a figure that isn't there, or that takes none, is told at its place", () => {
  expect(told('There <Choice id="loavs" one="is" other="are" /> bread')).toEqual([
    "4:15 metric-unknown Did you mean `loaves`?",
  ]);
  expect(
    told('<Choice id="grains" one="is" other="are" /> and <Choice id="loaves" one="a" few="b" other="c" />'),
  ).toEqual([
    "4:1 grammar Write the form that fits, without the choice.",
    "4:49 grammar Keep the form for one and the form for the rest.",
  ]);
  expect(told('<Choice id="loaves" one="is" many="are" /> bread')).toEqual([
    '4:1 narrative-prop Write <Choice other="…">.',
    "4:30 narrative-prop It takes id, part, at, one, few, other.",
  ]);
  expect(told('<Choice id="loaves" one="of 7" other="are" />')).toEqual([
    expect.stringMatching(/^4:29 literal-number .*7/),
  ]);
  expect(told('<Choice id="loaves" one="is" other="are" /> <Metric id="loaves" open />')).toEqual([
    "4:45 grammar Leave “open” out.",
  ]);
});

test("the head of the opening and of a section is complete and names what there is", () => {
  const head = (text: string, file: string): readonly string[] =>
    problemsOf(text, file).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  expect(head("Text", "1-bread.mdx")).toEqual(["1:1 narrative-head The head of the text has no title."]);
  expect(
    head(
      '---\ntitle: "{loaves|is|are} {loafs|is|are} {grains|is|are} {loaves|of 7|are}"\n---\nText',
      "1-bread.mdx",
    ),
  ).toEqual([
    "2:25 metric-unknown {loafs} isn't a figure of the record.",
    "2:40 grammar `grains` names things and is no number, so no form can agree with it.",
    '2:67 literal-number The number "7" is written by hand; numbers come from the record.',
  ]);
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
