import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFigure, tableOf } from "../../../src/charts/figure.ts";
import { figureSvg } from "../../../src/charts/svg.ts";
import { loadNarratives } from "../../../src/desk/narratives.ts";
import { createVoice } from "../../../src/language/create-voice.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import type { Saying } from "../../../src/language/language.ts";
import { parseTemplate } from "../../../src/language/template.ts";
import { loadFiles } from "../../../src/record/load.ts";
import type { Content } from "../../../src/record/model.ts";
import { readContent } from "../../../src/record/read.ts";
import { ROOT } from "../../support/project.ts";
import { expected } from "./said.ts";

const LANGUAGES = ["en", "kk", "ru"];
const files = await loadFiles(ROOT);
const narratives = await loadNarratives(ROOT);
const year = JSON.parse(files.find(({ path }) => path === "data/2025.json")?.text ?? "");

/** The project's content with other counts and precisions. */
function contentWith(values: Readonly<Record<string, number>>, precisions: readonly string[]): Content {
  const metrics = year.metrics.map((metric: { id: string; kind: string }, index: number) =>
    metric.kind === "count" ? { ...metric, value: values[metric.id], precision: precisions[index] } : metric,
  );
  const text = JSON.stringify({ ...year, metrics });
  const edited = files.map((file) => (file.path === "data/2025.json" ? { ...file, text } : file));
  const { content, problems } = readContent(edited, { nounForms: new Map() });
  if (content === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return content;
}

const many = fc.oneof(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 99_999 }));
const ids: readonly string[] = year.metrics
  .filter((metric: { kind: string }) => metric.kind === "count")
  .map((metric: { id: string }) => metric.id);
/** Any counts; of the colleges no more accredited than there are, and of them a number that can be drawn one by one. */
const cases = fc
  .tuple(
    fc.tuple(...ids.map(() => many)),
    fc.integer({ min: 1, max: 150 }),
    fc.integer({ min: 1, max: 150 }),
    fc.array(fc.constantFrom("exact", "over", "around", "nearly"), { minLength: 20, maxLength: 20 }),
  )
  .map(([all, one, other, precisions]) => {
    const values = Object.fromEntries(ids.map((id, index) => [id, all[index] ?? 1]));
    values["colleges"] = Math.max(one, other);
    values["accredited-colleges"] = Math.min(one, other);
    // What can't be said of a quotient is refused by check: a number above over or nearly.
    const fixed = precisions.map((precision, index) =>
      year.metrics[index]?.id === "colleges" ? "exact" : precision,
    );
    return { values, precisions: fixed };
  });
const drawn = fc.sample(cases, { numRuns: 200, seed: 2025 });

/** How a narrative asks for a figure: `<Metric id="grants" start />`. */
const uses = (text: string): { id: string; saying: Saying }[] =>
  [...text.matchAll(/<Metric\s+([^>]*?)\/>/g)].map(([, props = ""]) => {
    const { id = "", ...named } = Object.fromEntries(
      [...props.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const flags = props
      .replace(/[\w-]+="[^"]*"/g, "")
      .split(/\s+/)
      .filter(Boolean);
    return { id, saying: { ...named, ...Object.fromEntries(flags.map((flag) => [flag, true])) } };
  });
const slots = (template: string): { id: string; saying: Saying }[] =>
  parseTemplate(template).pieces.flatMap((piece) =>
    piece.kind === "text" || piece.name === "year" ? [] : [{ id: piece.name, saying: piece.saying }],
  );

describe.each(LANGUAGES)("with every count changed at random, 200 times, in %s", async (lang) => {
  const { language, messages } = await loadLanguage(lang);
  const prose = narratives.filter(({ path }) => path.split("/")[3] === lang).map(({ text }) => text);
  const heads = prose.flatMap((text) =>
    [...text.matchAll(/^(?:title|headline|description): "(.*)"$/gm)].map(([, template = ""]) => template),
  );

  test("every figure in text, headings, titles and descriptions follows the language's grammar", () => {
    let checked = 0;
    for (const { values, precisions } of drawn) {
      const content = contentWith(values, precisions);
      const [edition] = content.editions;
      if (edition === undefined) throw new Error("no edition");
      const voice = createVoice(language, messages, edition.record);
      const titles = edition.figures.flatMap(({ title, note }) => [title[lang] ?? "", note[lang] ?? ""]);
      for (const { id, saying } of [...prose.flatMap(uses), ...[...heads, ...titles].flatMap(slots)]) {
        const metric = voice.metric(id);
        const said = voice.say(metric, saying);
        expect(said).not.toMatch(/undefined|NaN/);
        const wanted = metric.kind === "count" ? expected(lang, metric, saying) : null;
        if (wanted === null) continue;
        const capital = saying.start ? wanted.charAt(0).toLocaleUpperCase(lang) + wanted.slice(1) : wanted;
        expect(said.replaceAll("\u00a0", " "), id).toBe(capital.replaceAll("\u00a0", " "));
        expect(said).not.toMatch(/\d \d/);
        checked += 1;
      }
      for (const template of [...heads, ...titles])
        expect(voice.plain(template)).not.toMatch(/[{}]|undefined|NaN/);
    }
    expect(checked).toBeGreaterThan(200 * 10);
  });

  test("every chart is drawn, described and tabulated", () => {
    for (const { values, precisions } of drawn.slice(0, 40)) {
      const [edition] = contentWith(values, precisions).editions;
      if (edition === undefined) throw new Error("no edition");
      const voice = createVoice(language, messages, edition.record);
      for (const figure of edition.figures) {
        const { form, metrics } = figure;
        const icons = metrics.every((id) => (values[id] ?? 0) <= 200);
        // Icons one by one and dots in blocks are refused by check where there are too many or too few.
        if ((form === "grid" && !icons) || form === "dots" || form === "rows") continue;
        const texts = [
          describeFigure(figure, voice),
          ...tableOf(figure, voice).rows.flatMap(({ cells }) => cells),
        ];
        for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN/);
        expect(figureSvg(figure, voice, "narrow")).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
