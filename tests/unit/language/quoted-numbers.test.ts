import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as en from "../../../src/language/en/index.ts";
import * as kk from "../../../src/language/kk/index.ts";
import type { QuoteReader } from "../../../src/language/quote-words.ts";
import { numbersIn } from "../../../src/language/quoted-numbers.ts";
import * as ru from "../../../src/language/ru/index.ts";
import type { Ratio } from "../../../src/record/model.ts";

type Said = readonly [value: number | Ratio, ...claims: string[]];
const of = (part: number, whole: number): Ratio => ({ part, of: whole });

const figures = (quote: string, reader: QuoteReader) => numbersIn(quote, reader).filter(({ weak }) => !weak);
const stated = (quote: string, reader: QuoteReader): readonly Said[] =>
  figures(quote, reader).map(({ value, claims }) => [value, ...claims]);

const ENGLISH: readonly (readonly [string, ...Said[]])[] = [
  ["over 12,000 pupils took part", [12_000, "over"]],
  ["more than 5,000 young people joined", [5000, "over"]],
  ["Nearly 1,300 people", [1300, "nearly"]],
  ["around 28,000 students", [28_000, "around"]],
  ["about 1.5 million trees", [1_500_000, "around"]],
  ["the city’s 32 colleges", [32, "exact"]],
  ["10,000 state-funded grants", [10_000, "exact"]],
  ["Four state colleges", [4, "exact"]],
  ["more than twelve lorries", [12, "over"]],
  ["some two thousand seats", [2000, "around"]],
  ["more  than\n300 boats", [300, "over"]],
  ["one in five students", [of(1, 5), "exact"]],
  ["nearly 2 in 7 crossings", [of(2, 7), "nearly"]],
  ["three out of four", [of(3, 4), "exact"], [3, "exact"], [4, "exact"]],
  ["around 20% of them", [of(20, 100), "around"]],
  ["over 20 per cent", [of(20, 100), "over"]],
  ["87.5 percent of graduates", [of(87.5, 100), "exact"]],
  ["over 12,000 of 28,000 pupils", [of(12_000, 28_000), "over"], [12_000, "over"], [28_000, "exact"]],
  ["over 100 events drew nearly 2,000 people to 3 halls", [100, "over"], [2000, "nearly"], [3, "exact"]],
  ["at least 500 pupils", [500, "at-least"]],
  ["no fewer than 500 pupils", [500, "at-least"]],
  ["500 or more pupils", [500, "at-least"]],
  ["no more than 500 pupils", [500, "up-to"]],
  ["up to 500 pupils", [500, "up-to"]],
  ["enrolment rose from 9,000 up to 12,000", [9000, "exact"], [12_000, "exact"]],
  ["fewer than 500 pupils", [500, "under"]],
  ["just under 500 pupils", [500, "nearly"]],
  ["100+ events", [100, "over"]],
  ["from 5,000 to 7,000 pupils", [5000, "range"], [7000, "range"]],
  ["between 5 and 7 thousand pupils", [5000, "range"], [7000, "range"]],
  ["5,000–7,000 pupils", [5000, "range"], [7000, "range"]],
  ["grew from 5,000 to 7,000 pupils", [5000, "exact"], [7000, "exact"]],
  ["₸4.2bn for 28K learners", [4_200_000_000, "exact"], [28_000, "exact"]],
  ["over KZT 519.9 billion", [519_900_000_000, "over"]],
  ["12 000 pupils in 40 schools", [12_000, "exact"], [40, "exact"]],
  ["twelve thousand five hundred and six pupils", [12_506, "exact"]],
  ["half a million trees", [500_000, "exact"]],
  ["one and a half million trees", [1_500_000, "exact"]],
  ["more than a third of pupils", [of(1, 3), "over"]],
  ["two thirds of them", [of(2, 3), "exact"]],
  ["half of the graduates", [of(1, 2), "exact"]],
  ["nearly a thousand boats", [1000, "nearly"]],
  ["several thousand pupils"],
  ["thousands of pupils"],
  ["in 2025 the city opened 32 colleges", [32, "exact"]],
  ["On 5 December 2025, 1,300 people met at 10:30", [1300, "exact"]],
  ["by September 1, 2026, 12 classes", [12, "exact"]],
  ["its 21st college, and the twenty-first school"],
  ["pupils of grades 7–11 toured 40 plants", [40, "exact"]],
  ["young people aged 14 to 29, 16-year-olds among them"],
  ["order No. 231/2, phone +7 7172 55 01 02"],
  ["COVID-19 and the 2025–2026 school year"],
  ["May 300 people come", [300, "exact"]],
  ["24/7 help for two dozen plants, and a hundred more", [24, "exact"], [100, "exact"]],
  ["the colleges of the city"],
  ["someone overcame it in a two-storey, well-tended house"],
  ["grew by up to 12%", [of(12, 100), "up-to"]],
  ["a rise of up to 12%", [of(12, 100), "up-to"]],
  ["rose up to 12%", [of(12, 100), "exact"]],
  ["900,000 to 1.2 million tenge", [900_000, "range"], [1_200_000, "range"]],
  ["over 4.2 billion tenge, or US$8.1m", [4.2e9, "over"], [8.1e6, "exact"]],
];

