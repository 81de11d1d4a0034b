import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../support/content.ts";
import { type Ran, run } from "../../support/project.ts";

/** What the project itself answers to commands, each its name and its arguments. */
const answersTo = (asked: readonly (readonly string[])[]): Promise<readonly Ran[]> =>
  Promise.all(asked.map(([name = "", ...args]) => run(ROOT, name, args)));

/** The commands that `package.json` starts in `src/commands`. */
const COMMANDS: readonly string[] = Object.values<string>(
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts,
).flatMap((script) => /^node src\/commands\/([\w-]+)\.ts$/.exec(script)?.[1] ?? []);

test("there are thirteen commands, each a file of its own", () => {
  expect(COMMANDS.length).toBe(13);
  const files = readdirSync(join(ROOT, "src/commands"));
  expect(COMMANDS.filter((name) => !files.includes(`${name}.ts`))).toEqual([]);
});

test("every command tells how it is used, in English and in Russian, and does nothing else", async () => {
  const all = await answersTo(
    COMMANDS.flatMap((name) => [
      [name, "--help"],
      [name, "--help", "--lang", "ru"],
    ]),
  );
  for (const [index, name] of COMMANDS.entries()) {
    const [english, russian] = all.slice(2 * index);
    const usage = `npm run ${name} `;
    expect(english, name).toMatchObject({ code: 0, err: "" });
    expect(english?.out).toMatch(new RegExp(`^Usage: ${usage}.*\\[lang en\\|ru\\|kk\\]\n[A-Z]`));
    expect(russian, name).toMatchObject({ code: 0, err: "" });
    expect(russian?.out).toMatch(new RegExp(`^Как писать: ${usage}.*\n[А-Я]`));
  }
});

test("every command ends with 2 and its usage where it doesn't understand", async () => {
  const wrong = [["--no-such-option"], ["one", "two", "three", "--lang", "en"]];
  const asked = COMMANDS.flatMap((name) => wrong.map((args) => [name, ...args]));
  const all = await answersTo(asked);
  expect(all).toHaveLength(asked.length);
  for (const [index, { code, out, err }] of all.entries()) {
    const [name] = asked[index] ?? [];
    expect({ name, code, out }).toEqual({ name, code: 2, out: "" });
    expect(err).toContain(`\nUsage: npm run ${name} `);
    expect(err).not.toMatch(/^\s+at /m);
  }
});

test("a command that wants more is told to be short of it, and no empty words are quoted", async () => {
  for (const { code, err } of await answersTo([["import"], ["new-year"], ["add-figure"]])) {
    expect(code).toBe(2);
    expect(err).toMatch(/^More is needed than the name of the command\.\nUsage: /);
  }
});

test("a language that no sentence is in is not understood, nor one that is left out", async () => {
  const all = await answersTo([
    ["check", "--lang", "xx"],
    ["check", "--lang"],
    ["check", "lang"],
  ]);
  expect(all).toEqual(Array(3).fill({ code: 2, out: "", err: expect.stringContaining("Usage: ") }));
});

test("what is wanted and left out is told in the language that was asked for", async () => {
  const said = await answersTo(
    [
      ["deploy"],
      ["deploy", "--to", "web", "--date", "tomorrow"],
      ["verify", "example.org"],
      ["check", "--format", "xml"],
      ["new-year"],
      ["add-figure", "open-days"],
    ].map((line) => [...line, "--lang", "ru"]),
  );
  expect(said).toHaveLength(6);
  for (const { code, err } of said) {
    expect(code).toBe(2);
    expect(err).toMatch(/^.*\p{Script=Cyrillic}{3}.*\nКак писать: npm run .*\n$/u);
  }
});

test("a command answers in Kazakh, and nothing besides", async () => {
  const { code, err } = await run(ROOT, "new-year", ["2025", "--lang", "kk"]);
  expect(code).toBe(1);
  expect(err).toBe("data/2025.json бар; ештеңе өзгертілген жоқ.\n");
});
