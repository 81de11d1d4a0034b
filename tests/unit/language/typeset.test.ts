import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { language as english } from "../../../src/language/en/index.ts";
import { language as kazakh } from "../../../src/language/kk/index.ts";
import { language as russian } from "../../../src/language/ru/index.ts";
import { typesetPieces, unbreakable } from "../../../src/language/typeset.ts";

const nbsp = "\u00a0";
const SIGNS = [..."\"'“”„«»‘’-–—%№.,()/ \n\u00a0aвКс059"];

describe.each([english, kazakh, russian])("typeset(text) in $tag", ({ typeset }) => {
  const texts = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 });
  test("changes nothing of its own result", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
      { numRuns: 3000 },
    );
  });
  test("keeps every letter and digit in its order", () => {
    const kept = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(fc.property(texts, (text) => kept(typeset(text)) === kept(text)));
  });
});

test.each([
  ["12\u00a0000-нан астам", ["12\u00a0000-нан"]],
  ["бұл іс-шара", ["іс-шара"]],
  ["Safari-дің өзінде, HTML-коды", ["Safari-дің", "HTML-коды"]],
  ["axe-core, жұмыс-демалыс, well-known", []],
])("no line of %s ends inside what a reader would stumble at", (text, whole) => {
  const kept = unbreakable(text).flatMap((piece) => (piece.whole ? [piece.text] : []));
  expect(kept).toEqual(whole);
});

describe("typeset(text)", () => {
  test("sets typed quotes as the language's, nested ones as its inner kind", () => {
    for (const typed of [`"a 'b' c"`, `'a "b" c'`]) {
      expect(english.typeset(typed)).toBe("‘a “b” c’");
      expect(kazakh.typeset(typed)).toBe("«a “b” c»");
      expect(russian.typeset(typed)).toBe("«a „b“ c»");
    }
    expect(russian.typeset(`«колледж "Мастер"»`)).toBe("«колледж „Мастер“»");
  });
  test("sets pieces as one text and gives as many back, whatever signs they hold", () => {
    expect(typesetPieces(['\ufffc "a ', "", ' b" -\ufffc c'], english.typeset)).toEqual([
      " ‘a ",
      "",
      " b’ – c",
    ]);
  });
  test("tells English apostrophes from quotes", () => {
    expect(english.typeset("the city's pupils' tours, 'the city's'")).toBe(
      "the city’s pupils’ tours, ‘the city’s’",
    );
  });
  test("leaves a quote without a partner as typed", () => {
    expect(russian.typeset('"начало')).toBe('"начало');
  });
  test("sets a spaced hyphen as the language's dash, and a joined one not at all", () => {
    for (const typed of ["год - это", "год -- это", "год – это", "год — это"]) {
      expect(english.typeset(typed)).toBe("год – это");
      expect(kazakh.typeset(typed)).toBe(`год${nbsp}– это`);
      expect(russian.typeset(typed)).toBe(`год${nbsp}— это`);
    }
    expect(kazakh.typeset("іс-шара 10-15-тен 2025-12-05")).toBe("іс-шара 10-15-тен 2025-12-05");
    expect(kazakh.typeset("2024-2025")).toBe("2024–2025");
  });
  test("holds together what must not be parted", () => {
    expect(russian.typeset("о жизни и в 2025 году, 20% и 20 %, №5, А. Б. Иванов")).toBe(
      `о${nbsp}жизни и${nbsp}в${nbsp}2025${nbsp}году, 20${nbsp}% и${nbsp}20${nbsp}%, №${nbsp}5, А.${nbsp}Б.${nbsp}Иванов`,
    );
    expect(kazakh.typeset("12 000 оқушы, 20 %")).toBe(`12${nbsp}000${nbsp}оқушы, 20%`);
    expect(english.typeset("12 pupils, 20 %")).toBe("12 pupils, 20%");
  });
});
