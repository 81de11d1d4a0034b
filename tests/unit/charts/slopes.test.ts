import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf } from "../../../src/charts/slopes/change.ts";
import { grownMost } from "../../../src/charts/slopes/most.ts";
import type { DerivedAmount } from "../../../src/record/kinds/derived.ts";
import type { Metric, Quantity } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawnOf, refusal, toldOf } from "./drawing.ts";
import { amount, change, measure } from "./parts.ts";
import { marksOf } from "./recover.ts";
import { count, derived, LANGUAGES, recordOf, share, type Tag } from "./voices.ts";

/** A figure, and what it was in the year before. */
type Pair = readonly [then: Metric | null, now: Metric];
const chartOfPairs = (pairs: readonly Pair[], tag: Tag = "en") =>
  chartOf(
    "slopes",
    pairs.map(([, now]) => now),
    {},
    tag,
    [
      recordOf(
        2030,
        pairs.flatMap(([then]) => then ?? []),
      ),
    ],
  );
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
const changeOf = (then: Quantity, now: Quantity) => {
  const record = { ...recordOf(2031, [now]), earlier: [recordOf(2030, [then])] };
  const [found] = changesOf([now], record);
  return [found?.course, found?.by?.value, found?.by?.precision];
};

/** The dots of a metric, then first. */
const dotsOf = ({ children }: Drawn, id: string) =>
  marksOf(children, id).flatMap(({ properties }) =>
    [...String(properties.d ?? "").matchAll(/M(-?[\d.]+) (-?[\d.]+)a(-?[\d.]+)/g)].map(([, x, y, r]) => ({
      x: Number(x) + Number(r),
      y: Number(y),
    })),
  );
/** From where to where the ranges of a metric reach. */
const rangesOf = ({ children }: Drawn, id: string) =>
  marksOf(children, id).flatMap(({ tagName, properties: { y, height } }) =>
    tagName === "rect" ? [{ top: Number(y), bottom: Number(y) + Number(height) }] : [],
  );
/** The straight lines of a class, in all its paths, the key's left out. */
const linesOf = ({ children }: Drawn, className: string, isDashed = false) => {
  const [path] = elements(children).filter(
    ({ properties }) =>
      String(properties.className) === className && (properties.strokeDashArray !== undefined) === isDashed,
  );
  return [...String(path?.properties.d ?? "").matchAll(/M(\S+) ([^L]+)L(\S+) ([^M]+)/g)].map(([, ...ends]) =>
    ends.map(Number),
  );
};

