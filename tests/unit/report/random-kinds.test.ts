import { csvParse } from "d3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/charts/chart.ts";
import { type Languages, loadLanguage } from "../../../src/language/index.ts";
import { CASES, FLAGS, type FormatOptions, GrammarError } from "../../../src/language/language.ts";
import type { Voice } from "../../../src/language/voice.ts";
import { english } from "../../../src/locales/speaker.ts";
import { cellsOf, figuresIn } from "../../../src/record/kinds/index.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { openContent } from "../../../src/site/content.ts";
import { type Context, contextOf } from "../../../src/site/context.ts";
import { correctionsOf, correctionText } from "../../../src/site/corrections.ts";
import { recordCsv } from "../../../src/site/csv.ts";
import type { Json, JsonObject } from "../../../src/site/formats.ts";
import { reportJsonLd } from "../../../src/site/json-ld.ts";
import { correctionModels } from "../../../src/site/models/parts.ts";
import { reportModel } from "../../../src/site/models/report.ts";
import { recordJson } from "../../../src/site/record-json.ts";
import { MADE_UP_SITE } from "../../support/content.ts";
import { drawable, type RandomYear, randomYears, yearFiles } from "../../support/random-record.ts";
import { drawnOf, faults, toldOf, VARIANTS } from "../charts/drawing.ts";

const YEAR = 2022;
const TAGS = ["en", "kk", "ru"];
const languages: Languages = new Map(
  await Promise.all(TAGS.map(async (tag) => [tag, await loadLanguage(tag)] as const)),
);
const SPEAKER = english();
const site = (await loadFiles(MADE_UP_SITE)).filter(({ path }) => path === "data/site.json");

/** The site of a random year. @throws with what `check` has against it. */
function contextsOf(year: RandomYear): readonly Context[] {
  const files = [...site, ...yearFiles(YEAR, year)];
  const { content, problems, narratives, published } = openContent(files, languages);
  // A correction to what still stands is told, and stops nothing.
  const refused = problems.filter(({ severity }) => severity === "error");
  if (content === null || refused.length > 0) throw new Error(JSON.stringify(refused));
  return TAGS.map((tag) => contextOf({ content, languages, published, narratives }, tag, YEAR));
}

const HOLES = /undefined|NaN|\[object|Infinity/;
const whole = (value: unknown): void => expect(JSON.stringify(value)).not.toMatch(HOLES);

/** Every way in which a figure can be asked for: plainly, by one option, by one with a case. */
const WAYS: readonly FormatOptions[] = [
  {},
  ...FLAGS.map((flag) => ({ [flag]: true })),
  ...FLAGS.map((flag) => ({ [flag]: true, start: true })),
  ...CASES.map((wanted) => ({ case: wanted })),
  { rank: true, in: true },
  { bare: true, words: true },
  { of: true, words: true },
  { share: true, start: true },
];

/** What a voice says, or the sentence that says why it can't. */
function sayOrRefuse(say: () => string): string {
  try {
    return say();
  } catch (error) {
    if (error instanceof GrammarError) return SPEAKER.tell({ code: error.code, args: error.args }).message;
    throw error;
  }
}

function expectSaid({ record, voice }: Context): void {
  for (const metric of figuresIn(record.metrics)) {
    const plain = voice.format(metric);
    expect(plain, metric.id).not.toMatch(/undefined|NaN|\[object|^\s*$|Infinity|\d \d/);
    for (const options of WAYS) {
      const said = sayOrRefuse(() => voice.format(metric, options));
      expect(said, `${metric.id} ${JSON.stringify(options)}`).not.toMatch(/undefined|NaN|\[object|^\s*$/);
    }
  }
}

/** A figure as a row or an item states it, in one line to compare. */
const line = (...stated: readonly unknown[]): string => stated.map((each) => each ?? "").join("|");

/** The objects of a list in a JSON file. */
const items = (list: Json | undefined): readonly JsonObject[] => (Array.isArray(list) ? list : []);

/** The figures that the JSON file states, each in a line. */
const linesOfJson = (json: JsonObject): readonly string[] =>
  items(json["metrics"]).flatMap(({ id, kind, unit, parts, points, items: _, ...own }) => {
    const cell = (name: Json | undefined, figure: JsonObject, ofKind: Json | undefined): string =>
      line(
        id,
        name,
        ofKind,
        ofKind === "date" ? null : figure["value"],
        ofKind === "date" ? null : figure["to"],
        unit,
        figure["precision"],
        items([figure["target"] ?? {}])[0]?.["value"],
        ofKind === "date" ? [figure["value"], figure["to"] ?? []].flat().join("/") : null,
      );
    // A part or a point counts things, or it is measured.
    const ofCells = unit === undefined ? "count" : "measure";
    if (kind === "breakdown") return items(parts).map((part) => cell(part["id"], part, ofCells));
    if (kind === "series")
      return items(points).flatMap((point) =>
        point["value"] === null ? [] : [cell(point["at"], point, ofCells)],
      );
    return [cell(undefined, own, kind)];
  });

const linesOfCsv = (csv: string): readonly string[] =>
  csvParse(csv).map(({ id, part, at, kind, value, to, unit, precision, target, date }) =>
    line(id, part || at, kind, value, to, unit, precision, target, date),
  );

/** What each correction says that stood there, stood there. */
function expectCorrected(context: Context, { corrections }: RandomYear): void {
  const made = correctionsOf(context.record);
  expect(made).toHaveLength(corrections.length);
  for (const { correction, before, after } of made) {
    const { value, precision } = correction.was;
    const stood = cellsOf(before).find((cell) => cell.target === correction.target);
    expect([stood?.value, stood?.precision]).toEqual([value, precision]);
    expect(after.id).toBe(before.id);
  }
  whole(correctionModels(context, made));
  for (const each of made) expect(correctionText(context, each)).not.toMatch(HOLES);
}

function expectDrawn(context: Context, at: number): void {
  const { record, voice } = context;
  for (const [index, { form, metrics, options }] of drawable(record.metrics).entries()) {
    const variant = VARIANTS[(index + at) % VARIANTS.length] ?? "wide";
    const chart = { ...formOf(form.name), subject: { metrics, options, voice, titled: [] } };
    const name = `${form.name} of ${metrics.map(({ id }) => id)} in ${voice.language.tag}, ${variant}`;
    const drawn = drawnOf(chart, variant);
    expect(faults(drawn, variant), name).toEqual([]);
    whole([drawn, toldOf(chart)]);
  }
}

function expectWhole(year: RandomYear): void {
  const contexts = contextsOf(year);
  const [first] = contexts;
  if (first === undefined) throw new Error("no language");
  const voices = contexts.map(({ voice }): Voice => voice);
  const csv = recordCsv(first, voices);
  const json = recordJson(first);
  expect(csv).not.toMatch(HOLES);
  whole(json);
  expect(linesOfCsv(csv)).toEqual(linesOfJson(json));
  expectCorrected(first, year);
  for (const [at, context] of contexts.entries()) {
    expectSaid(context);
    expectDrawn(context, at);
    whole(reportJsonLd(context, "A year"));
    whole(reportModel(context).rows);
  }
}

describe("any figures of any kind are read, said, drawn, tabled, given away and corrected", () => {
  const RUNS = 24;
  test.each(
    fc.sample(randomYears, { numRuns: RUNS, seed: 2025 }).map((year, index) => [index + 1, year] as const),
  )("year %i of always the same", (_, year) => expectWhole(year));
  test("years that nobody has seen before", () => {
    fc.assert(fc.property(randomYears, expectWhole), { numRuns: RUNS });
  });
});
