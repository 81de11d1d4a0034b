import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { townFolder } from "./check-content.ts";

const command = join(resolve(import.meta.dirname, "../../.."), "src/commands/check.ts");
const narrative = (lang: string): string => `src/report/2031/${lang}/index.mdx`;
const OPEN = '<Metric id="painted-share" />';

/** What `npm run check` prints, its lines joined, with its code. */
const check = (cwd: string): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const env = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined };
    execFile(process.execPath, [command], { cwd, env }, (error, out) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out: out.replace(/\s+/g, " ") }),
    );
  });

test("a narrative without numbers by hand is told of none", async () => {
  using town = townFolder();
  expect((await check(town.dir)).out).not.toContain("by hand");
});

test("a number that stands by hand is counted, with its place, its text and its reason", async () => {
  using town = townFolder();
  town.edit(narrative("en"), OPEN, `${OPEN} on <Literal reason="its name">Route 66</Literal>`);
  const { code, out } = await check(town.dir);
  expect(code).toBe(0);
  expect(out).toContain("1 number stands by hand on purpose; it is marked with <Literal> or {literal …}.");
  expect(out).toContain(`${narrative("en")}:9 “Route 66” (its name).`);
});

test("several are counted over all languages, and none of them as a thing that isn't known", async () => {
  using town = townFolder();
  const { out: before } = await check(town.dir);
  town.edit(
    narrative("en"),
    OPEN,
    `${OPEN} <Literal reason="a name">Route 66</Literal>, <Literal reason="a saying">seven</Literal> bridges`,
  );
  town.edit(narrative("ru"), OPEN, `${OPEN} <Literal reason="имя">Шоссе 66</Literal>`);
  const { out } = await check(town.dir);
  expect(out).toContain("3 numbers stand by hand on purpose; they are marked with <Literal> or {literal …}.");
  for (const place of [`${narrative("en")}:9 “Route 66” (a name)`, `${narrative("en")}:9 “seven” (a saying)`])
    expect(out).toContain(place);
  expect(out).toContain(`${narrative("ru")}:9 “Шоссе 66” (имя)`);
  const unknown = (told: string): string | undefined => /\d+ things? not known yet/.exec(told)?.[0];
  expect(unknown(out)).toBe(unknown(before));
});
