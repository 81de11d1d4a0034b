import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LoadedLanguage, loadLanguage } from "../../../src/language/index.ts";
import { GrammarError, type Language, type Measured } from "../../../src/language/language.ts";
import { numbersIn } from "../../../src/language/quoted-numbers.ts";
import type { NounForms, Precision } from "../../../src/record/model.ts";
import { UNITS } from "../../../src/record/terms.ts";
import { precisions, values } from "./arbitrary.ts";

const NOUNS: Readonly<Record<string, NounForms>> = {
  en: { one: "graduate", other: "graduates" },
  kk: { other: "түлек", gen: "түлектің", "gen-many": "түлектердің" },
  ru: {
    gender: "m",
    animate: "yes",
    one: "выпускник",
    few: "выпускника",
    many: "выпускников",
    other: "выпускника",
  },
};

const positive = values.filter((value) => value > 0);
const ranges = fc.tuple(positive, positive).map(([one, other]) => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
}));
const spelled = fc.record({ words: fc.boolean(), figures: fc.boolean() });
const relations = fc.constantFrom("none", "on", "in", "from", "until");
const days = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const years = fc.integer({ min: 2000, max: 2098 });
const periods = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  years.map(String),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
  years.map((year) => `${year}/${year + 1}`),
);

function readerOf({ numberWords, quoteWords }: LoadedLanguage) {
  if (numberWords === undefined || quoteWords === undefined) throw new Error("no reader");
  return { numberWords, quoteWords };
}

const plain = (value: ReturnType<typeof numbersIn>[number]["value"]): number =>
  typeof value === "number" ? value : value.part;

/** What a language says, or nothing where its grammar refuses that. */
function unlessRefused(say: () => string): readonly string[] {
  try {
    return [say()];
  } catch (error) {
    if (error instanceof GrammarError) return [];
    throw error;
  }
}

describe.each(Object.entries(NOUNS))("in %s", async (tag, noun) => {
  const loaded = await loadLanguage(tag);
  const { language } = loaded;
  const reader = readerOf(loaded);
  test("every unit of the record is known, and no other", () => {
    expect(language.units).toEqual(UNITS.toSorted());
  });

  const units = fc.constantFrom(...language.units);

  test("a figure with a unit is read back from what is said, with its word", () => {
    fc.assert(
      fc.property(positive, precisions, units, spelled, (value, precision, unit, options) => {
        const said = language.measure(value, precision, unit, options);
        const [read, ...others] = numbersIn(said, reader);
        expect([said, read && plain(read.value), others]).toEqual([said, value, []]);
        expect([said, read?.claims]).toEqual([said, expect.arrayContaining([precision])]);
      }),
      { numRuns: 500 },
    );
  });

  test("both ends of a range are read back", () => {
    fc.assert(
      fc.property(ranges, units, fc.boolean(), (range, unit, short) => {
        const said = [
          language.measure(range, "exact", unit, { short }),
          language.range(range, "exact", noun, { short }),
        ];
        for (const text of said) {
          const read = numbersIn(text, reader);
          expect([text, read.map(({ value }) => plain(value))]).toEqual([text, [range.from, range.to]]);
          expect([text, read.map(({ claims }) => claims)]).toEqual([text, [["range"], ["range"]]]);
        }
      }),
      { numRuns: 500 },
    );
  });

  const measured = fc.oneof(
    units.map((unit): Measured => ({ unit })),
    fc.constantFrom<Measured>({ noun }, { noun: null }),
  );

  test("the size of a change is read back, whichever way it goes", () => {
    fc.assert(
      fc.property(positive, fc.boolean(), precisions, units, (size, isRise, precision, unit) => {
        for (const as of ["noun", "comparison"] as const) {
          const said = language.change(isRise ? size : -size, precision, { unit }, as);
          const [read, ...others] = numbersIn(said, reader);
          expect([said, read && plain(read.value), others]).toEqual([said, size, []]);
          expect(said).not.toBe(language.change(isRise ? -size : size, precision, { unit }, as));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no space inside a figure can break, and none is stray", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        precisions,
        measured,
        fc.boolean(),
        (one, other, precision, what, short) => {
          const range = { from: Math.min(one, other), to: Math.max(one, other) };
          const stated = { value: range.from, precision };
          const whole = { value: range.to, precision: "exact" } as const;
          const single = [
            "unit" in what
              ? language.measure(one, precision, what.unit, { short })
              : language.count(one, precision, what.noun),
            language.change(one, "exact", what, "label"),
            language.rank(Math.ceil(one) % 1000, { short }),
          ];
          const compound = [
            "unit" in what
              ? language.measure(range, "exact", what.unit, { short })
              : language.range(range, "exact", what.noun, { short }),
            ...unlessRefused(() => language.change(-one, precision, what, "noun")),
            ...unlessRefused(() => language.part(stated, whole, what)),
            ...unlessRefused(() => language.target(stated, whole, what) ?? ""),
            language.difference(whole, stated, 2025, what) ?? "",
          ].filter((said) => said !== "");
          for (const said of [...single, ...compound]) {
            expect(said).not.toMatch(/\d[^\S\u00a0]+[\d%₸$€]/u);
            expect(said).toMatch(/^\S(?:(?![\s\u00a0]{2}).)*\S$|^\S$/u);
          }
          if (tag !== "en") for (const said of single) expect(said).not.toMatch(/\d[^\S\u00a0]/u);
          for (const said of single) expect(language.typeset(said)).toBe(said);
        },
      ),
    );
  });

  test("a period holds its own figures and no others, and can't break in a date", () => {
    fc.assert(
      fc.property(periods, relations, (at, relation) => {
        const said = language.period(at, { relation });
        const [year = "", rest = ""] = at.split(/[-/]/u);
        const school = at.includes("/") ? [rest] : [];
        const day = /-(\d\d)$/u.exec(at.slice(5))?.[1];
        const own = [year, ...school, ...(day === undefined ? [] : [`${Number(day)}`])].toSorted();
        expect([said, said.match(/\d+/gu)?.toSorted()]).toEqual([said, own]);
        expect(language.typeset(said)).toBe(said);
        expect(language.period(at, { relation, start: true }).slice(1)).toBe(said.slice(1));
      }),
    );
  });

  test("a period is said like no other of its year", () => {
    const all = [
      "2025",
      "2025/26",
      ...[1, 2, 3, 4].map((quarter) => `2025-Q${quarter}`),
      ...Array.from({ length: 12 }, (_, month) => `2025-${`${month + 1}`.padStart(2, "0")}`),
      "2025-09-01",
    ];
    for (const short of [false, true])
      expect(new Set(all.map((at) => language.period(at, { short }))).size).toBe(all.length);
  });

  test("a span says both its days", () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from = "", to = ""] = [one, other].toSorted();
        const said = language.period({ from, to });
        const read = (said.match(/\d+/gu) ?? []).map(Number);
        for (const day of [from, to]) {
          expect([said, read]).toEqual([
            said,
            expect.arrayContaining([Number(day.slice(8)), Number(day.slice(0, 4))]),
          ]);
        }
      }),
    );
  });

  test("what is no period is refused", () => {
    for (const at of ["", "soon", "2025-13", "2025-02-30", "2025-2-3", "2025-Q5", "2025/27", "2025/2025"])
      expect(() => language.period(at)).toThrow(RangeError);
  });

  test("a unit that it doesn't know, a word beside a range, and of what no share is are refused", () => {
    const code = (say: () => string): unknown => {
      try {
        return say();
      } catch (error) {
        return error instanceof GrammarError ? error.code : error;
      }
    };
    const range = { from: 5, to: 7 };
    expect(code(() => language.measure(1, "exact", "furlong"))).toBe("grammar.unit");
    expect(code(() => language.measure(1, "exact", "constructor"))).toBe("grammar.unit");
    expect(code(() => language.range(range, "over", noun))).toBe("grammar.range");
    expect(code(() => language.measure(range, "nearly", "KZT"))).toBe("grammar.range");
    expect(code(() => language.measure(5, "exact", "KZT", { of: noun }))).toBe("grammar.of");
    expect(code(() => language.change(0, "over", { noun }, "noun"))).toBe("grammar.no-change");
    expect(code(() => language.change(1, "exact", { noun }, "times"))).toBe("grammar.times.few");
    const over = { value: 5, precision: "over" } as const;
    expect(code(() => language.part(over, over, { noun }, { share: true }))).toBe("grammar.share");
  });
});

