import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editJson, editText, type Json, metricOf } from "../support/edit.ts";
import { BASE } from "../support/kit.ts";
import { build, type Copy, copyUnpublished, keepYear, runOwn } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

const TITLE: Readonly<Record<string, string>> = {
  en: "Libraries beside workshops",
  kk: "Кітапханалар мен шеберханалар",
  ru: "Библиотеки, мастерские",
  qx: "Qx libraries beside workshops",
};
const NOTE = { en: "A note.", kk: "Ескертпе.", ru: "Примечание.", qx: "Qx note." };

/** The row of a metric in a CSV file. */
const rowOf = (csv: string, metric: string) =>
  csvParse(csv.replace(/^\uFEFF/, "")).find(({ id }) => id === metric);

/** A form that draws a bar of the one count that it takes. */
const BAR = {
  "options.ts": `
import { z } from "zod";
import { defineForm } from "../form.ts";

export const bar = defineForm({
  name: "bar",
  kinds: ["count"],
  scene: {},
  options: z.strictObject({}),
  refuse: () => null,
});
`,
  "draw.ts": `
import { s } from "hastscript";
import type { Drawing, SubjectOf } from "../form.ts";
import { table } from "../words.ts";
import type { bar } from "./options.ts";

export const drawing: Drawing<SubjectOf<typeof bar>> = {
  layout: (_, { width }) => {
    const size = { width, height: 20 };
    return { ...size, parts: [s("rect", { className: ["p-sub"], ...size })] };
  },
  table,
  describe: ({ metrics, voice }) => metrics.map((metric) => voice.format(metric)).join(", "),
};
`,
};

