import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Problem } from "../../src/diagnostics/problem.ts";
import { editJson, editText, type Json, metricOf } from "../support/edit.ts";
import { copyProject, run } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

const TITLE: Readonly<Record<string, string>> = {
  en: "Classes beside events",
  kk: "Сыныптар мен іс-шаралар",
  ru: "Классы, мероприятия",
};

const read = (dist: string, path: string): string => readFileSync(join(dist, path), "utf8");

/** The row of a metric in a CSV file. */
const rowOf = (csv: string, metric: string) =>
  csvParse(csv.replace(/^\uFEFF/, "")).find(({ id }) => id === metric);

async function build(dir: string): Promise<string> {
  const { code, out, err } = await run(dir, "build");
  expect(code, out + err).toBe(0);
  return join(dir, "dist");
}

test("add a metric: one entry in one file puts it in the table of all figures, on the common scale, into the data", async () => {
  using copy = copyProject();
  editJson(copy.dir, "data/2025.json", (record) => {
    const like = metricOf(record, "events");
    record.metrics.push({
      ...like,
      id: "workshops",
      value: 77,
      precision: "exact",
      label: { en: "Workshops", kk: "Шеберханалар", ru: "Мастерские" },
      quote: "77 workshops",
    });
  });
  const dist = await build(copy.dir);
  for (const lang of LANGUAGES) {
    const page = pageOf(dist, `/${lang}/2025/`);
    expect(textOf(page.querySelector("#m-workshops .number"))).toBe("77");
    expect(page.querySelectorAll('table[data-figure-table="scale"] tbody tr').length).toBe(10);
    const scale = `${lang}/2025/figures/scale`;
    expect(rowOf(read(dist, `${scale}.csv`), "workshops")).toMatchObject({ value: "77", precision: "exact" });
    expect(JSON.parse(read(dist, `${scale}.json`)).metrics).toContainEqual(
      expect.objectContaining({ id: "workshops", value: 77 }),
    );
    expect(read(dist, `${scale}.svg`)).toContain('data-mark="workshops"');
    const entries = Object.entries(unzipSync(readFileSync(join(dist, `${scale}.zip`))));
    const [, csv] = entries.find(([name]) => name.endsWith(".csv")) ?? [];
    expect(rowOf(strFromU8(csv ?? new Uint8Array()), "workshops")?.value).toBe("77");
  }
  expect(rowOf(read(dist, "data/2025.csv"), "workshops")).toMatchObject({
    value: "77",
    label_en: "Workshops",
    label_kk: "Шеберханалар",
    label_ru: "Мастерские",
  });
  expect(JSON.parse(read(dist, "data/2025.json")).metrics).toContainEqual(
    expect.objectContaining({ id: "workshops", value: 77 }),
  );
});

test("add a chart of a known form: one file gives its page, embed, files, oEmbed, and its place among the others", async () => {
  using copy = copyProject();
  const folder = join(copy.dir, "src/report/2025/charts");
  writeFileSync(
    join(folder, "halls.json"),
    JSON.stringify({
      id: "halls",
      form: "scale",
      metrics: ["classes", "events"],
      options: {},
      title: TITLE,
      note: { en: "A note.", kk: "Ескертпе.", ru: "Примечание." },
      order: 90,
    }),
  );
  const dist = await build(copy.dir);
  const sitemap = read(dist, "sitemap.xml");
  for (const lang of LANGUAGES) {
    const path = `/${lang}/2025/figures/halls`;
    const page = pageOf(dist, `${path}/`);
    expect(page.querySelectorAll('[data-figure="halls"] svg[data-chart="scale"]').length).toBe(2);
    expect(textOf(page.querySelector("h1"))).toBe(TITLE[lang]);
    for (const ending of [".csv", ".json", ".svg", ".png", "@2x.png", ".zip"])
      expect(existsSync(join(dist, `${path}${ending}`)), ending).toBe(true);
    expect(page.querySelectorAll(`a[href="${path}.zip"], a[href="${path}.csv"]`).length).toBeGreaterThan(1);
    expect(csvParse(read(dist, `${path}.csv`).replace(/^\uFEFF/, "")).map(({ id }) => id)).toEqual([
      "classes",
      "events",
    ]);
    expect(JSON.parse(read(dist, `${path}.json`))).toMatchObject({ id: "halls", title: TITLE[lang] });
    expect(read(dist, `${path}.svg`)).toContain(TITLE[lang]);
    expect(Object.keys(unzipSync(readFileSync(join(dist, `${path}.zip`))))).toHaveLength(7);

    const embed = pageOf(dist, `/${lang}/2025/embed/halls/`);
    expect(embed.querySelectorAll('svg[data-chart="scale"]').length).toBe(2);
    expect(JSON.parse(read(dist, `/${lang}/2025/oembed/halls.json`))).toMatchObject({
      type: "rich",
      title: TITLE[lang],
      html: expect.stringContaining(`/${lang}/2025/embed/halls/`),
    });
    // The ninth by its order, after the report's own eight.
    const list = [...pageOf(dist, `/${lang}/2025/figures/`).querySelectorAll("figure[data-figure]")];
    expect(list.map((figure) => figure.getAttribute("data-figure")).indexOf("halls")).toBe(8);
    expect(sitemap).toContain(`${path}/</loc>`);
  }
});