const RUSSIAN: readonly (readonly [string, ...Said[]])[] = [
  ["более 12 000 школьников побывали на предприятиях", [12_000, "over"]],
  ["свыше 12\u00a0тыс. школьников", [12_000, "over"]],
  ["в городе 32 колледжа", [32, "exact"]],
  ["выделено 10 тысяч грантов", [10_000, "exact"]],
  ["почти 1,3 тыс. участников", [1300, "nearly"]],
  ["без малого 1 300 человек", [1300, "nearly"]],
  ["около двенадцати тысяч учащихся", [12_000, "around"]],
  ["занимались двенадцатью тысячами деревьев", [12_000, "exact"]],
  ["примерно 28 тысяч пятьсот студентов", [28_500, "around"]],
  ["12 тысяч 500 школьников", [12_500, "exact"]],
  ["не менее 500 школьников", [500, "at-least"]],
  ["500 и более школьников", [500, "at-least"]],
  ["как минимум 500 школьников", [500, "at-least"]],
  ["не более 500 школьников", [500, "up-to"]],
  ["до 500 школьников в день", [500, "up-to"]],
  ["число колледжей выросло до 32", [32, "exact"]],
  ["число мест увеличилось с 9 до 12 тысяч", [9, "exact"], [12_000, "exact"]],
  ["менее 500 школьников", [500, "under"]],
  ["чуть менее 500 школьников", [500, "nearly"]],
  ["от 5 до 7 тысяч школьников", [5000, "range"], [7000, "range"]],
  ["5–7 тысяч школьников", [5000, "range"], [7000, "range"]],
  ["от 10 до 15 % выпускников", [of(10, 100), "range"], [of(15, 100), "range"]],
  ["каждый пятый студент", [of(1, 5), "exact"]],
  ["более чем каждая третья семья", [of(1, 3), "over"]],
  ["примерно каждый 12-й школьник", [of(1, 12), "around"]],
  ["один из пяти студентов", [of(1, 5), "exact"], [5, "exact"]],
  ["двое студентов из каждых пяти", [of(2, 5), "exact"], [2, "exact"], [5, "exact"]],
  ["4 колледжа из 32", [of(4, 32), "exact"], [4, "exact"], [32, "exact"]],
  ["трудоустроено 87,5\u00a0% выпускников", [of(87.5, 100), "exact"]],
  ["более 87,5 процента выпускников", [of(87.5, 100), "over"]],
  ["рост более чем на 12 %", [of(12, 100), "over"]],
  ["две трети выпускников", [of(2, 3), "exact"]],
  ["почти половина выпускников", [of(1, 2), "nearly"]],
  ["выделено 4,2 млрд тенге", [4_200_000_000, "exact"]],
  ["полтора миллиона деревьев", [1_500_000, "exact"]],
  ["пять с половиной тысяч книг", [5500, "exact"]],
  ["более тысячи школьников", [1000, "over"]],
  ["тысячи школьников и несколько тысяч студентов"],
  ["с сотней мастеров"],
  ["тысяча двести человек", [1200, "exact"]],
  ["десятки тысяч школьников, тысяч двенадцать"],
  ["более трёх десятков предприятий и около сотни мастеров", [30, "over"], [100, "around"]],
  ["более 53-х тысяч человек и свыше 14-и тысяч студентов", [53_000, "over"], [14_000, "over"]],
  ["число возросло до 12 000", [12_000, "exact"]],
  ["5-тысячный и 10 000-й грант"],
  ["12.000 школьников и 12,500 студентов", [12_000, "exact"], [12_500, "exact"]],
  ["в 2025 году открыто 100 профильных классов", [100, "exact"]],
  ["с 1 сентября 2025 года работает 12 бригад", [12, "exact"]],
  ["5 декабря собрались 1300 человек", [1300, "exact"]],
  ["в 2025–2026 учебном году"],
  ["ученики 7–11 классов"],
  ["учащиеся 9 класса сшили 40 костюмов", [40, "exact"]],
  ["молодёжь в возрасте от 14 до 29 лет"],
  ["18-летние и 12-летние"],
  ["приказ № 231/2, тел. 8 (7172) 55-01-02"],
  ["на 3-м месте, двадцать первый колледж"],
  ["3-х колледжей", [3, "exact"]],
  ["на 15.12.2025 в школе № 5 училось 800 детей", [800, "exact"]],
  ["12 школ — 4 из них новые", [12, "exact"], [4, "exact"]],
  ["100 с лишним мероприятий", [100, "over"]],
  ["рост не более чем на 12 %", [of(12, 100), "up-to"]],
  ["рост до 12 %", [of(12, 100), "exact"]],
  ["на 2,5 процентного пункта", [of(2.5, 100), "exact"]],
  ["1 тыс.–1 млн €", [1000, "range"], [1e6, "range"]],
  ["от 900 000 до 1,2 млн тенге", [900_000, "range"], [1_200_000, "range"]],
];

