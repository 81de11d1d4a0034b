import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readNarrative } from "../../../src/desk/guard/mdx.ts";
import { numberWordsOf } from "../../../src/desk/guard/words.ts";
import mutations from "../../fixtures/guard/mutations.json" with { type: "json" };
import ordinary from "../../fixtures/guard/ordinary.json" with { type: "json" };
import { NOUNS } from "./guard-nouns.ts";

const base = (lang: string): string =>
  readFileSync(new URL(`../../fixtures/guard/${lang}.mdx`, import.meta.url), "utf8");
const read = (lang: string, text: string) =>
  readNarrative(`${lang}.mdx`, text, numberWordsOf(lang, NOUNS[lang] ?? []));

/** Line and column of the marker ⟦, counted without the code under test. */
function marked(text: string): { text: string; line: number; column: number } {
  const [before = "", after = ""] = text.split("⟦");
  const lines = before.split("\n");
  return { text: before + after, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

describe("a number written by hand is found at its line and column", () => {
  test.each(mutations)("$lang: $name", ({ lang, find, with: replacement }) => {
    const original = base(lang);
    expect(original).toContain(find);
    const { text, line, column } = marked(original.replace(find, () => replacement));
    expect(read(lang, text).hits.map((hit) => `${hit.line}:${hit.column}`)).toEqual([`${line}:${column}`]);
  });

  test("in a file with Windows line ends", () => {
    const { text, line, column } = marked(
      base("en").replace("a depot", "⟦two depots").replaceAll("\n", "\r\n"),
    );
    expect(read("en", text).hits).toEqual([{ text: "two", value: 2, line, column }]);
  });

  test("in a file with a byte order mark", () => {
    expect(read("en", "\ufeff# Of 12").hits).toEqual([{ text: "12", value: 12, line: 1, column: 6 }]);
  });
});

describe("an ordinary text raises no alarm", () => {
  test.each(["en", "kk", "ru"])("the narrative before it was changed: %s", (lang) => {
    const { hits, problems } = read(lang, base(lang));
    expect({ hits, problems }).toEqual({ hits: [], problems: [] });
  });

  test.each(
    Object.entries(ordinary).flatMap(([lang, sentences]) =>
      sentences.map((sentence) => ({ lang, sentence })),
    ),
  )("$lang: $sentence", ({ lang, sentence }) => {
    expect(read(lang, sentence).hits).toEqual([]);
  });
});

test("a number in Literal is allowed and counted with its reason", () => {
  expect(read("en", base("en")).allowances).toEqual([
    { text: "Seven Springs", reason: "a street's name", line: 33, column: 34 },
  ]);
});

test("a language without number words is guarded for digits", () => {
  expect(read("uz", "O'n ikki va twelve, 12 va XII").hits.map(({ text }) => text)).toEqual(["12", "XII"]);
});