/** True values that a stated one allows, among them some at its very bounds. */
function allowed(value: number, precision: Precision): readonly number[] {
  const near = value * 0.01;
  const away = { below: [value - near, value - 1e-6], above: [value + near, value + 1e-6] };
  const far = { below: [0, value / 2], above: [value * 3, value * 1000] };
  switch (precision) {
    case "exact":
      return [value];
    case "over":
      return [...away.above, ...far.above];
    case "at-least":
      return [value, ...away.above, ...far.above];
    case "around":
      return [...away.below, value, ...away.above];
    case "nearly":
      return away.below;
    case "up-to":
      return [value, ...away.below, ...far.below];
    case "under":
      return [...away.below, ...far.below];
  }
}

const figures = fc.record({ value: fc.integer({ min: 1, max: 1e6 }), precision: precisions });

describe("English, whose words any claim can be read from", async () => {
  const { language, ...loaded } = await loadLanguage("en");
  const reader = readerOf({ language, ...loaded });
  const claimOf = (said: string): readonly [size: number, claim: string] => {
    const [read] = numbersIn(said.replace(/ (?:than|as) in 2025$/u, ""), reader);
    return [read === undefined ? Number.NaN : plain(read.value), read?.claims[0] ?? ""];
  };

  test("a difference holds for whatever the two stated figures may stand for", () => {
    fc.assert(
      fc.property(figures, figures, (now, then) => {
        const said = language.difference(now, then, 2025);
        if (said === null) return;
        const [size, claim] = said.startsWith("the same") ? [0, "exact"] : claimOf(said);
        for (const later of allowed(now.value, now.precision)) {
          for (const earlier of allowed(then.value, then.precision)) {
            const isRise = said.includes("more");
            const true_ = isRise ? later - earlier : earlier - later;
            expect([said, claim === "exact" ? true_ === size : true_ >= size]).toEqual([said, true]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a share of a whole holds for whatever its part may stand for, to the decimal that is said", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 1e6 }), ({ value, precision }, whole) => {
        const said = sharePart(language, { value, precision }, whole);
        const [size, claim] = claimOf(said);
        for (const part of allowed(value, precision)) {
          const percents = (part / whole) * 100;
          const slack = 1e-9 * percents;
          if (claim === "exact") expect(Math.abs(percents - size)).toBeLessThanOrEqual(slack);
          if (claim === "over" || claim === "at-least")
            expect([said, percents + slack >= size]).toEqual([said, true]);
          if (claim === "under" || claim === "up-to" || claim === "nearly")
            expect([said, percents - slack <= size]).toEqual([said, true]);
          if (claim === "around") expect(Math.abs(percents - size)).toBeLessThan(0.0501 + 0.011 * percents);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const sharePart = (
  language: Language,
  part: { readonly value: number; readonly precision: Precision },
  whole: number,
): string => language.part(part, { value: whole, precision: "exact" }, { noun: null }, { share: true });
