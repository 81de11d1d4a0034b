import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ToldProblem as Problem } from "../../../src/diagnostics/problem.ts";
import { CHART, RECORD, SITE } from "../record/town.ts";
import { townFolder } from "./check-content.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Writes the address of every module that is loaded to the error stream. */
const LOG_MODULES =
  'data:text/javascript,import{registerHooks}from"node:module";registerHooks({load(url,context,next){process.stderr.write(url+"\\n");return next(url,context)}})';

const check = (cwd: string, args: readonly string[] = [], flags: readonly string[] = []) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const command = [...flags, join(root, "src/commands/check.ts"), ...args];
    const env = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined };
    execFile(process.execPath, command, { cwd, env }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

const problemsIn = (json: string): readonly Problem[] => JSON.parse(json).problems;
const placeAndCode = ({ file, line, column, severity, code }: Problem) => [
  file,
  line,
  column,
  severity,
  code,
];

describe("npm run check", () => {
  test("ends with 0 on good content", async () => {
    using town = townFolder();
    expect(await check(town.dir)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("No problems"),
    });
  });

  test("ends with 1 on an error, and shows it without a stack trace", async () => {
    using town = townFolder();
    town.edit(RECORD, '"precision": "over"', '"precision": "about"');
    const { code, out, err } = await check(town.dir);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "data/2031.json:49:20 error \`precision\` of \`walkers\` can't be "about".
        49 | "precision": "about",
           |              ^
        \`about\` is \`around\`: write "precision": "around".
        [value-unknown]

      data/2031.json:11:20 notice \`publisher\` of \`bulletin\` isn't known, and is left out of the pages.

      1 error; 1 thing not known yet.
      "
    `);
  });

  test("speaks to programs and to pull requests", async () => {
    using town = townFolder();
    town.edit(CHART, '"form": "scale"', '"form": "scales"');
    const json: unknown = JSON.parse((await check(town.dir, ["--json"])).out);
    expect(json).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: "form-unknown" })]),
    });
    expect((await check(town.dir, ["--format", "github"])).out).toContain(
      `::error file=${CHART},line=3,col=11,title=form-unknown::There is no chart form \`scales\`.`,
    );
  });

  test("says how it is used where it doesn't understand", async () => {
    using town = townFolder();
    for (const args of [
      ["--fromat", "json"],
      ["--format", "xml"],
    ])
      expect(await check(town.dir, args)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/^Usage: npm run check/m),
      });
  });

  test("speaks Russian about the same places", async () => {
    using town = townFolder();
    town.edit(RECORD, '"precision": "over"', '"precision": "about"');
    town.edit(RECORD, '"value": 24', '"value": "24"');
    town.edit(RECORD, '"label": { "en": "Walkers", ', '"label": { ');
    town.edit(RECORD, '"id": "painted"', '"id": "Painted!"');
    town.edit(SITE, '["en", "ru"]', '["en", "ru", "xx"]');
    town.edit(CHART, '"form": "scale"', '"form": "part-of-whole"');
    town.edit(CHART, "{bridges}", "{bridges");
    town.write("src/report/2031/en/index.mdx", 'Twelve <Metric id="bridge" />\n');
    const [english, russian] = await Promise.all(
      [[], ["--lang", "ru"]].map(async (lang) =>
        problemsIn((await check(town.dir, ["--json", ...lang])).out),
      ),
    );
    expect(english?.length).toBeGreaterThan(12);
    expect(russian?.map(placeAndCode)).toEqual(english?.map(placeAndCode));
    const said = russian?.flatMap(({ message, hint }) => [message, hint]).filter((text) => text !== "") ?? [];
    expect(
      said.filter((text) => !/\p{Script=Cyrillic}{2}/u.test(text.replace(/“.*?”|"[^"]*"/g, ""))),
    ).toEqual([]);
  });

  test("speaks Russian to people", async () => {
    using town = townFolder();
    town.edit(RECORD, '"precision": "over"', '"precision": "about"');
    const { code, out, err } = await check(town.dir, ["--lang", "ru"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "data/2031.json:49:20 ошибка \`walkers\`, \`precision\`: здесь не может стоять "about".
        49 | "precision": "about",
           |              ^
        \`about\` — это \`around\`: напишите "precision": "around".
        [value-unknown]

      data/2031.json:11:20 сведение \`bulletin\`, \`publisher\`: неизвестно, и на страницах этого нет.

      Ошибок: 1; пока неизвестно: 1.
      "
    `);
    town.write(RECORD, '{ "year": 12,000 }');
    expect((await check(town.dir, ["--lang", "ru"])).out).toMatchInlineSnapshot(`
      "data/2031.json:1:11 ошибка 12,000 можно прочитать двояко: 12000 или 12.
        1 | { "year": 12,000 }
          |           ^
        Посмотрите в источнике, какое из чисел имеется в виду, и напишите 12000 или 12: цифры без разделителей, перед дробной частью — точка.
        [json-syntax]

      Ошибок: 1.
      "
    `);
  });

  test("refuses a language that it doesn't speak, in one line", async () => {
    using town = townFolder();
    for (const lang of ["xx", "../sentences/ru", ""])
      expect(await check(town.dir, ["--lang", lang])).toEqual({
        code: 2,
        out: "",
        err: `No sentence here is in “${lang}”.\nUsage: npm run check [json | format text|json|github] [lang en|ru|kk]\n`,
      });
  });

  test("loads neither Astro, D3, fontkit nor TypeScript", async () => {
    const { err } = await check(root, [], ["--import", LOG_MODULES]);
    const modules = err.split("\n");
    expect(modules.length).toBeGreaterThan(50);
    expect(
      modules.filter((url) => /node_modules\/(astro|vite|typescript|fontkit|d3(-[a-z]+)?)\//.test(url)),
    ).toEqual([]);
  });
});