const KAZAKH: readonly (readonly [string, ...Said[]])[] = [
  ["12 000-нан астам оқушы кәсіпорындарды аралады", [12_000, "over"]],
  ["12 мыңнан астам оқушы", [12_000, "over"]],
  ["5 мыңнан астам жас еңбек жасақтарына қосылды", [5000, "over"]],
  ["қалада 32 колледж бар", [32, "exact"]],
  ["он мың грант бөлінді", [10_000, "exact"]],
  ["шамамен 28 000 білім алушы", [28_000, "around"]],
  ["1 300-ге жуық адам", [1300, "nearly", "around"]],
  ["1 300 адамға жуық", [1300, "nearly", "around"]],
  ["100-ден аса іс-шара", [100, "over"]],
  ["100-ден артық іс-шара", [100, "over"]],
  ["100-ден көп іс-шара", [100, "over"]],
  ["оқушылар саны 12 мыңнан асты", [12_000, "over"]],
  ["12 мың оқушыдан астам", [12_000, "over"]],
  ["170 мың астам тұрғын", [170_000, "over"]],
  ["кемінде 500 оқушы", [500, "at-least"]],
  ["500-ден кем емес оқушы", [500, "at-least"]],
  ["500-ге дейін оқушы", [500, "up-to"]],
  ["500-ден аспайтын оқушы", [500, "up-to"]],
  ["колледждер саны 32-ге дейін өсті", [32, "exact"]],
  ["500-ден аз оқушы", [500, "under"]],
  ["5 000-нан 7 000-ға дейін оқушы", [5000, "range"], [7000, "range"]],
  ["5–7 мың оқушы", [5000, "range"], [7000, "range"]],
  ["әрбір бесінші студент", [of(1, 5), "exact"]],
  ["әрбір 12-оқушы", [of(1, 12), "exact"]],
  ["шамамен әрбір үшінші отбасы", [of(1, 3), "around"]],
  ["ақысы 32 681 теңгеден 43 574 теңгеге дейін көтерілді", [32_681, "exact"], [43_574, "exact"]],
  ["жыл сайын 3–3,5 мың бала", [3000, "range"], [3500, "range"]],
  ["30 мыңның төңірегінде", [30_000, "around"]],
  ["оның 60%-ы техникалық, 123 мыңы жұмысшы мамандықтар", [of(60, 100), "exact"], [123_000, "exact"]],
  ["студенттердің әрбір бесіншісі", [of(1, 5), "exact"]],
  ["5 студенттің біреуі", [of(1, 5), "exact"], [5, "exact"]],
  ["2025 жылдың 1 қыркүйегінде 500 адамдай келді", [500, "around"]],
  ["студенттердің бестен бірі", [of(1, 5), "exact"], [5, "exact"]],
  [
    "отбасылардың бестен екісіне жуығы",
    [of(2, 5), "nearly", "around"],
    [5, "exact"],
    [2, "nearly", "around"],
  ],
  ["әрбір 5 студенттің 2-сі", [of(2, 5), "exact"], [5, "exact"], [2, "exact"]],
  ["32 колледждің 4-і", [of(4, 32), "exact"], [32, "exact"], [4, "exact"]],
  ["түлектердің 87,5 пайызы", [of(87.5, 100), "exact"]],
  ["түлектердің 87,5%-дан астамы", [of(87.5, 100), "over"]],
  ["80%-дан жоғары", [of(80, 100), "over"]],
  ["түлектердің жартысы", [of(1, 2), "exact"]],
  ["4,2 млрд теңге бөлінді", [4_200_000_000, "exact"]],
  ["4,2 млрд теңгеден астам қаржы", [4_200_000_000, "over"]],
  ["1,5 млн-ға жуық", [1_500_000, "nearly", "around"]],
  ["бір жарым миллион ағаш", [1_500_000, "exact"]],
  ["жарты миллион ағаш", [500_000, "exact"]],
  ["он екі мың бес жүз оқушы", [12_500, "exact"]],
  ["12 мың 500 оқушы", [12_500, "exact"]],
  ["12 мыңдай оқушы", [12_000, "around"]],
  ["мыңдаған оқушы, бірнеше мың студент"],
  ["2025 жылы 100 бейіндік сынып ашылды", [100, "exact"]],
  ["2025 жылғы 5 желтоқсанда 1300 адам жиналды", [1300, "exact"]],
  ["32 колледж 2026 жылға дейін", [32, "exact"]],
  ["2025–2026 оқу жылында"],
  ["7–11-сынып оқушылары 40 зауытты көрді", [40, "exact"]],
  ["5-сынып, 3-орын, 8-ші рет"],
  ["14 пен 29 жас аралығындағы жастар"],
  ["№5 мектеп, тел. +7 7172 55 01 02"],
  ["осыған дейін 32 колледж осыған дейін", [32, "exact"]],
  ["140 км-ге дейін жол", [140, "up-to"]],
  ["10 АҚШ долларынан аз", [10, "under"]],
  ["5 АҚШ долларынан 21 АҚШ долларына дейін", [5, "range"], [21, "range"]],
  ["5 пайыздық тармақтан 7 пайыздық тармаққа дейін", [of(5, 100), "range"], [of(7, 100), "range"]],
  ["50 шаршы метрден аз", [50, "under"]],
];

