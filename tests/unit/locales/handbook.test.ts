import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const pagesOf = (lang: string): readonly string[] => globSync(`docs/handbook/${lang}/**/*.md`, { cwd: root });

/** All that a page marks as code in a sentence. */
const spansOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
const commandsOf = (page: string): readonly string[] => [
  ...spansOf(page).filter((code) => code.startsWith("npm run ")),
  ...[...read(page).matchAll(/^ {4,}(npm run .+)$/gm)].map(([, command = ""]) => command),
];

/** Words without what stands in their slots. */
const bare = (words: string): string =>
  words.replace(/\{\w+\}|[\w/.]*\d[\w/]*(?:\.\w+)*/g, "#").toLowerCase();
/** The sentences of an answer: what stands in brackets is one of its own. */
const sentencesOf = (answer: string): readonly string[] =>
  answer.split(/[()]/).map((sentence) => bare(sentence).trim());
/** Sentences that a command puts beside what it was given; names, values and lines of a file have other marks. */
const isAnswer = (code: string): boolean =>
  /^[\p{L}\p{N} .,:;()/-]+$/u.test(code) && / /.test(code) && !/^(?:npm|git|lang|year) /.test(code);

describe.each(["en", "kk", "ru"])("the handbook in %s", (lang) => {
  const catalogue = bare(read(`src/locales/${lang}.json`));
  const pages = pagesOf(lang);

  test("quotes what the commands say", () => {
    const quoted = pages.flatMap((page) => spansOf(page).filter(isAnswer));
    expect(quoted.length).toBeGreaterThan(5);
    const unsaid = quoted.filter(
      (answer) => !sentencesOf(answer).every((words) => catalogue.includes(words)),
    );
    expect(unsaid).toEqual([]);
  });

  test("writes options as plain words", () => {
    expect(pages.flatMap((page) => read(page).match(/^.*\s`?--[a-z].*$/gm) ?? [])).toEqual([]);
  });

  test("asks every command for its own language", () => {
    const commands = pages.flatMap(commandsOf);
    expect(commands.length).toBeGreaterThan(10);
    const other = commands.filter((command) => (/ lang (\w+)$/.exec(command)?.[1] ?? "en") !== lang);
    // The English page of the commands tells how the others are asked for.
    expect(other).toEqual(lang === "en" ? ["npm run check lang kk"] : []);
  });
});

/** What a heading is called in a page's address, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
const anchorsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

test("each link of the documents leads to a file and a heading that are there", () => {
  const pages = [...globSync("docs/**/*.md", { cwd: root }), "README.md"];
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([, path = "", anchor]) => {
      const file = path === "" ? page : join(dirname(page), path);
      const isThere =
        existsSync(join(root, file)) && (anchor === undefined || anchorsOf(file).includes(anchor));
      return isThere ? [] : [`${page}: ${path}#${anchor}`];
    }),
  );
  expect(broken).toEqual([]);
});
