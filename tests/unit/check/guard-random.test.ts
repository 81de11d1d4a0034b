import fc from "fast-check";
import { expect, test } from "vitest";
import ordinary from "../../fixtures/guard/ordinary.json" with { type: "json" };
import { readText } from "./read-text.ts";

const SENTENCES: Readonly<Record<string, readonly string[]>> = ordinary;

/** Numbers as each language spells them, from two up. */
const SPELLED = [
  ...[
    "two",
    "seven",
    "eleven",
    "thirteen",
    "forty",
    "ninety-nine",
    "two hundred",
    "five million",
    "dozens",
    "half",
  ],
  ...[
    "два",
    "трёх",
    "семи",
    "двенадцатью",
    "сорока",
    "двести",
    "пятьюстами",
    "тысячами",
    "миллиона",
    "полтора",
    "десятки",
  ],
  ...[
    "екі",
    "үштен",
    "алтыға",
    "он бір",
    "жиырмаға",
    "қырықтан",
    "сексеннен",
    "жүзге",
    "мыңнан",
    "миллионға",
    "ондаған",
  ],
];
const digits = fc
  .tuple(fc.bigInt(0n, 10n ** 12n), fc.constantFrom(0x30, 0x660, 0x966, 0xff10))
  .map(([value, zero]) =>
    [...String(value)].map((digit) => String.fromCodePoint(zero + Number(digit))).join(""),
  );
const number = fc.oneof(
  digits,
  fc.constantFrom(...SPELLED),
  fc.constantFrom("II", "XIV", "MMXXXI", "½", "②"),
);

test("a number put between any two words of an ordinary text is found where it was put", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("en", "kk", "ru"),
      fc.nat(),
      fc.nat(),
      number,
      (lang, pick, gap, inserted) => {
        const sentences = SENTENCES[lang] ?? [];
        const sentence = sentences[pick % sentences.length] ?? "";
        const words = sentence.split(" ");
        const at = gap % (words.length + 1);
        const text = [...words.slice(0, at), inserted, ...words.slice(at)].join(" ");
        const start = words.slice(0, at).join(" ").length + (at === 0 ? 0 : 1);
        const { hits } = readText(text, lang);
        // A word before it may belong to it: "one" in "one two".
        const found = hits.some((hit) => hit.column <= start + 1 && start < hit.column - 1 + hit.text.length);
        expect(found, `${inserted} in: ${text}`).toBe(true);
      },
    ),
    { numRuns: 2000, seed: 2025 },
  );
});

test("no text, however odd, makes the guard throw", () => {
  const odd = fc.string({
    unit: fc.constantFrom(
      "<",
      ">",
      "{",
      "}",
      "`",
      "*",
      "&#49;",
      "\n",
      "- ",
      '"',
      "/",
      "a",
      "9",
      "[",
      "](",
      "Metric id=",
    ),
  });
  fc.assert(
    fc.property(odd, (text) => {
      readText(text);
    }),
    { numRuns: 2000 },
  );
});