const signed = fc.oneof(
  arbitrary.value.filter((each) => each <= 1e9),
  fc.integer({ min: -100_000, max: 100_000 }),
);
const pairs = fc
  .array(fc.tuple(fc.option(fc.tuple(signed, arbitrary.precision)), signed, arbitrary.precision), {
    minLength: 1,
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(([then, now, precision], index): readonly [Quantity | null, Quantity] => [
      then === null ? null : measure(`m${index}`, then[0], "hectare", then[1]),
      measure(`m${index}`, now, "hectare", precision),
    ]),
  );
const numberOf = ({ value }: Quantity): number => (typeof value === "number" ? value : Number.NaN);

describe("the drawn marks give the figures back", () => {
  test("each slope has a scale of its own, from zero to whichever of both is farther from it", () => {
    fc.assert(
      fc.property(pairs, arbitrary.variant, (drawn, variant) => {
        const drawing = drawnOf(chartOfPairs(drawn), variant);
        const zeros = linesOf(drawing, "p-rule");
        const heights = new Set<number>();
        for (const [index, [then, now]] of drawn.entries()) {
          const dots = dotsOf(drawing, now.id);
          const values = [...(then === null ? [] : [numberOf(then)]), numberOf(now)];
          expect(dots).toHaveLength(values.length);
          const zero = zeros[index]?.[1] ?? Number.NaN;
          const span = Math.max(0, ...values) - Math.min(0, ...values);
          const places = [zero, ...dots.map(({ y }) => y)];
          const drawnSpan = Math.max(...places) - Math.min(...places);
          if (span > 0) heights.add(Math.round(drawnSpan));
          for (const [at, value] of values.entries())
            expect(
              Math.abs(zero - (dots[at]?.y ?? Number.NaN) - (span === 0 ? 0 : (value / span) * drawnSpan)),
            ).toBeLessThan(0.02);
        }
        expect(heights.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  test("a line joins both dots of what can be compared, a dashed one what can't, and nothing what is new", () => {
    fc.assert(
      fc.property(pairs, arbitrary.variant, (drawn, variant) => {
        const drawing = drawnOf(chartOfPairs(drawn), variant);
        const record = {
          ...recordOf(2031, []),
          earlier: [
            recordOf(
              2030,
              drawn.flatMap(([then]) => then ?? []),
            ),
          ],
        };
        const changes = changesOf(
          drawn.map(([, now]) => now),
          record,
        );
        const endsOf = (isKnown: boolean) =>
          changes
            .filter(({ before, by }) => before !== null && (by !== null) === isKnown)
            .map(({ now }) => dotsOf(drawing, now.id).flatMap(({ x, y }) => [x, y]));
        const near = (lines: readonly (readonly number[])[]) =>
          lines.map((line) => line.map((each) => Math.round(each * 10)));
        expect(near(linesOf(drawing, "p-stem"))).toEqual(near(endsOf(true)));
        expect(near(linesOf(drawing, "p-rule", true)).slice(0, endsOf(false).length)).toEqual(
          near(endsOf(false)),
        );
      }),
    );
  });

  test("a range is drawn from its one end to its other", () => {
    const range = (from: number, to: number) => amount("a", { from, to });
    const drawing = drawnOf(chartOfPairs([[range(20, 40), range(60, 80)]]));
    const zero = linesOf(drawing, "p-rule")[0]?.[1] ?? 0;
    const [then, now] = rangesOf(drawing, "a").map(({ top, bottom }) => [zero - bottom, zero - top]);
    const unit = (now?.[1] ?? 0) / 80;
    expect(then?.map((each) => each / unit)).toEqual([expect.closeTo(20, 1), expect.closeTo(40, 1)]);
    expect(now?.map((each) => each / unit)).toEqual([expect.closeTo(60, 1), expect.closeTo(80, 1)]);
    expect(dotsOf(drawing, "a")).toEqual([]);
  });
});

describe("what differs is told as far as both figures allow", () => {
  test.each<[string, Quantity, Quantity, readonly unknown[]]>([
    ["two exact counts", count("a", 5), count("a", 9), ["rose", 4, "exact"]],
    ["a fall to a bound", count("a", 9), count("a", 5, "up-to"), ["fell", -4, "at-least"]],
    ["two bounds", count("a", 5, "over"), count("a", 9, "over"), ["unclear", undefined, undefined]],
    ["the same", count("a", 5), count("a", 5), ["same", 0, "exact"]],
    ["a range", amount("a", { from: 1, to: 2 }), count("a", 9), ["unclear", undefined, undefined]],
    [
      "what is measured otherwise",
      count("a", 5),
      measure("a", 9, "hectare"),
      ["missing", undefined, undefined],
    ],
    ["shares, in points", share("a", 1, 4), share("a", 1, 5), ["fell", -5, "exact"]],
    ["rounded shares", share("a", 1, 3), share("a", 2, 5), ["rose", 6.7, "around"]],
    ["shares that are bounds", share("a", 1, 3), share("a", 2, 5, "over"), ["rose", 6.6, "at-least"]],
    ["the same share otherwise", share("a", 1, 3), share("a", 2, 6), ["same", 0, "exact"]],
    [
      "shares too near to each other",
      share("a", 1_000, 9_999),
      share("a", 1_001, 9_999),
      ["unclear", undefined, undefined],
    ],
    ["shares that we reckon", derived("a", 7, 28), derived("a", 9, 30), ["rose", 5, "exact"]],
  ])("%s", (_name, then, now, expected) => {
    expect(changeOf(then, now)).toEqual(expected);
  });

  describe("and not where it is of another thing now", () => {
    const words = (en: string, ru: string) => ({ en, ru, kk: "Бұрынғыдай." });
    const defined = (value: number, definition: Metric["definition"]): Quantity => ({
      ...count("a", value),
      definition,
    });
    const unclear = ["unclear", undefined, undefined];
    test("in every language that both have", () => {
      const all = { en: "All schools.", ru: "Все школы.", kk: "Барлық мектеп." };
      const town = { en: "Town schools.", ru: "Городские школы.", kk: "Қала мектептері." };
      expect(changeOf(defined(5, town), defined(9, all))).toEqual(unclear);
      expect(changeOf(defined(5, { en: "Town schools." }), defined(9, all))).toEqual(unclear);
    });
    test("a word mended in one language, or the year in it, is no other definition", () => {
      const mended = changeOf(
        defined(5, words("Schols.", "Школы.")),
        defined(9, words("Schools.", "Школы.")),
      );
      expect(mended).toEqual(["rose", 4, "exact"]);
      const dated = (year: number, school: string) =>
        words(`Grants of ${year}, school year ${school}.`, `Гранты ${year} года, ${school} учебный год.`);
      const [then, now] = [dated(2030, "2029/30"), dated(2031, "2030/31")];
      expect(changeOf(defined(5, { ...then, kk: "2030." }), defined(9, { ...now, kk: "2031." }))).toEqual([
        "rose",
        4,
        "exact",
      ]);
      expect(changeOf(defined(5, { en: "Since 2010." }), defined(9, { en: "Since 2015." }))).toEqual(unclear);
    });
    test("and what we reckon of such figures isn't compared either, by whatever name it goes", () => {
      const reckoned = (value: number, label: Metric["label"]): Quantity => ({
        ...derived("r", value, 30),
        label,
        definition: label,
      });
      const years = (definition: Metric["definition"]) => {
        const then = [defined(9, { en: "Town schools." }), count("b", 30), reckoned(7, { en: "Of old" })];
        const now = [defined(12, definition), count("b", 30), reckoned(11, { en: "Of new" })];
        const record = { ...recordOf(2031, now), earlier: [recordOf(2030, then)] };
        return changesOf(now.slice(2), record).map(({ course }) => course);
      };
      expect(years({ en: "All schools." })).toEqual(["unclear"]);
      expect(years({ en: "Town schools." })).toEqual(["rose"]);
    });
  });

  test("a sum of other figures than last year's, or a difference in its place, is another figure", () => {
    const { noun, ...described } = count("s", 12);
    const reckoned = (how: DerivedAmount["how"], ...ids: readonly string[]): DerivedAmount => ({
      ...described,
      kind: "derived",
      how,
      ids,
      measured: { noun },
    });
    const counts = ["a", "b", "c"].map((id) => count(id, 6));
    const course = (then: DerivedAmount, now: DerivedAmount): string | undefined => {
      const record = { ...recordOf(2031, [...counts, now]), earlier: [recordOf(2030, [...counts, then])] };
      return changesOf([{ ...now, value: 18 }], record)[0]?.course;
    };
    const sum = reckoned("sum", "a", "b");
    expect(course(sum, sum)).toBe("rose");
    expect(course(sum, reckoned("sum", "b", "a"))).toBe("rose");
    expect(course(sum, reckoned("sum", "a", "b", "c"))).toBe("unclear");
    expect(course(sum, reckoned("difference", "a", "b"))).toBe("unclear");
  });

  test("a share that became a sum is another figure", () => {
    const { noun, ...described } = count("a", 12);
    const sum: DerivedAmount = {
      ...described,
      kind: "derived",
      how: "sum",
      ids: ["b", "c"],
      measured: { noun },
    };
    expect(changeOf(derived("a", 7, 28), sum)).toEqual(["missing", undefined, undefined]);
  });

  test("a figure of an earlier year than the last is none of the last", () => {
    const record = {
      ...recordOf(2031, [count("a", 9)]),
      earlier: [recordOf(2029, [count("a", 5)]), recordOf(2030, [])],
    };
    expect(changesOf([count("a", 9)], record)[0]?.course).toBe("missing");
  });
});

test("the texts of a row stand in their columns, above each other where it is narrow", () => {
  const drawn = (variant: "wide" | "narrow") => {
    const boxes = labelBoxes(
      drawnOf(chartOfPairs([[count("a", 260), count("a", 300, "at-least")]]), variant).children,
    );
    return (text: string) => boxes.find((box) => spaced(box.text) === text);
  };
  const wide = drawn("wide");
  const order = ["Label of a", "260", "at least 300"].map((text) => wide(text)?.left ?? Number.NaN);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(wide("2030")?.right).toBe(wide("260")?.right);
  expect(wide("2031")?.left).toBe(wide("at least 300")?.left);
  const narrow = drawn("narrow");
  expect(narrow("At least 40 more")?.bottom).toBeLessThan(narrow("260")?.top ?? 0);
});

const TOLD: readonly Pair[] = [
  [count("a", 8_600), count("a", 10_000)],
  [measure("b", 81.2, "percent"), measure("b", 80, "percent")],
  [count("c", 6_700, "around"), count("c", 7_300, "around")],
  [
    { ...count("d", 3), id: "old", label: { en: "Old", kk: "Ескі", ru: "Старое" } },
    { ...count("d", 3), formerly: { 2030: "old" } },
  ],
  [null, count("e", 70)],
];

test("the description tells how many rose and fell, then each; the table has both years and what differs", () => {
  expect(LANGUAGES.map((tag) => toldOf(chartOfPairs(TOLD, tag)))).toMatchInlineSnapshot(`
    [
      [
        "Slopes from one year to the next. Since 2030, of 5 figures 1 rose, 1 fell, 1 stayed the same, for 2 no difference can be told. Label of a: 8,600 (2030), 10,000 (2031), 1,400 more. Label of b: 81.2% (2030), 80% (2031), 1.2 percentage points less. Label of c: around 6,700 (2030), around 7,300 (2031), no difference can be told. Label of d (2030: called ‘Old’): 3 (2030), 3 (2031), no change. Label of e: no figure (2030), 70 (2031).",
        [
          "What is counted",
          "2030",
          "How exact",
          "2031",
          "How exact",
          "Difference",
        ],
        [
          "Label of a",
          "8,600 things",
          "no qualifier",
          "10,000 things",
          "no qualifier",
          "1,400 more",
        ],
        [
          "Label of b",
          "81.2%",
          "no qualifier",
          "80%",
          "no qualifier",
          "1.2 percentage points less",
        ],
        [
          "Label of c",
          "Around 6,700 things",
          "around",
          "Around 7,300 things",
          "around",
          "No difference can be told",
        ],
        [
          "Label of d (2030: called ‘Old’)",
          "3 things",
          "no qualifier",
          "3 things",
          "no qualifier",
          "No change",
        ],
        [
          "Label of e",
          "no figure",
          "",
          "70 things",
          "no qualifier",
          "",
        ],
      ],
      [
        "Алдыңғы жылмен салыстыратын сызықтар. 2030 жылдан бері 5 көрсеткіш: өскені 1, азайғаны 1, өзгермегені 1, айырмасын айтуға болмайтыны 2. Көрсеткіш: a: 8 600 (2030), 10 000 (2031), 1 400-ге артық. Көрсеткіш: b: 81,2% (2030), 80% (2031), 1,2 пайыздық тармаққа аз. Көрсеткіш: c: шамамен 6 700 (2030), шамамен 7 300 (2031), айырмасын айтуға болмайды. Көрсеткіш: d (2030: «Ескі» деп аталған): 3 (2030), 3 (2031), өзгеріссіз. Көрсеткіш: e: дерек жоқ (2030), 70 (2031).",
        [
          "Не саналған",
          "2030",
          "Дәлдігі",
          "2031",
          "Дәлдігі",
          "Айырмасы",
        ],
        [
          "Көрсеткіш: a",
          "8 600 зат",
          "нақтылаушы сөзсіз",
          "10 000 зат",
          "нақтылаушы сөзсіз",
          "1 400-ге артық",
        ],
        [
          "Көрсеткіш: b",
          "81,2%",
          "нақтылаушы сөзсіз",
          "80%",
          "нақтылаушы сөзсіз",
          "1,2 пайыздық тармаққа аз",
        ],
        [
          "Көрсеткіш: c",
          "Шамамен 6 700 зат",
          "шамамен",
          "Шамамен 7 300 зат",
          "шамамен",
          "Айырмасын айтуға болмайды",
        ],
        [
          "Көрсеткіш: d (2030: «Ескі» деп аталған)",
          "3 зат",
          "нақтылаушы сөзсіз",
          "3 зат",
          "нақтылаушы сөзсіз",
          "Өзгеріссіз",
        ],
        [
          "Көрсеткіш: e",
          "дерек жоқ",
          "",
          "70 зат",
          "нақтылаушы сөзсіз",
          "",
        ],
      ],
      [
        "Наклонные линии от года к году. С 2030 года из 5 показателей 1 вырос, 1 снизился, 1 не изменился, для 2 разницу назвать нельзя. Показатель a: 8 600 (2030), 10 000 (2031), на 1 400 больше. Показатель b: 81,2 % (2030), 80 % (2031), на 1,2 процентного пункта меньше. Показатель c: около 6 700 (2030), около 7 300 (2031), разницу назвать нельзя. Показатель d (2030: назывался «Старое»): 3 (2030), 3 (2031), без изменений. Показатель e: нет данных (2030), 70 (2031).",
        [
          "Что посчитано",
          "2030",
          "Точность",
          "2031",
          "Точность",
          "Разница",
        ],
        [
          "Показатель a",
          "8 600 предметов",
          "без уточнения",
          "10 000 предметов",
          "без уточнения",
          "На 1 400 больше",
        ],
        [
          "Показатель b",
          "81,2 %",
          "без уточнения",
          "80 %",
          "без уточнения",
          "На 1,2 процентного пункта меньше",
        ],
        [
          "Показатель c",
          "Около 6 700 предметов",
          "около",
          "Около 7 300 предметов",
          "около",
          "Разницу назвать нельзя",
        ],
        [
          "Показатель d (2030: назывался «Старое»)",
          "3 предмета",
          "без уточнения",
          "3 предмета",
          "без уточнения",
          "Без изменений",
        ],
        [
          "Показатель e",
          "нет данных",
          "",
          "70 предметов",
          "без уточнения",
          "",
        ],
      ],
    ]
  `);
});

describe("the description tells what grew most in proportion", () => {
  const most = (pairs: readonly Pair[], tag: Tag = "en"): string | undefined =>
    /Of what can be compared[^.]*(?:\.\d[^.]*)*\.|Из того, [^.]*\.|Салыстыруға [^.]*\./.exec(
      spaced(toldOf(chartOfPairs(pairs, tag))[0]?.toString() ?? ""),
    )?.[0];
  const GROWN: readonly Pair[] = [
    [count("a", 8_600), count("a", 10_000)],
    [measure("b", 4e9, "KZT"), measure("b", 4.2e9, "KZT")],
    [count("c", 50), count("c", 20)],
  ];
  test("by how much, whatever they are measured in", () => {
    expect(LANGUAGES.map((tag) => most(GROWN, tag))).toEqual([
      "Of what can be compared, ‘Label of a’ grew most in proportion: around 16.3% more.",
      "Салыстыруға болатындардың ішінде пайызбен алғанда ең көп өскені – «Көрсеткіш: a»: шамамен 16,3%-ға артық.",
      "Из того, что можно сравнить, в процентах больше всего вырос показатель «Показатель a»: примерно на 16,3 % больше.",
    ]);
  });
  test("without a number where that is a bound", () => {
    const bound: Pair = [count("d", 10), count("d", 40, "over")];
    expect(LANGUAGES.map((tag) => most([...GROWN, bound], tag))).toEqual([
      "Of what can be compared, ‘Label of d’ grew most in proportion.",
      "Салыстыруға болатындардың ішінде бұрынғысына қарағанда ең көп өскені – «Көрсеткіш: d».",
      "Из того, что можно сравнить, относительно прежнего больше всего вырос показатель «Показатель d».",
    ]);
  });
  test.each<[string, readonly Pair[]]>([
    ["of one alone", GROWN.slice(1)],
    [
      "of two that grew alike",
      [
        [count("a", 100), count("a", 150)],
        [count("b", 10), count("b", 15)],
      ],
    ],
    ["where a bound leaves it open", [...GROWN, [count("d", 100), count("d", 110, "over")]]],
    ["where one grew from nothing", [...GROWN, [count("d", 0), count("d", 1)]]],
    ["where one was below nought", [...GROWN, [measure("d", -5, "hectare"), measure("d", 1, "hectare")]]],
    ["of a share", [...GROWN, [share("d", 1, 10), share("d", 3, 10)]]],
    ["of per cents", [...GROWN, [measure("d", 10, "percent"), measure("d", 30, "percent")]]],
  ])("nothing is said %s", (_name, pairs) => {
    expect(most(pairs)).toBeUndefined();
  });
  test("a share that grew less, or what can't be compared, changes nothing", () => {
    const others: readonly Pair[] = [
      [share("d", 10, 30), share("d", 11, 30)],
      [count("e", 10, "around"), count("e", 90, "around")],
      [null, count("f", 70)],
    ];
    expect(most([...GROWN, ...others])).toBe(most(GROWN));
  });
  test("of random figures none grew more than the one that is named", () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const record = {
          ...recordOf(2031, []),
          earlier: [
            recordOf(
              2030,
              drawn.flatMap(([then]) => then ?? []),
            ),
          ],
        };
        const changes = changesOf(
          drawn.map(([, now]) => now),
          record,
        );
        const named = grownMost(changes)?.change;
        if (named === undefined || named.before === null) return;
        const exact = changes.filter(
          ({ now, before, by }) => by !== null && now.precision === "exact" && before?.precision === "exact",
        );
        for (const { now, before } of exact)
          if (now.id !== named.now.id && before !== null && numberOf(before) > 0)
            expect(numberOf(now) / numberOf(before)).toBeLessThan(
              numberOf(named.now) / numberOf(named.before) + 1e-9,
            );
      }),
    );
  });
});

test("of one year alone nothing is compared, and nothing is claimed", () => {
  const [told, head] = toldOf(chartOf("slopes", [count("a", 5)]));
  expect(told).not.toMatch(/20\d\d.*20\d\d/);
  expect(head).toHaveLength(3);
});

test("each figure of both years is among those that it shows, as its record states it", () => {
  const { drawing, subject } = chartOfPairs(TOLD);
  expect(drawing.figures?.(subject).map(({ record, metric }) => `${record.year} ${metric.id}`)).toEqual([
    "2030 a",
    "2031 a",
    "2030 b",
    "2031 b",
    "2030 c",
    "2031 c",
    "2030 old",
    "2031 d",
    "2031 e",
  ]);
});

test("more figures than a reader takes in, and a rise that is stated, are refused with what to do instead", () => {
  const many = (number: number): readonly Metric[] =>
    Array.from({ length: number }, (_, index) => count(`m${index}`, 5));
  expect(refusal("slopes", many(24))).toBeNull();
  expect(refusal("slopes", many(25))).toMatchInlineSnapshot(
    `"At most 24 rows are drawn in one chart, and here are 25; name fewer in "metrics"."`,
  );
  expect(refusal("slopes", [])).toMatchInlineSnapshot(
    `"Slopes are drawn of 1 to 24 figures; name them in "metrics"."`,
  );
  expect(refusal("slopes", [change("a", 12)])).toMatchInlineSnapshot(
    `"This form draws counts, numbers in a unit, shares, calculated shares, or breakdowns alone; take "a" out of "metrics"."`,
  );
});
