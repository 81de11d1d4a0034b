import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeChart, openChart, tableOf } from "../../../src/charts/chart.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import { chartSvg } from "../../../src/charts/svg.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import type { FormatOptions } from "../../../src/language/language.ts";
import { parseTemplate } from "../../../src/language/template.ts";
import { createVoice, type Voice } from "../../../src/language/voice.ts";
import { formsOf } from "../../../src/narrative/element.ts";
import { isList } from "../../../src/record/kinds/index.ts";
import { loadFiles } from "../../../src/record/load.ts";
import {
  type Edition,
  isQuantity,
  PRECISIONS,
  type Precision,
  type Ratio,
} from "../../../src/record/model.ts";
import { readContent } from "../../../src/record/read.ts";
import { ROOT } from "../../support/content.ts";
import { AUTOMATIC } from "../record/town.ts";
import { toldBy } from "./described.ts";
import { agreeing, expected } from "./said/index.ts";

const LANGUAGES = ["en", "kk", "ru"] as const;
const RUNS = 200;
const files = await loadFiles(ROOT);
const narratives = files.filter(({ path }) => path.endsWith(".mdx"));
const year = JSON.parse(files.find(({ path }) => path === "data/2025.json")?.text ?? "");

interface Drawn {
  readonly value: number | Ratio;
  readonly precision: Precision;
}
type Case = Readonly<Record<string, Drawn>>;

/** The project's own edition with other values and precisions. */
function editionWith(drawn: Case): Edition {
  const metrics = year.metrics.map((metric: { id: string }) => ({ ...metric, ...drawn[metric.id] }));
  const text = JSON.stringify({ ...year, metrics });
  const edited = files.map((file) => (file.path === "data/2025.json" ? { ...file, text } : file));
  const { content, problems } = readContent(edited, { nounForms: new Map(), automatic: AUTOMATIC });
  const [edition] = content?.editions ?? [];
  if (edition === undefined) throw new Error(problems.map(({ code }) => code).join("\n"));
  return edition;
}

const ids = (kind: string): readonly string[] =>
  year.metrics.filter((metric: { kind: string }) => metric.kind === kind).map(({ id }: { id: string }) => id);
const precision = fc.constantFrom(...PRECISIONS);
/** Nothing, few, as many as icons can show, many. */
const many = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 13, max: 199 }),
  fc.integer({ min: 200, max: 99_999 }),
);
/** A part that is neither none nor all; often one, and often all but one. */
const ratio = (most: number): fc.Arbitrary<Ratio> =>
  fc
    .integer({ min: 2, max: most })
    .chain((of) =>
      fc.tuple(
        fc.oneof(fc.constant(1), fc.constant(of - 1), fc.integer({ min: 1, max: of - 1 })),
        fc.constant(of),
      ),
    )
    .map(([part, of]) => ({ part, of }));

