import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editJson, editText, metricOf } from "../support/edit.ts";
import { copyProject, run } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

async function build(dir: string): Promise<string> {
  const { code, out, err } = await run(dir, "build");
  expect(code, out + err).toBe(0);
  return join(dir, "dist");
}

test("add a metric: one entry in one file puts it in the table of all figures and on the common scale", async () => {
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
  }
});

test("add a chart of a known form: one file", async () => {
  using copy = copyProject();
  const folder = join(copy.dir, "src/report/2025/figures");
  writeFileSync(
    join(folder, "halls.json"),
    JSON.stringify({
      id: "halls",
      form: "scale",
      metrics: ["classes", "events"],
      options: {},
      title: { en: "Classes beside events", kk: "Сыныптар мен іс-шаралар", ru: "Классы и мероприятия" },
      note: { en: "A note.", kk: "Ескертпе.", ru: "Примечание." },
      order: 90,
    }),
  );
  for (const lang of LANGUAGES) {
    const [file] = readdirSync(join(copy.dir, "src/report/2025", lang)).filter((name) =>
      name.startsWith("3-"),
    );
    const path = join(copy.dir, "src/report/2025", lang, file ?? "");
    writeFileSync(path, `${readFileSync(path, "utf8")}\n\n<Figure id="halls" />\n`);
  }
  const dist = await build(copy.dir);
  for (const lang of LANGUAGES)
    expect(
      pageOf(dist, `/${lang}/2025/`).querySelectorAll('[data-figure="halls"] svg[data-chart="scale"]').length,
    ).toBe(2);
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

  const before = await run(copy.dir, "check");
  expect(before.code).toBe(1);
  expect(before.out + before.err).toMatch(/data\/2025\.json:\d+:\d+/);
  expect(before.out + before.err).toContain("qx");

  const translate = (text: { en?: unknown; qx?: unknown }): void => {
    for (const value of Object.values(text))
      if (typeof value === "object" && value !== null) translate(value);
    if (text.en !== undefined) text.qx = typeof text.en === "string" ? `Qx ${text.en}` : text.en;
  };
  const figures = readdirSync(join(copy.dir, "src/report/2025/figures")).map(
    (name) => `src/report/2025/figures/${name}`,
  );
  for (const file of ["data/2025.json", "data/site.json", ...figures]) editJson(copy.dir, file, translate);

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

/** A form in one file: a bar of the one count that it takes. */
const BAR = `
import { s } from "hastscript";
import { z } from "zod";
import { WIDTHS } from "./form.ts";
import type { Rules } from "./rules.ts";
import { table } from "./words.ts";

const name = "bar";
const options = z.strictObject({});
const refuse = () => null;
export const bar: Rules<z.output<typeof options>> = {
  name, options, refuse,
  load: async () => ({
    name, options, refuse, table,
    draw: (_, { variant }) => ({
      width: WIDTHS[variant], height: 20,
      children: [s("rect", { className: ["p-sub"], width: WIDTHS[variant], height: 20 })],
    }),
    describe: ({ metrics, voice }) => metrics.map((metric) => voice.say(metric)).join(", "),
  }),
};
`;

test("add a form: one file and its line in the list of forms", async () => {
  using copy = copyProject();
  writeFileSync(join(copy.dir, "src/charts/bar.ts"), BAR);
  editText(copy.dir, "src/charts/forms.ts", "readonly Rules[] = [", "readonly Rules[] = [bar, ");
  editText(
    copy.dir,
    "src/charts/forms.ts",
    "import { dots }",
    'import { bar } from "./bar.ts";\nimport { dots }',
  );
  editJson(copy.dir, "src/report/2025/figures/scale.json", (figure) => {
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