test("add a language: its folders, its entry, and the texts that check lists", async () => {
  using copy = copyProject();
  // A made-up locale that speaks as English does; its texts are marked, so that they are found on the page.
  cpSync(join(copy.dir, "src/language/en"), join(copy.dir, "src/language/qx"), { recursive: true });
  const index = join(copy.dir, "src/language/qx/index.ts");
  writeFileSync(
    index,
    readFileSync(index, "utf8").replace('tag: "en"', 'tag: "qx"').replace('"English"', '"Qxish"'),
  );
  cpSync(join(copy.dir, "src/report/2025/en"), join(copy.dir, "src/report/2025/qx"), { recursive: true });
  editJson(copy.dir, "data/site.json", (site) => site.languages.push("qx"));

  const before = await run(copy.dir, "check", ["--json"]);
  expect(before.code).toBe(1);
  const told = (JSON.parse(before.out).problems as readonly Problem[]).filter(
    ({ severity }) => severity === "error",
  );

  /** Translates all texts of a file; how many there were. A source's title stays in the source's own language. */
  const translate = (text: Json, key = ""): number => {
    if (typeof text !== "object" || text === null || key === "sources") return 0;
    const inside = Object.entries(text).map(([name, value]) => translate(value, name));
    const translated = text.en !== undefined;
    if (translated) text.qx = typeof text.en === "string" ? `Qx ${text.en}` : text.en;
    return inside.reduce((sum, many) => sum + many, translated ? 1 : 0);
  };
  const figures = readdirSync(join(copy.dir, "src/report/2025/charts")).map(
    (name) => `src/report/2025/charts/${name}`,
  );
  let all = 0;
  for (const file of ["data/2025.json", "data/site.json", ...figures]) {
    let missing = 0;
    editJson(copy.dir, file, (json) => {
      missing = translate(json);
    });
    const ofFile = told.filter((problem) => problem.file === file);
    all += missing;
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
  expect(told).toHaveLength(all);

  const dist = await build(copy.dir);
  const page = pageOf(dist, "/qx/2025/");
  expect(page.documentElement.getAttribute("lang")).toBe("qx");
  expect(textOf(page.querySelector('[data-figure="accreditation"] h3'))).toMatch(/^Qx /);
  expect([...pageOf(dist, "/en/2025/").querySelectorAll("a[hreflang]")].map(textOf)).toContain("Qxish");
});

test("add a year: one record and one report folder; the old year keeps its address and points to the new", async () => {
  using copy = copyProject();
  cpSync(join(copy.dir, "data/2025.json"), join(copy.dir, "data/2026.json"));
  cpSync(join(copy.dir, "src/report/2025"), join(copy.dir, "src/report/2026"), { recursive: true });
  editJson(copy.dir, "data/2026.json", (record) => {
    record.year = 2026;
    metricOf(record, "colleges").value = 35;
    metricOf(record, "colleges").quote = "35 colleges";
  });
  const dist = await build(copy.dir);
  for (const lang of LANGUAGES) {
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-colleges .number"))).toBe("35");
    const old = pageOf(dist, `/${lang}/2025/`);
    expect(textOf(old.querySelector("#m-colleges .number"))).toBe("32");
    expect(old.querySelector(`.notice a[href="/${lang}/2026/"]`)).not.toBeNull();
    const now = pageOf(dist, `/${lang}/2026/`);
    expect(now.querySelector(".notice")).toBeNull();
    // What moved is shown by itself; the old year's report stays as it was.
    const change = now.querySelectorAll('[data-figure="change-colleges"] svg[data-chart="change"] desc');
    expect(change.length).toBe(2);
    expect(textOf(change[0])).toMatch(/32 \(2025\).*35 \(2026\)/);
    expect(old.querySelector('[data-chart="change"]')).toBeNull();
  }
});

/** A form that draws a bar of the one count that it takes. */
const BAR = {
  "options.ts": `
import { z } from "zod";
import { defineForm } from "../form.ts";

export const bar = defineForm({
  name: "bar",
  kinds: ["count"],
  options: z.strictObject({}),
  refuse: () => null,
});
`,
  "draw.ts": `
import { s } from "hastscript";
import { type Drawing, type SubjectOf, WIDTHS } from "../form.ts";
import { table } from "../words.ts";
import type { bar } from "./options.ts";

export const drawing: Drawing<SubjectOf<typeof bar>> = {
  layout: (_, variant) => ({ width: WIDTHS[variant], height: 20 }),
  draw: ({ width, height }) => [s("rect", { className: ["p-sub"], width, height })],
  table,
  describe: ({ metrics, voice }) => metrics.map((metric) => voice.say(metric)).join(", "),
};
`,
};

test("add a form: one folder and its line in two lists", async () => {
  using copy = copyProject();
  const add = (file: string, list: string, name: string, imported: string): void => {
    editText(copy.dir, file, list, `${list}bar,`);
    const first = `import { ${name.replace("bar", "dots")} }`;
    editText(copy.dir, file, first, `import { ${name} } from "./bar/${imported}";\n${first}`);
  };
  mkdirSync(join(copy.dir, "src/charts/bar"));
  for (const [name, text] of Object.entries(BAR)) writeFileSync(join(copy.dir, "src/charts/bar", name), text);
  add("src/charts/options.ts", "readonly Form[] = [", "bar", "options.ts");
  add("src/charts/drawings.ts", "Record<string, Drawing>> = {", "drawing as bar", "draw.ts");
  editJson(copy.dir, "src/report/2025/charts/scale.json", (figure) => {
    figure.form = "bar";
    figure.metrics = ["grants"];
  });
  const dist = await build(copy.dir);
  for (const lang of LANGUAGES) {
    const page = pageOf(dist, `/${lang}/2025/`);
    expect(page.querySelectorAll('[data-figure="scale"] svg[data-chart="bar"] rect').length).toBe(2);
    expect(textOf(page.querySelector('[data-figure="scale"] svg desc'))).toMatch(/^10[,\u00a0]000/);
  }
});
