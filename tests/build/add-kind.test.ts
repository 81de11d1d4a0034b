import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editJson, editText } from "../support/edit.ts";
import { copySmallProject, runOwn } from "../support/project.ts";

const LANGUAGES = ["en", "kk", "ru"];

/** Things counted by the dozen. */
const KIND = `
import { z } from "zod";
import { countValue, kind, type MetricFields } from "../schema/fields.ts";
import type { AsWritten, KindOf } from "./kind.ts";

const schema = ({ sourced, noun, precision }: MetricFields) =>
  z.strictObject({ kind: kind("dozen"), dozens: countValue, precision, noun, ...sourced });
export type Dozen = AsWritten<typeof schema>;

export const dozen = {
  schema,
  read: (entry) => ({ metric: entry, faults: [] }),
  shape: "number",
  number: { dataValue: ({ dozens }) => dozens * 12, ratio: () => null, counted: ({ dozens }) => dozens * 12 },
  cells: ({ dozens, precision }) => [{ part: null, value: dozens * 12, precision }],
  withCell: (metric, { value, precision }) =>
    typeof value === "number" ? { ...metric, dozens: value / 12, precision } : null,
  statement: ({ dozens, precision }) => [dozens, precision],
  restsOn: () => [],
  parts: () => [],
  emptied: () => ({ dozens: null, precision: null, quote: "" }),
} as const satisfies KindOf<Dozen>;
`;
const WORDS = (lang: string) => `
import type { Dozen } from "../../record/kinds/dozen.ts";
import { count } from "./count.ts";
import type { KindWords } from "../language.ts";

export const dozenWords: KindWords<Dozen> = {
  format: ({ dozens, precision, noun }, options) => count(dozens * 12, precision, noun["${lang}"] ?? null, options),
  agreement: ({ dozens, precision }, ofCount) => ofCount(dozens * 12, precision),
};
`;

/** Asks of the record in a folder what other stages ask; the last line is its answer. */
const ASK = `
import { readFileSync } from "node:fs";
import { loadLanguage } from "./src/language/index.ts";
import { createVoice } from "./src/language/voice.ts";
import { dataValue, emptiedFields, isQuantity } from "./src/record/kinds/index.ts";
import { loadFiles } from "./src/record/load.ts";
import { compareRecords, statedIn } from "./src/record/published.ts";
import { readContent } from "./src/record/read.ts";

const files = await loadFiles(".");
const nounForms = new Map();
for (const tag of ${JSON.stringify(LANGUAGES)}) nounForms.set(tag, (await loadLanguage(tag)).language.nounForms);
const recordOf = (given) => readContent(given, { nounForms }).sound.editions[0].record;
const record = recordOf(files);
const metric = record.metrics.find(({ id }) => id === "eggs");
const changed = recordOf(files.map((file) => ({ ...file, text: file.text.replace('"dozens": 3', '"dozens": 4') })));
const said = {};
for (const tag of ${JSON.stringify(LANGUAGES)}) {
  const { language, messages } = await loadLanguage(tag);
  said[tag] = createVoice(language, messages, record).format(metric, { bare: true });
}
console.log(JSON.stringify({
  said,
  value: isQuantity(metric) && dataValue(metric),
  stated: statedIn(record).get("eggs"),
  changed: compareRecords(record, changed).map(({ id }) => id),
  emptied: emptiedFields({ kind: "dozen" }),
}));
`;

test("add a kind: one file in the record and one in each language, and their line in the lists", async () => {
  using copy = copySmallProject();
  const { dir } = copy;
  const list = (file: string, from: string, to: string): void => editText(dir, file, from, to);
  writeFileSync(join(dir, "src/record/kinds/dozen.ts"), KIND);
  const index = "src/record/kinds/index.ts";
  list(
    index,
    "import { type List, list }",
    'import { type Dozen, dozen } from "./dozen.ts";\nimport { type List, list }',
  );
  list(index, "export type Metric = ", "export type Metric = Dozen | ");
  list(index, "export const KINDS = {\n", "export const KINDS = {\n  dozen,\n");
  list(index, "    count.schema(fields),\n", "    count.schema(fields),\n    dozen.schema(fields),\n");
  for (const lang of LANGUAGES) {
    writeFileSync(join(dir, `src/language/${lang}/dozen.ts`), WORDS(lang));
    const words = `kindWords("${lang}", { count, range, share, list, measure, change, period })`;
    list(`src/language/${lang}/index.ts`, words, `{ dozen: dozenWords, ...${words} }`);
    list(
      `src/language/${lang}/index.ts`,
      "import { kindWords }",
      'import { dozenWords } from "./dozen.ts";\nimport { kindWords }',
    );
  }
  editJson(dir, "data/2021.json", (record) => {
    const { value: _, ...like } = record.metrics.find(({ kind }: { kind: string }) => kind === "count");
    record.metrics.push({
      ...like,
      id: "eggs",
      kind: "dozen",
      dozens: 3,
      precision: "exact",
      quote: "36 eggs",
    });
  });

  const { out } = await runOwn(dir, "check", ["--json"]);
  const problems: readonly { code: string; severity: string; message: string }[] = JSON.parse(out).problems;
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(problems.filter(({ message }) => message.includes("eggs")).map(({ code }) => code)).toEqual([
    "metric-unused",
  ]);

  writeFileSync(join(dir, "src/commands/ask.ts"), ASK.replaceAll('"./src/', '"../'));
  const asked = await runOwn(dir, "ask");
  expect(asked.err).toBe("");
  expect(JSON.parse(asked.out)).toEqual({
    said: { en: "36", kk: "36", ru: "36" },
    value: 36,
    stated: { value: 36, precision: "exact" },
    changed: ["eggs"],
    emptied: { dozens: null, precision: null, quote: "" },
  });
});
