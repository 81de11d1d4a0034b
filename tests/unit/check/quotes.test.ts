import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictions, quoteProblems } from "../../../src/check/quotes.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import * as en from "../../../src/language/en/index.ts";
import * as kk from "../../../src/language/kk/index.ts";
import { type FormatOptions, GrammarError } from "../../../src/language/language.ts";
import * as ru from "../../../src/language/ru/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import { english } from "../../../src/locales/speaker.ts";
import type { Change } from "../../../src/record/kinds/change.ts";
import { isRatio } from "../../../src/record/kinds/index.ts";
import type { Count, Metric, Precision, Ratio, Share } from "../../../src/record/model.ts";
import { precisions, values } from "../language/arbitrary.ts";
import { pupilEn, pupilKk, studentRu } from "../language/nouns.ts";
import { RECORD, readTown, textOf, withFile } from "../record/town.ts";

const words = { en: "…", ru: "…", kk: "…" };
const described = { id: "pupils", label: words, definition: words, source: "bulletin", quote: "…" };
const noun = { en: pupilEn, ru: studentRu, kk: pupilKk };
const count = (value: number, precision: Precision): Count => ({
  kind: "count",
  value,
  precision,
  noun,
  ...described,
});
const share = (value: Ratio, precision: Precision): Share => ({
  kind: "share",
  value,
  precision,
  noun,
  ...described,
});

const points = (value: number): Change => ({
  kind: "change",
  value,
  precision: "exact",
  measured: { unit: "percentage-point" },
  against: "2030",
  ...described,
});

const LANGUAGES = { en, ru, kk };
const around = { en: ["that year", "came"], ru: ["за год пришли", "и ушли"], kk: ["сол жылы", "келді"] };

const OPTIONS: readonly FormatOptions[] = [
  {},
  { bare: true },
  { words: true },
  { short: true },
  { short: true, words: true },
  { figures: true },
  { bare: true, words: true },
];

/** The metric as a language's voice says it, in a sentence; null where its grammar can't. */
function quoted(metric: Metric, lang: keyof typeof LANGUAGES, options: FormatOptions): string | null {
  const { language, messages } = LANGUAGES[lang];
  const record = { year: 2031, draft: false, title: words, sources: [], metrics: [metric], corrections: [] };
  try {
    const said = createVoice(language, messages, record).format(metric, options);
    const [before, after] = around[lang];
    return options.start ? `${said} ${after}` : `${before} ${said} ${after}`;
  } catch (error) {
    if (error instanceof GrammarError) return null;
    throw error;
  }
}

const ratios = fc
  .record({ part: fc.integer({ min: 0, max: 40 }), of: fc.integer({ min: 2, max: 40 }) })
  .filter(({ part, of }) => part <= of);
const figures: fc.Arbitrary<Count | Share> = fc.oneof(
  fc.tuple(values, precisions).map(([value, precision]) => count(value, precision)),
  fc.tuple(ratios, precisions).map(([value, precision]) => share(value, precision)),
);
const options = fc
  .tuple(fc.constantFrom(...OPTIONS), fc.boolean())
  .map(([each, start]) => ({ ...each, start }));