describe.each([
  ["English", ENGLISH, en],
  ["Russian", RUSSIAN, ru],
  ["Kazakh", KAZAKH, kk],
] as const)("the numbers of %s quotations", (_, quotes, reader) => {
  test.each(quotes.map(([quote, ...expected]) => ({ quote, expected })))(
    "“$quote”",
    ({ quote, expected }) => {
      expect(stated(quote, reader)).toEqual(expected);
    },
  );
});

test("words are told as they stand, with those beside the number", () => {
  const words = (quote: string, reader: QuoteReader) => figures(quote, reader).map((each) => each.words);
  expect(words("so, no more than  12,000 pupils", en)).toEqual(["no more than 12,000"]);
  expect(words("это не менее\u00a0чем 12 тыс. школьников", ru)).toEqual(["не менее чем 12 тыс"]);
  expect(words("онда 12 мыңнан астам оқушы", kk)).toEqual(["12 мыңнан астам"]);
});

test("a lone one and what may be a year are read, but as no figure", () => {
  for (const [quote, reader] of [
    ["one college", en],
    ["один колледж", ru],
    ["бір колледж", kk],
  ] as const)
    expect(numbersIn(quote, reader)).toMatchObject([{ value: 1, weak: true }]);
  expect(numbersIn("2025 pupils", en)).toMatchObject([{ value: 2025, weak: true }]);
});

test("of nought there is no part", () => {
  expect(numbersIn("0 of 0 pupils", en)).toMatchObject([{ value: 0 }, { value: 0 }]);
  expect(numbersIn("every 0th pupil", en)).toEqual([]);
  expect(numbersIn("0 из 0 школьников, каждый 0-й", ru)).toMatchObject([{ value: 0 }, { value: 0 }]);
});

test("any text is read, whatever stands in it", () => {
  const pieces = fc.constantFrom(
    ..."12 000 5–7 №3 % , . - / + ~ one half of in every один из каждый пятый тысяч с до бір бестен бірі -нан астам әрбір мың жарым 1.2.3".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      for (const reader of [en, ru, kk])
        for (const { value } of numbersIn(parts.join(" "), reader))
          expect(Number.isFinite(typeof value === "number" ? value : value.part / value.of)).toBe(true);
    }),
  );
});
