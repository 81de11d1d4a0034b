import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Catalogue,
  type Entry,
  isWording,
  slotsOf,
  type Wording,
} from "../../../src/diagnostics/speaker.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";
import { readContent } from "../../../src/record/read.ts";
import { DAMAGES } from "../record/damages/index.ts";
import { AUTOMATIC, NOUN_FORMS, textOf, withFile } from "../record/town.ts";

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const catalogue = (lang: string): Catalogue => JSON.parse(read(`src/locales/${lang}.json`));
const english = catalogue("en");
const LANGUAGES = globSync("src/locales/*.json", { cwd: root }).map((path) =>
  path.replace(/^.*\/|\.json$/g, ""),
);

const wordingsOf = (wording: Wording): readonly string[] =>
  typeof wording === "string"
    ? [wording]
    : "$by" in wording
      ? Object.entries(wording).flatMap(([name, words]) => (name === "$by" ? [] : [words]))
      : wording;
const partsOf = (entry: Entry): Readonly<Record<string, Wording>> =>
  isWording(entry) ? { words: entry } : { message: entry.message, ...(entry.hint && { hint: entry.hint }) };
/** The slots of each part, each once. A number that only chooses a form may be left out of the words. */
const slots = (entry: Entry): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(partsOf(entry)).map(([part, wording]) => [
      part,
      [...new Set(wordingsOf(wording).flatMap(slotsOf))].filter((slot) => slot !== "count").sort(),
    ]),
  );

/** Every wording of a language, each alternative and form by itself. */
const wordingsIn = (lang: string): readonly string[] =>
  Object.values(catalogue(lang)).flatMap((entry) => Object.values(partsOf(entry)).flatMap(wordingsOf));
const SLOT = /\{[a-z][A-Za-z]*\}/g;

/** The code of the project, remarks left out; nothing else holds the codes of sentences. */
const sources = globSync("src/**/*.{ts,tsx,astro}", { cwd: root }).map((path) => ({
  path,
  text: read(path).replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, ""),
}));
/** What stands in quotation marks, and templates with anything in the place of their slots. */
const literals = sources.flatMap(({ text }) => [
  ...[...text.matchAll(/"([a-z][\w.-]*)"/g)].map(([, code = ""]) => code),
]);
const patterns = sources.flatMap(({ text }) =>
  [...text.matchAll(/`((?:[\w.-]|\$\{[^}]*\})*\$\{[^}]*\}[\w.-]*)`/g)].map(([, made = ""]) => {
    const fixed = made.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return { fixed: fixed.join(""), matches: new RegExp(`^${fixed.join("[\\w.-]+")}$`) };
  }),
);

describe("the catalogue of sentences for staff", () => {
  test("has every code that the project tells", () => {
    const told = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:code: |says=)"([^"]+)"/g)].map(([, code = ""]) => `${code} (${path})`),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((each) => english[each.replace(/ .*/, "")] === undefined)).toEqual([]);
  });

  test("has no sentence that nothing tells", () => {
    const named = new Set(literals);
    // `help("metric.id")`, `finding("to-fill")`, `json-syntax.${name}` and the like.
    const isTold = (code: string): boolean =>
      named.has(code) ||
      named.has(code.replace(/^help\./, "")) ||
      patterns.some(({ fixed, matches }) => fixed.length > 2 && matches.test(code));
    expect(Object.keys(english).filter((code) => !isTold(code))).toEqual([]);
  });

  test.each(LANGUAGES)("has the same sentences in %s as in English, and the same slots in each", (lang) => {
    const own = catalogue(lang);
    expect(Object.keys(own).filter((code) => english[code] === undefined)).toEqual([]);
    expect(Object.keys(english).filter((code) => own[code] === undefined)).toEqual([]);
    const differing = Object.entries(own).flatMap(([code, entry]) => {
      const model = english[code];
      return model !== undefined && JSON.stringify(slots(entry)) !== JSON.stringify(slots(model))
        ? [code]
        : [];
    });
    expect(differing).toEqual([]);
  });

  test.each(LANGUAGES)("stands in order in %s, so that a sentence is found", (lang) => {
    const codes = Object.keys(catalogue(lang));
    expect(codes).toEqual(codes.toSorted());
  });

  test.each([
    ["ru", /^[а-яё]+$/i],
    ["kk", /^[а-яёәғқңөұүһі]+$/i],
  ])("spells every word of %s in its own letters, or in Latin ones alone", (lang, own) => {
    const words = wordingsIn(lang).flatMap(
      (words) => words.replace(SLOT, " ").match(/[\p{L}\p{M}]+/gu) ?? [],
    );
    expect(words.filter((word) => !own.test(word) && !/^[a-z]+$/i.test(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(5000);
  });

  test("hangs no Kazakh ending on a slot, since what fills it may want another one", () => {
    const ending =
      /\{[a-z]\w*\}[`»"]?(?:\p{L}|-(?:[дтн][аеыі]\p{L}{0,3}|[ғгқк][ае]|[мбп]ен|с?[ыі])(?!\p{L})| [дтмбп][ае](?!\p{L}))/u;
    expect(wordingsIn("kk").filter((words) => ending.test(words))).toEqual([]);
    for (const wrong of ["`{id}`-дан", "«{words}»нің", "{file} та", "{count}-і", "{year}-ге", "{id} ме?"])
      expect(wrong).toMatch(ending);
  });

  test("leaves no English in what it tells in Russian and Kazakh, save what a file holds", () => {
    const problems = DAMAGES.flatMap(({ file, from, to }) => {
      const text = textOf(file)
        .replace(from, () => to)
        .replace("▲", "");
      return readContent(withFile(file, text), { nounForms: NOUN_FORMS, automatic: AUTOMATIC }).problems;
    });
    expect(problems.length).toBeGreaterThan(100);
    for (const lang of ["ru", "kk"]) {
      const speaker = speakerOf(lang);
      const said = problems.flatMap((problem) => {
        const { message = "", hint = "" } = speaker?.tell(problem) ?? {};
        return [message, hint];
      });
      const own = said.map((words) =>
        words.replace(/`[^`]*`|“[^”]*”|«[^»]*»|"[^"]*"|\{[^}]*\}|\[[^\]]*\]/g, ""),
      );
      expect(own.filter((words) => /\b[a-z]{3,} [a-z]{2,}\b/.test(words))).toEqual([]);
      expect(said.filter((words) => /[а-я]/.test(words)).length).toBeGreaterThan(100);
    }
  });
});

test("what holds of one text in Russian holds of twenty-one: the one that is quoted isn't said to be all", () => {
  const args = {
    id: "schools",
    last: "2031",
    start: "School",
    fields: "`title`",
    places: "",
    year: "2032",
    entries: "",
  };
  for (const owner of ["chart", "metric", "opening", "section", "year"]) {
    const told = speakerOf("ru")?.tell({ code: `carried.${owner}`, args: { ...args, count: 21 } });
    expect(told?.message).toContain("21 текст остался от 2031 года и никем не подтверждён, см. «School»");
  }
});