describe.each(["en", "ru", "kk"] as const)("a quote that the voice of %s makes", (lang) => {
  test("bears out its own figure", () => {
    fc.assert(
      fc.property(figures, options, (metric, asked) => {
        const quote = quoted(metric, lang, asked);
        fc.pre(quote !== null);
        expect([quote, contradictions({ ...metric, quote }, LANGUAGES[lang])]).toEqual([quote, []]);
      }),
      { numRuns: 300 },
    );
  });

  test("contradicts another precision", () => {
    fc.assert(
      fc.property(figures, options, precisions, (metric, asked, precision) => {
        const quote = quoted(metric, lang, asked);
        fc.pre(quote !== null && precision !== metric.precision);
        // «Жуық» is written of either.
        fc.pre(lang !== "kk" || metric.precision !== "nearly" || precision !== "around");
        const [found] = contradictions({ ...metric, precision, quote }, LANGUAGES[lang]);
        expect([quote, found]).toMatchObject([
          quote,
          { at: ["precision"], finding: { code: "quote-precision", args: { found: metric.precision } } },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test("contradicts another value", () => {
    fc.assert(
      fc.property(figures, options, values, ratios, (metric, asked, value, ratio) => {
        const quote = quoted(metric, lang, asked);
        const other = metric.kind === "count" ? { ...metric, value } : { ...metric, value: ratio };
        fc.pre(quote !== null);
        fc.pre(
          typeof metric.value === "number"
            ? value !== metric.value
            : isRatio(metric.value) && ratio.part * metric.value.of !== ratio.of * metric.value.part,
        );
        const [found] = contradictions({ ...other, quote }, LANGUAGES[lang]);
        expect([quote, found]).toMatchObject([quote, { at: ["value"] }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what `check` says of a quote", () => {
  /** What is said of the quotes after these edits of the record. */
  async function told(
    ...edits: readonly (readonly [from: string, to: string])[]
  ): Promise<readonly string[]> {
    const text = edits.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, textOf(RECORD));
    const { sound: content, documents } = readTown(withFile(RECORD, text));
    if (content === null) throw new Error("the town can't be read");
    const problems = await quoteProblems({ content, documents, languages: new Map() });
    return inWords(problems, english()).map(
      ({ severity, line, code, message, hint }) => `${severity} ${line} ${code} ${message} ${hint}`,
    );
  }
  /** The walkers with other quoted words, of a source in this language. */
  const quoting = (language: string, quote: string): readonly (readonly [string, string])[] => {
    const other = {
      id: "other",
      title: { [language]: "…?" },
      language,
      publisher: null,
      date: null,
      url: null,
    };
    return [
      ['"sources": [', `"sources": [${JSON.stringify(other)},`],
      [
        '"source": "bulletin",\n      "quote": "more than 14,000 walkers crossed them"',
        `"source": "other",\n      "quote": "${quote}"`,
      ],
    ];
  };

  test.each([
    ["en", "more than 14,000 walkers"],
    ["ru", "свыше 14 тысяч пешеходов"],
    ["kk", "14 мыңнан астам жаяу жүргінші"],
  ])("nothing where it bears out value and precision, in %s", async (language, quote) => {
    expect(await told(...quoting(language, quote))).toEqual([]);
  });

  test.each([
    [
      "ru",
      "свыше 15 тысяч пешеходов",
      "which say “свыше 15 тысяч”. Look in the source: the value is 15000, or the quote is wrong.",
    ],
    [
      "kk",
      "15 мыңнан астам жаяу жүргінші",
      "which say “15 мыңнан астам”. Look in the source: the value is 15000, or the quote is wrong.",
    ],
    [
      "en",
      "over 15,000 walkers and 300 riders",
      "which say “over 15,000”, “300”. Look in the source which number is meant, or whether the quote is wrong.",
    ],
    [
      "en",
      "over 20% of walkers",
      "which say “over 20%”. Look in the source which number is meant, or whether the quote is wrong.",
    ],
  ])("another value in %s: “%s”", async (language, quote, says) => {
    expect(await told(...quoting(language, quote))).toEqual([
      `warning 48 quote-value The value of \`walkers\` isn't in its quoted words, ${says}`,
    ]);
  });

  test.each([
    ["ru", "почти 14 тысяч пешеходов", "почти 14 тысяч", "nearly"],
    ["kk", "14 мың жаяу жүргінші", "14 мың", "exact"],
    ["en", "at least 14,000 walkers", "at least 14,000", "at-least"],
    ["en", "up to 14,000 walkers", "up to 14,000", "up-to"],
    ["ru", "не менее 14 тысяч пешеходов", "не менее 14 тысяч", "at-least"],
    ["ru", "менее 14 тысяч пешеходов", "менее 14 тысяч", "under"],
    ["kk", "кемінде 14 мың жаяу жүргінші", "кемінде 14 мың", "at-least"],
    ["kk", "14 мыңға дейін жаяу жүргінші", "14 мыңға дейін", "up-to"],
  ])("another precision in %s: “%s”", async (language, quote, said, found) => {
    expect(await told(...quoting(language, quote))).toEqual([
      `warning 49 quote-precision \`walkers\` is “over”, but its quoted words say “${said}”. Look in the source: the word is "${found}", or the quote is wrong.`,
    ]);
  });

  test.each([["en", "14,000 to 15,000 walkers", "14,000"]])(
    "a range where the record has one number, in %s: “%s”",
    async (language, quote, said) => {
      for (const precision of ["over", "exact", "around", "nearly"])
        expect(
          await told(...quoting(language, quote), [
            '"precision": "over",\n      "noun"',
            `"precision": "${precision}",\n      "noun"`,
          ]),
        ).toEqual([
          `warning 49 quote-precision \`walkers\` is “${precision}”, but its quoted words say “${said}”. Its two ends stand in \`value\`: {"from": …, "to": …}. Else quote words of the source that give one number.`,
        ]);
    },
  );

  test("a plan that its own words contradict, at its value and at its precision", async () => {
    const target = (value: number, quote: string): readonly (readonly [string, string])[] => [
      [
        '"precision": "over",\n      "noun"',
        `"precision": "over", "target": {"value": ${value}, "precision": "exact", "quote": "${quote}"},\n      "noun"`,
      ],
    ];
    expect(await told(...target(15_000, "a plan of 15,000"))).toEqual([]);
    expect(await told(...target(15, "a plan of 15,000"))).toEqual([
      "warning 49 quote-value The value of `walkers` isn't in its quoted words, which say “15,000”. Look in the source: the value is 15000, or the quote is wrong.",
    ]);
    expect(await told(...target(15_000, "a plan of some 15,000"))).toEqual([
      'warning 49 quote-precision `walkers` is “exact”, but its quoted words say “some 15,000”. Look in the source: the word is "around", or the quote is wrong.',
    ]);
  });

  test("none at all where the words hold no number", async () => {
    expect(await told(...quoting("ru", "мосты в городе"))).toEqual([
      `warning 48 quote-value The quoted words of \`walkers\` hold no number: “мосты в городе”. Quote the words that hold the number.`,
    ]);
  });

  test("whatever the source's language is, one of the site's or not; nothing where nobody can read it", async () => {
    expect(await told(...quoting("kk", "15 мыңнан астам жаяу жүргінші"))).toHaveLength(1);
    expect(await told(...quoting("en-GB", "over 15,000 walkers"))).toHaveLength(1);
    expect(await told(...quoting("de", "15.000 Leute"))).toEqual([]);
  });
});

test("an end of a range is read to its last digit, though its word stands at the other alone", () => {
  const value = { from: 4_060_000, to: 4_100_000 };
  expect(contradictions({ ...count(0, "exact"), value, quote: "4,06–4,1 млн тенге" }, ru)).toEqual([]);
});

describe("a range is borne out where both its ends are said, and said to be as exact", () => {
  test.each([
    ["en", "250,000 to 300,000 tenge", "exact"],
    ["en", "around 250,000-300,000 tenge", "around"],
    ["en", "between about 250,000 and 300,000 tenge", "around"],
    ["ru", "от 250 000 до 300 000 тенге", "exact"],
    ["ru", "примерно от 250 000 до 300 000 тенге", "around"],
    ["ru", "250 000 – 300 000 тенге", "exact"],
    ["ru", "около 250 000 - 300 000 тенге", "around"],
    ["kk", "шамамен 250 000–300 000 теңге", "around"],
  ] as const)("in %s: “%s” is %s", (lang, quote, said) => {
    for (const precision of ["exact", "around"] as const) {
      const metric: Metric = { ...count(0, precision), value: { from: 250_000, to: 300_000 }, quote };
      const [found] = contradictions(metric, LANGUAGES[lang]);
      expect([precision, found?.at, found?.finding.args?.["found"]]).toEqual(
        precision === said ? [precision, undefined, undefined] : [precision, ["precision"], said],
      );
    }
  });
});

test.each([
  ["en", "rose by 2 percentage points"],
  ["ru", "выросла на 2 процентных пункта"],
  ["ru", "выросла на 2 п.п."],
  ["kk", "2 пайыздық тармаққа өсті"],
] as const)("percentage points are found in %s: “%s”", (lang, quote) => {
  const metric: Metric = { ...points(2), quote };
  expect(contradictions(metric, LANGUAGES[lang])).toEqual([]);
  expect(contradictions({ ...points(3), quote }, LANGUAGES[lang]).map(({ at }) => at)).toEqual([["value"]]);
});

describe("the words quoted for a change", () => {
  const warned = (lang: keyof typeof LANGUAGES, value: number, quote: string) =>
    contradictions({ ...points(value), quote }, LANGUAGES[lang]).map(({ finding }) => finding.code);

  test.each([
    ["en", "the share fell by 5 percentage points"],
    ["en", "5 per cent fewer than in 2030"],
    ["ru", "доля снизилась на 5 процентных пунктов"],
    ["ru", "это на 5 % меньше, чем в 2030 году"],
    ["kk", "үлесі 5 пайыздық тармаққа төмендеді"],
    ["kk", "бұл 2030 жылмен салыстырғанда 5 пайызға кем"],
  ] as const)("tell in %s of a fall: %s", (lang, quote) => {
    expect(warned(lang, -5, quote)).toEqual([]);
    expect(warned(lang, 5, quote)).toEqual(["quote-value.fall"]);
  });

  test.each([
    ["en", "the share rose by 5 percentage points"],
    ["en", "the share was up 5 per cent"],
    ["ru", "доля выросла на 5 процентных пунктов"],
    ["ru", "это на 5 % больше, чем в 2030 году"],
    ["kk", "үлесі 5 пайыздық тармаққа өсті"],
    ["kk", "көрсеткіш 5 пайызға артты"],
  ] as const)("tell in %s of a rise: %s", (lang, quote) => {
    expect(warned(lang, 5, quote)).toEqual([]);
    expect(warned(lang, -5, quote)).toEqual(["quote-value.rise"]);
  });

  // Of both, or of neither: nobody but the source can tell.
  test.each([
    ["en", "5 per cent, after a fall and a rise"],
    ["en", "the difference is 5 per cent"],
    ["ru", "разница составила 5 %"],
    ["kk", "айырма 5 пайыз"],
  ] as const)("may leave it open in %s: %s", (lang, quote) => {
    expect([...warned(lang, 5, quote), ...warned(lang, -5, quote)]).toEqual([]);
  });
});
