import { csvParse } from "d3";
import { describe, expect, test } from "vitest";
import { describeChart } from "../../../src/charts/chart.ts";
import { changesOf } from "../../../src/charts/slopes/change.ts";
import { chartSvg } from "../../../src/charts/svg.ts";
import type { FormatOptions } from "../../../src/language/language.ts";
import { cellsOf, figuresIn, withStated } from "../../../src/record/kinds/index.ts";
import { contextOf } from "../../../src/site/context.ts";
import { recordCsv } from "../../../src/site/csv.ts";
import { recordJson } from "../../../src/site/record-json.ts";
import { KINDS_SITE, madeUpOpenSite } from "../../support/content.ts";

const YEAR = 2024;
const open = await madeUpOpenSite(KINDS_SITE);
const LANGUAGES = ["en", "kk", "ru"] as const;
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

/** What a city's year says, as the town with every kind of figure has it: a figure or one of its parts, and how it is said. */
const SAID: readonly (readonly [string, FormatOptions, readonly [en: string, kk: string, ru: string]])[] = [
  ["trained", {}, ["87.5%", "87,5%", "87,5 %"]],
  ["budget", {}, ["over 4.2 billion tenge", "4,2 млрд теңгеден астам", "более 4,2 млрд тенге"]],
  ["loans-growth", {}, ["a rise of 12%", "12%-ға өсу", "рост на 12 %"]],
  [
    "readings",
    {},
    ["5,000 to 7,000 pupils", "5 000-нан 7 000-ға дейін оқушы", "от 5 000 до 7 000 школьников"],
  ],
  ["average-grant", {}, ["41,898.5 tenge", "41 898,5 теңге", "41 898,5 тенге"]],
  ["volunteers", {}, ["at least 300 volunteers", "кемінде 300 ерікті", "не менее 300 волонтёров"]],
  ["workshops", {}, ["up to 50 workshops", "50-ге дейін шеберлік сабағы", "до 50 мастер-классов"]],
  ["closed", {}, ["fewer than 10 libraries", "10-нан аз кітапхана", "менее 10 библиотек"]],
  [
    "grants-by-field/stories",
    { of: true },
    ["2,450 of 10,000 grants", "10 000 гранттың 2 450-і", "2 450 из 10 000 грантов"],
  ],
  [
    "libraries-by-type/town",
    { of: true },
    ["19 of 32 libraries", "32 кітапхананың 19-ы", "19 из 32 библиотек"],
  ],
  ["pupils-by-month/2024-10", {}, ["910 pupils", "910 оқушы", "910 школьников"]],
  [
    "cards",
    { target: true },
    [
      "9,600 of a planned 10,000 library cards (96%)",
      "жоспарланған 10 000 оқырман билетінің 9 600-і (96%)",
      "9 600 из запланированных 10 000 читательских билетов (96 %)",
    ],
  ],
  [
    "audio",
    { target: true },
    [
      "12,400 recorded books against a plan of 12,000",
      "12 400 аудиокітап (жоспар – 12 000)",
      "12 400 аудиокниг при плане 12 000",
    ],
  ],
  ["largest/central", { rank: true }, ["first place", "бірінші орын", "первое место"]],
  ["largest/central", { rank: true, start: true }, ["First place", "Бірінші орын", "Первое место"]],
  [
    "season",
    {},
    [
      "from 1 September 2024 to 31 May 2025",
      "2024 жылғы 1 қыркүйектен 2025 жылғы 31 мамырға дейін",
      "с 1 сентября 2024 года по 31 мая 2025 года",
    ],
  ],
];
const TITLE = { en: "Figure", kk: "Көрсеткіш", ru: "Показатель" };
/** A figure that has parts is drawn whole; dates are said and compared, not drawn. */
const FORMS: Readonly<Record<string, string>> = {
  "grants-by-field": "bars",
  "libraries-by-type": "stack",
  "pupils-by-month": "columns",
  largest: "bars",
};

/** Dates are said and compared, not drawn. */
const TOLD_ALONE: ReadonlySet<string> = new Set(
  open.content.editions.flatMap(({ record }) =>
    record.metrics.flatMap(({ kind, id }) => (kind === "date" ? [id] : [])),
  ),
);

describe.each(SAID)("%s", (reference, options, said) => {
  const [id = ""] = reference.split("/");
  test("is said rightly in three languages", () => {
    expect(
      LANGUAGES.map((lang) => {
        const { voice } = contextOf(open, lang, YEAR);
        return spaced(voice.format(voice.metric(reference), options));
      }),
    ).toEqual(said);
  });
  test.skipIf(TOLD_ALONE.has(id))("is drawn and described", () => {
    for (const lang of LANGUAGES) {
      const { voice } = contextOf(open, lang, YEAR);
      const chart = {
        id: "c",
        form: FORMS[id] ?? "number",
        metrics: [id],
        options: {},
        title: TITLE,
        order: 1,
      };
      expect(describeChart(chart, voice)).not.toMatch(/^\s*$|undefined|NaN/);
      for (const variant of ["broad", "wide", "narrow"] as const) {
        const drawn = String(chartSvg(chart, voice, variant));
        expect(drawn).toMatch(/<(?:path|rect|circle|use|text)/);
        expect(drawn).not.toMatch(/undefined|NaN/);
      }
    }
  });
  test("is downloaded, each of its figures in a row, and stands in the JSON", () => {
    const context = contextOf(open, "en", YEAR);
    const rows = csvParse(recordCsv(context, [context.voice])).filter((row) => row["id"] === id);
    expect(rows).toHaveLength(figuresIn([context.voice.metric(id)]).length);
    expect(JSON.stringify(recordJson(context))).toContain(`"id":"${id}"`);
  });
  test("each of its figures can be corrected, its plan too, and nothing else of it changes", () => {
    const metric = contextOf(open, "en", YEAR).voice.metric(id);
    for (const [index, cell] of cellsOf(metric).entries()) {
      const value = typeof cell.value === "number" ? cell.value + 1 : cell.value;
      const before = withStated(metric, { ...cell, value });
      expect(cellsOf(before)).toEqual(cellsOf(metric).with(index, { ...cell, value }));
    }
  });
});

test("each number is compared with last year, as far as its word allows", () => {
  const { record } = contextOf(open, "en", YEAR);
  const compared = SAID.map(([reference]) => reference.split("/", 1)[0] ?? "");
  const metrics = record.metrics.filter(({ id, kind }) => compared.includes(id) && kind !== "change");
  const again = { ...record, earlier: [{ ...record, year: YEAR - 1 }] };
  const courses = changesOf(metrics, again).map(({ now, course }) => [now.id, course]);
  expect(courses).toEqual([
    ["trained", "same"],
    ["volunteers", "unclear"],
    ["cards", "same"],
    ["audio", "same"],
    ["budget", "unclear"],
    ["average-grant", "same"],
    ["readings", "unclear"],
    ["workshops", "unclear"],
    ["closed", "unclear"],
  ]);
});