/** Any counts and shares; of the colleges some, not all, accredited, and of them a number that can be drawn one by one. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    counts: fc.tuple(...ids("count").map(() => fc.record({ value: many, precision }))),
    shares: fc.tuple(...ids("share").map(() => fc.record({ value: ratio(20), precision }))),
    colleges: ratio(199),
    accredited: precision,
  })
  .map(({ counts, shares, colleges, accredited }) => ({
    ...Object.fromEntries(ids("count").map((id, index) => [id, counts[index]])),
    ...Object.fromEntries(ids("share").map((id, index) => [id, shares[index]])),
    // What can't be said of a quotient is refused by check: a number above over or nearly.
    colleges: { value: colleges.of, precision: "exact" },
    "accredited-colleges": { value: colleges.part, precision: accredited },
  }));
const editions = fc.sample(cases, { numRuns: RUNS, seed: 2025 }).map(editionWith);

interface Use {
  readonly id: string;
  readonly options: FormatOptions;
}
/** How a narrative asks for a figure: `<Metric id="grants" start />`. */
const uses = (text: string): readonly Use[] =>
  [...text.matchAll(/<Metric\s+([^>]*?)\/>/g)].map(([, props = ""]) => {
    const { id = "", ...named } = Object.fromEntries(
      [...props.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const flags = props
      .replace(/[\w-]+="[^"]*"/g, "")
      .split(/\s+/)
      .filter(Boolean);
    return { id, options: { ...named, ...Object.fromEntries(flags.map((flag) => [flag, true])) } };
  });
const slots = (template: string): readonly Use[] =>
  parseTemplate(template).pieces.flatMap((piece) =>
    piece.kind === "slot" && piece.name !== "year" ? [{ id: piece.name, options: piece.options }] : [],
  );

interface Choice {
  readonly id: string;
  readonly forms: readonly string[];
}
/** The words of a narrative that agree with a figure: `<Choice id="grants" one="…" other="…" />`. */
const choicesIn = (text: string): readonly Choice[] =>
  [...text.matchAll(/<Choice\s+([^>]*?)\/>/g)].map(([, props = ""]) => {
    const { id = "", ...forms } = Object.fromEntries(
      [...props.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    return { id, forms: formsOf(forms) };
  });
const choicesOf = (template: string): readonly Choice[] =>
  parseTemplate(template).pieces.flatMap((piece) =>
    piece.kind === "choice" ? [{ id: piece.name, forms: piece.forms.map(({ text }) => text) }] : [],
  );
const named = ({ options: { case: wanted, ...flags } }: Use): string =>
  [...Object.keys(flags), ...(wanted === undefined ? [] : [wanted])].sort().join(" ") || "plain";
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

/** The ways in which the texts ask for a figure; a new one belongs here, and into the rules that it is compared with. */
const SAYINGS: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>> = {
  en: ["open", "plain", "start", "start words", "words"],
  kk: ["open", "plain", "start", "start words", "words"],
  ru: ["acc", "open", "plain", "start", "start words", "words"],
};

describe.each(LANGUAGES)(`with every figure changed at random, ${RUNS} times, in %s`, async (lang) => {
  const { language, messages } = await loadLanguage(lang);
  const prose = narratives.filter(({ path }) => path.split("/")[3] === lang).map(({ text }) => text);
  const heads = prose.flatMap((text) =>
    [...text.matchAll(/^(?:title|headline|description): "(.*)"$/gm)].map(([, template = ""]) => template),
  );
  const titles = (editions[0]?.charts ?? []).flatMap(({ title, note }) => [
    title[lang] ?? "",
    note?.[lang] ?? "",
  ]);
  const asked = [...prose.flatMap(uses), ...[...heads, ...titles].flatMap(slots)];
  const choices = [...prose.flatMap(choicesIn), ...[...heads, ...titles].flatMap(choicesOf)];
  const voices: readonly { readonly edition: Edition; readonly voice: Voice }[] = editions.map((edition) => ({
    edition,
    voice: createVoice(language, messages, edition.record),
  }));

  test("no use of a figure in the texts is passed over", () => {
    expect([...new Set(asked.map(named))].sort()).toEqual(SAYINGS[lang]);
    const quantities = (editions[0]?.record.metrics ?? []).filter(isQuantity).map(({ id }) => id);
    expect(quantities.filter((id) => !asked.some((use) => use.id === id))).toEqual([]);
  });

  test("every figure in text, headings, titles and descriptions follows the language's grammar", () => {
    for (const { voice } of voices) {
      for (const { id, options } of asked) {
        const metric = voice.metric(id);
        const said = voice.format(metric, options);
        if (isList(metric)) {
          expect(said, id).toBe(metric.items.map(voice.text).join(", "));
          continue;
        }
        if (!isQuantity(metric)) throw new Error(`no rule for the kind ${metric.kind}`);
        expect(spaced(said), id).toBe(expected(lang, metric, options));
        expect(said, "an ordinary space between the groups of a number").not.toMatch(/\d \d/);
      }
      for (const template of [...heads, ...titles])
        expect(voice.plain(template)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test("every word that agrees with a figure has the form that the language's grammar asks for", () => {
    // English and Kazakh verbs of the report are the same for every number.
    expect(choices.length > 0).toBe(lang === "ru");
    for (const { voice } of voices)
      for (const { id, forms } of choices) {
        const metric = voice.metric(id);
        if (!isQuantity(metric)) throw new Error(`${id} is no number`);
        expect(voice.choose(metric, forms), id).toBe(agreeing(lang, metric, forms));
      }
  });

  test("every chart's description and table give each figure by the same grammar, and it is drawn", () => {
    const told = new Map<string, number>();
    for (const { edition, voice } of voices)
      for (const figure of edition.charts) {
        const { form, subject } = openChart(figure, voice);
        // Too few for a field of dots, and what else check refuses, with figures that are not today's.
        if (refusalOf(form, subject.metrics, subject.options) !== null) continue;
        told.set(figure.id, (told.get(figure.id) ?? 0) + 1);
        const description = spaced(describeChart(figure, voice));
        expect(description).not.toMatch(/[{}]|undefined|NaN| {2}|\.\./);
        let from = 0;
        for (const words of toldBy(figure, voice, lang).map(spaced)) {
          expect(description.slice(from), `${figure.id}: ${description}`).toContain(words);
          from = description.indexOf(words, from) + words.length;
        }
        for (const { metric, cells } of tableOf(figure, voice).rows) {
          expect(cells.join(" ")).not.toMatch(/[{}]|undefined|NaN/);
          if (isQuantity(metric))
            expect(cells.map(spaced)).toContain(expected(lang, metric, { start: true, figures: true }));
        }
      }
    // Each of the eight was told often enough to mean something.
    expect([...told.keys()].sort()).toEqual(editions[0]?.charts.map(({ id }) => id).sort());
    for (const [id, times] of told) expect(times, id).toBeGreaterThan(RUNS / 10);
    for (const { edition, voice } of voices.slice(0, 20))
      for (const figure of edition.charts) {
        const { form, subject } = openChart(figure, voice);
        if (refusalOf(form, subject.metrics, subject.options) !== null) continue;
        for (const variant of ["wide", "narrow"] as const)
          expect(chartSvg(figure, voice, variant)).not.toMatch(/undefined|NaN/);
      }
  });
});