/** A problem as `check -- --json` tells it. */
interface Told {
  readonly severity: string;
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

// All six promises on one site, built once: what is added is one file here and there, and nothing else is touched.
let copy: Copy;
let dist: string;
/** What `check` asked for once the language was listed, and how many texts of each file were then translated. */
let asked: readonly Told[];
const translated = new Map<string, number>();

const read = (path: string): string => readFileSync(join(dist, path), "utf8");
const writeChart = (chart: Json): void =>
  writeFileSync(join(copy.dir, `src/report/2021/charts/${chart.id}.json`), JSON.stringify(chart));

/** Translates all texts of a file; how many there were. A source's title stays in the source's own language. */
function translate(text: Json, key = ""): number {
  if (typeof text !== "object" || text === null || key === "sources") return 0;
  const inside = Object.entries(text).map(([name, value]) => translate(value, name));
  const isText = text.en !== undefined;
  if (isText) text.qx = typeof text.en === "string" ? `Qx ${text.en}` : text.en;
  return inside.reduce((sum, many) => sum + many, isText ? 1 : 0);
}

/** A made-up locale that speaks as English does; its texts are marked, so that they are found on the page. */
async function addLanguage(): Promise<void> {
  cpSync(join(copy.dir, "src/language/en"), join(copy.dir, "src/language/qx"), { recursive: true });
  editText(copy.dir, "src/language/qx/index.ts", 'tag: "en"', 'tag: "qx"');
  editText(copy.dir, "src/language/qx/index.ts", '"English"', '"Qxish"');
  cpSync(join(copy.dir, "src/report/2021/en"), join(copy.dir, "src/report/2021/qx"), { recursive: true });
  editJson(copy.dir, "data/site.json", (site) => site.languages.push("qx"));
  const { code, out } = await runOwn(copy.dir, "check", ["--json"]);
  expect(code).toBe(1);
  asked = (JSON.parse(out).problems as readonly Told[]).filter(({ severity }) => severity === "error");
  const charts = readdirSync(join(copy.dir, "src/report/2021/charts"));
  for (const file of [
    "data/2021.json",
    "data/site.json",
    ...charts.map((name) => `src/report/2021/charts/${name}`),
  ])
    editJson(copy.dir, file, (json) => translated.set(file, translate(json)));
}

function addForm(): void {
  const add = (file: string, list: string, name: string, imported: string): void => {
    editText(copy.dir, file, list, `${list}bar,`);
    const first = `import { ${name.replace("bar", "dots")} }`;
    editText(copy.dir, file, first, `import { ${name} } from "./bar/${imported}";\n${first}`);
  };
  mkdirSync(join(copy.dir, "src/charts/bar"));
  for (const [name, text] of Object.entries(BAR)) writeFileSync(join(copy.dir, "src/charts/bar", name), text);
  add("src/charts/options.ts", "readonly Form[] = [", "bar", "options.ts");
  add("src/charts/drawings.ts", "Record<string, Drawing>> = {", "drawing as bar", "draw.ts");
}

beforeAll(async () => {
  copy = copyUnpublished();
  keepYear(copy.dir, 2021);
  await addLanguage();
  editJson(copy.dir, "data/2021.json", (record) => {
    record.metrics.push({
      ...metricOf(record, "evenings"),
      id: "workshops",
      value: 77,
      precision: "exact",
      label: { en: "Workshops", kk: "Шеберханалар", ru: "Мастерские", qx: "Qx workshops" },
      quote: "77 workshops",
    });
  });
  const metrics = ["libraries", "workshops"];
  writeChart({ id: "halls", form: "scale", metrics, options: {}, title: TITLE, note: NOTE, order: 90 });
  writeChart({
    id: "bar",
    form: "bar",
    metrics: ["hearers"],
    options: {},
    title: TITLE,
    note: NOTE,
    order: 91,
  });
  addForm();
  cpSync(join(copy.dir, "data/2021.json"), join(copy.dir, "data/2022.json"));
  cpSync(join(copy.dir, "src/report/2021"), join(copy.dir, "src/report/2022"), { recursive: true });
  editJson(copy.dir, "data/2022.json", (record) => {
    record.year = 2022;
    Object.assign(metricOf(record, "libraries"), { value: 35, quote: "35 libraries" });
  });
  dist = await build(copy.dir, {}, {}, copy.dir);
});
afterAll(() => copy[Symbol.dispose]());

test("add a metric: one entry in one file puts it in the table of all figures and into the data, and in no chart that doesn't name it", () => {
  for (const lang of LANGUAGES) {
    const page = pageOf(dist, `/${lang}/2021/`);
    expect(textOf(page.querySelector("#m-workshops ~ data b"))).toBe("77");
    expect(page.querySelectorAll('table[data-figure-table="scale"] tbody tr').length).toBe(6);
    expect(rowOf(read(`${lang}/2021/figures/scale.csv`), "workshops")).toBeUndefined();
  }
  expect(rowOf(read("data/2021.csv"), "workshops")).toMatchObject({
    value: "77",
    label_en: "Workshops",
    label_kk: "Шеберханалар",
    label_ru: "Мастерские",
  });
  expect(JSON.parse(read("data/2021.json")).metrics).toContainEqual(
    expect.objectContaining({ id: "workshops", value: 77 }),
  );
});

test("add a chart of a known form: one file gives its figures a page, embed, files, oEmbed, and its place among the others", () => {
  const sitemap = read("sitemap.xml");
  for (const lang of LANGUAGES) {
    const path = `/${lang}/2021/figures/halls`;
    const page = pageOf(dist, `${path}/`);
    expect(page.querySelectorAll('[data-figure="halls"] svg[data-chart="scale"]').length).toBe(2);
    expect(textOf(page.querySelector("h1"))).toBe(TITLE[lang]);
    for (const ending of [".csv", ".json", ".svg", ".png", "@2x.png", ".zip"])
      expect(existsSync(join(dist, `${path}${ending}`)), ending).toBe(true);
    const files = page.querySelectorAll(`a[href="${BASE}${path}.zip"], a[href="${BASE}${path}.csv"]`);
    expect(files.length).toBeGreaterThan(1);
    expect(csvParse(read(`${path}.csv`).replace(/^\uFEFF/, "")).map(({ id }) => id)).toEqual([
      "libraries",
      "workshops",
    ]);
    const json = JSON.parse(read(`${path}.json`));
    expect(json).toMatchObject({ id: "halls", title: TITLE[lang] });
    expect(json.metrics).toContainEqual(expect.objectContaining({ id: "workshops", value: 77 }));
    expect(read(`${path}.svg`)).toContain(TITLE[lang]);
    expect(read(`${path}.svg`)).toContain('data-mark="workshops"');
    const entries = Object.entries(unzipSync(readFileSync(join(dist, `${path}.zip`))));
    expect(entries).toHaveLength(7);
    const [, csv] = entries.find(([name]) => name.endsWith(".csv")) ?? [];
    expect(rowOf(strFromU8(csv ?? new Uint8Array()), "workshops")?.value).toBe("77");

    const embed = pageOf(dist, `/${lang}/2021/embed/halls/`);
    expect(embed.querySelectorAll('svg[data-chart="scale"]').length).toBe(2);
    expect(JSON.parse(read(`/${lang}/2021/oembed/halls.json`))).toMatchObject({
      type: "rich",
      title: TITLE[lang],
      html: expect.stringContaining(`/${lang}/2021/embed/halls/`),
    });
    // After the town's own three, by its order.
    const list = [...pageOf(dist, `/${lang}/2021/figures/`).querySelectorAll("main h2 a")];
    const placed = ["people", "hearing", "scale", "halls", "bar"];
    expect(list.map((link) => link.getAttribute("href"))).toEqual(
      placed.map((id) => `${BASE}/${lang}/2021/figures/${id}/`),
    );
    expect(sitemap).toContain(`${path}/</loc>`);
  }
});

test("add a language: its folders, its entry, and the texts that check lists", () => {
  for (const [file, missing] of translated) {
    const ofFile = asked.filter((problem) => problem.file === file);
    // Each text once, each at a place of its own, and nothing else.
    expect(ofFile.map(({ code }) => code)).toEqual(Array(missing).fill("translation-missing"));
    expect(new Set(ofFile.map(({ line, column, message }) => `${line}:${column} ${message}`)).size).toBe(
      missing,
    );
    for (const { message, hint } of ofFile) {
      expect(message).toContain("“qx”");
      expect(hint).toContain('"qx": ');
    }
  }
  expect(asked).toHaveLength([...translated.values()].reduce((sum, many) => sum + many, 0));

  const page = pageOf(dist, "/qx/2021/");
  expect(page.documentElement.getAttribute("lang")).toBe("qx");
  expect(textOf(page.querySelector('[data-figure="hearing"] h3'))).toMatch(/^Qx /);
  expect([...pageOf(dist, "/en/2021/").querySelectorAll("a[hreflang]")].map(textOf)).toContain("Qxish");
});

test("add a year: one record and one report folder; the old year keeps its address and points to the new", () => {
  for (const lang of LANGUAGES) {
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-libraries ~ data b"))).toBe("35");
    const old = pageOf(dist, `/${lang}/2021/`);
    expect(textOf(old.querySelector("#m-libraries ~ data b"))).toBe("30");
    expect(old.querySelector(`.notice a[href="${BASE}/${lang}/2022/"]`)).not.toBeNull();
    const now = pageOf(dist, `/${lang}/2022/`);
    expect(now.querySelector(".notice")).toBeNull();
    // What moved is shown by itself; the old year's report stays as it was.
    const change = now.querySelectorAll('[data-figure="changes"] svg[data-chart="slopes"] desc');
    expect(change.length).toBe(2);
    expect(textOf(change[0])).toMatch(/30 \(2021\), 35 \(2022\)/);
    expect(old.querySelector('[data-figure^="change"]')).toBeNull();
  }
});

test("add a form: one folder and its line in two lists", () => {
  for (const lang of LANGUAGES) {
    const page = pageOf(dist, `/${lang}/2021/figures/bar/`);
    expect(page.querySelectorAll('[data-figure="bar"] svg[data-chart="bar"] rect').length).toBe(2);
    const named = page.querySelector('[data-figure="bar"] svg')?.getAttribute("aria-labelledby") ?? "";
    expect(named.split(" ").map((id) => textOf(page.getElementById(id)))[1]).toMatch(/7[,\u00a0]300/);
  }
});
