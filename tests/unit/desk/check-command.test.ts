import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { CHART, RECORD } from "../record/town.ts";
import { townFolder } from "./check-content.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Writes the address of every module that is loaded to the error stream. */
const LOG_MODULES =
  'data:text/javascript,import{registerHooks}from"node:module";registerHooks({load(url,context,next){process.stderr.write(url+"\\n");return next(url,context)}})';

const check = (cwd: string, args: readonly string[] = [], flags: readonly string[] = []) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const command = [...flags, join(root, "src/desk/check.ts"), ...args];
    const env = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined };
    execFile(process.execPath, command, { cwd, env }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

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
        Did you mean \`around\`? Write \`exact\`, \`over\`, \`around\`, or \`nearly\`.
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
        err: expect.stringMatching(/^npm run check/),
      });
  });

  test("loads neither Astro nor D3", async () => {
    const { err } = await check(root, [], ["--import", LOG_MODULES]);
    const modules = err.split("\n");
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((url) => /node_modules\/(astro|vite|d3(-[a-z]+)?)\//.test(url))).toEqual([]);
  });
});
