import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import mutations from "../../fixtures/guard/mutations.json" with { type: "json" };
import ordinary from "../../fixtures/guard/ordinary.json" with { type: "json" };
import recordMutations from "../../fixtures/guard/record-nouns.json" with { type: "json" };
import { NOUNS, type Nouns, RECORD_NOUNS } from "./guard-nouns.ts";
import { readText } from "./read-text.ts";

const base = (lang: string): string =>
  readFileSync(new URL(`../../fixtures/guard/${lang}.mdx`, import.meta.url), "utf8");
const read = (lang: string, text: string, nouns: Nouns = NOUNS) => readText(text, lang, nouns[lang] ?? []);

/** Line and column of the marker ⟦, counted without the code under test. */
function marked(text: string): { text: string; line: number; column: number } {
  const [before = "", after = ""] = text.split("⟦");
  const lines = before.split("\n");
  return { text: before + after, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** Fails where the guard finds anything else than the one number that the mutation marks. */
function expectFound({ lang, find, with: replacement }: (typeof mutations)[number], nouns: Nouns): void {
  const original = base(lang);
  expect(original).toContain(find);
  const { text, line, column } = marked(original.replace(find, () => replacement));
  const { hits } = read(lang, text, nouns);
  expect(hits.map((hit) => `${hit.line}:${hit.column}`)).toEqual([`${line}:${column}`]);
}

describe("a number written by hand is found at its line and column", () => {
  test.each(mutations)("$lang: $name", (mutation) => expectFound(mutation, NOUNS));

  test.each([...mutations, ...recordMutations])(
    "with the nouns of the record of 2025, $lang: $name",
    (mutation) => expectFound(mutation, RECORD_NOUNS),
  );

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

describe.each([
  ["made-up nouns", NOUNS],
  ["the nouns of the record of 2025", RECORD_NOUNS],
])("an ordinary text raises no alarm with %s", (_, nouns) => {
  test.each(["en", "kk", "ru"])("the narrative before it was changed: %s", (lang) => {
    const { hits, problems } = read(lang, base(lang), nouns);
    // It holds more of Markdown than a report may, so that numbers are found there too.
    const others = problems.filter(({ code }) => !/^narrative-(?:form|link)$/.test(code));
    expect({ hits, others }).toEqual({ hits: [], others: [] });
  });

  test.each(
    Object.entries(ordinary).flatMap(([lang, sentences]) =>
      sentences.map((sentence) => ({ lang, sentence })),
    ),
  )("$lang: $sentence", ({ lang, sentence }) => {
    expect(read(lang, sentence, nouns).hits).toEqual([]);
  });
});

test.each([
  ["en", "The twenty-first century, the twenty‑first, the hundred and first thing, a hundred-first thing."],
  ["ru", "Двадцать первый век, на сто второй день, тысяча первая ночь."],
  ["kk", "Жиырма бірінші ғасыр, жүз екінші күн."],
])("a written ordinal is a number only before a noun of the record: %s", (lang, text) => {
  expect(read(lang, text, RECORD_NOUNS).hits).toEqual([]);
});

test("a number in Literal is allowed and counted with its reason", () => {
  expect(read("en", base("en")).allowances).toEqual([
    { text: "Seven Springs", reason: "a street's name", line: 33, column: 34 },
  ]);
});

test("a language without number words is guarded for digits", () => {
  expect(read("uz", "O'n ikki va twelve, 12 va XII").hits.map(({ text }) => text)).toEqual(["12", "XII"]);
});
