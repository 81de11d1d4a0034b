import { type Damage, figure } from "./damage.ts";

const upper = '"value": 600,\n          "precision": "exact"';
const july = '"value": 1200, "precision": "around"';

const amounts: readonly Damage[] = [
  figure(
    "a range upside down",
    '{ "from": 5000, "to": 7000 }',
    '▲{ "from": 7000, "to": 5000 }',
    "range-ends",
    "The range of `riders` goes from 7000 to 5000. Write the smaller number in `from` and the larger one in `to`; of one number alone write the number.",
  ),
  figure("a range of one number", '"to": 7000 }', '"to": 5000 }', "range-ends"),
  figure(
    "a word before a range",
    '"precision": "around",\n      "noun"',
    '"precision": ▲"over",\n      "noun"',
    "range-precision",
    "The range of `riders` can't be “over”. A range says itself how exact it is: write `exact`, or `around` where the source puts such a word before it.",
  ),
  figure("a range with one end", '{ "from": 5000, "to": 7000 }', '▲{ "from": 5000 }', "field-missing"),
  figure("an end of a range in words", '"from": 5000', '"from": ▲"five thousand"', "wrong-type"),
  figure("an end of a range below nought", '"from": 5000', '"from": ▲-5000', "number-range"),
  figure(
    "a range with a field too many",
    '"to": 7000 }',
    '"to": 7000, ▲"step": 1 }',
    "field-unknown",
    "There is no field `step` in `value` of `riders`. Delete it; the fields here are from, to.",
  ),
  figure("a range as a text", '{ "from": 5000, "to": 7000 }', '▲"5000-7000"', "wrong-type"),
  figure(
    "a unit mistyped",
    '"unit": "percent",\n      "decimals"',
    '"unit": ▲"pecent",\n      "decimals"',
    "value-unknown",
  ),
  figure("a measure without its unit", '"unit": "percent",\n      "decimals": 1,', "", "field-missing"),
  figure("a measure that counts", '"decimals": 1', '▲"noun": {}', "field-unknown"),
  figure("decimals without end", '"decimals": 1', '"decimals": ▲12', "number-range"),
  figure("a per cent in words", "87.5", '▲"87.5 %"', "wrong-type"),
  figure("a target without its number", '"value": 1000, ', "", "field-missing"),
  figure("a target without its words", ', "quote": "of 1,000 that were planned" }', " }", "field-missing"),
  figure("a target as a number", /\{ "value": 1000,[^}]*\}/, "▲1000", "wrong-type"),
  figure("a target of a part in words", '"value": 700', '"value": ▲"many"', "wrong-type"),
];

const changes: readonly Damage[] = [
  figure(
    "a change of neither things nor a unit",
    '{\n      "id": "growth",\n      "kind": "change",\n      "value": 12,\n      "precision": "exact",\n      "unit": "percent",',
    '▲{\n      "id": "growth",\n      "kind": "change",\n      "value": 12,\n      "precision": "exact",',
    "measured",
    "`growth` says neither what it counts nor what it is measured in. Write `noun` for things that are counted, or `unit` for per cents, money and measures.",
  ),
  figure(
    "a word before no change",
    '"value": 12,\n      "precision": "exact"',
    '"value": 0,\n      "precision": ▲"over"',
    "change-none",
    "`growth` is a change of nought, and can't be over nought. Write `exact`, or the number by which it rose or fell.",
  ),
  figure("a change against nothing", '"against": 2031,', "", "field-missing"),
  figure("a change against words", '"against": 2031', '"against": ▲"last year"', "period-form"),
  figure("a change in words", '"value": 12,', '"value": ▲"+12 %",', "wrong-type"),
  figure("a change with a range", '"value": 12,', '"value": ▲{ "from": 10, "to": 12 },', "wrong-type"),
];

const parts: readonly Damage[] = [
  figure(
    "a part twice",
    '"id": "lower"',
    '"id": ▲"upper"',
    "part-duplicate",
    "The part `upper` of `trips-by-line` stands twice. Give one of them another id, or take it out.",
  ),
  figure(
    "a part below nought",
    '"value": 300,',
    '"value": ▲-300,',
    "part-negative",
    "The part `lower` of `trips-by-line` is below nought, but things are counted. Look in the source; of a fall write a metric of the kind `change`.",
  ),
  figure(
    "a part's range upside down",
    upper,
    '"value": ▲{ "from": 600, "to": 500 },\n          "precision": "exact"',
    "range-ends",
  ),
  figure(
    "a word before a part's range",
    upper,
    '"value": { "from": 500, "to": 700 },\n          "precision": ▲"nearly"',
    "range-precision",
  ),
  figure(
    "a part without its name",
    '"label": { "en": "Lower line", "ru": "Нижняя линия" },',
    "",
    "field-missing",
  ),
  figure(
    "a part's name in one language",
    '{ "en": "Lower line", "ru": "Нижняя линия" }',
    '▲{ "en": "Lower line" }',
    "translation-missing",
  ),
  figure("a part without a number", '"value": 300', '"value": ▲null', "to-fill"),
  figure("a part's id with a slash", '"id": "lower"', '"id": ▲"lower/one"', "text-form"),
  figure("no parts", /"parts": \[[\s\S]*?\n {6}\]/, '"parts": ▲[]', "list-length"),
  figure("parts as a map", /"parts": \[[\s\S]*?\n {6}\]/, '"parts": ▲{ "upper": 600 }', "wrong-type"),
  figure(
    "parts of what isn't there",
    '"of": "trips"',
    '"of": ▲"trip"',
    "metric-unknown",
    "`trips-by-line` is said to be of `trip`, which isn't a figure of this record. Did you mean `trips`?",
  ),
  figure(
    "parts of what is measured otherwise",
    '"of": "trips"',
    '"of": ▲"punctual"',
    "part-whole",
    "`punctual` can't be the whole of `trips-by-line`: it isn't a number of the same sort. A whole is a count where the parts are counted, or a measure in the same unit.",
  ),
  figure("parts of a period", '"of": "trips"', '"of": ▲"season"', "part-whole"),
  figure("parts of themselves", '"of": "trips"', '"of": ▲"trips-by-line"', "part-whole"),
  figure(
    "parts above their whole",
    /"parts": \[([\s\S]*?)"value": 300/,
    '"parts": ▲[$1"value": 301',
    "part-whole",
    "The parts of `trips-by-line` come to 901, more than their whole `trips`, 900. Look in the source which of the numbers is right.",
  ),
  figure(
    "parts below their whole, though all of them",
    /"parts": \[([\s\S]*?)"value": 300/,
    '"parts": ▲[$1"value": 299',
    "part-whole",
    'The parts of `trips-by-line` come to 899, less than their whole `trips`, 900, but are said to be all. Write "complete": false where parts are left out, or look for the number that is wrong.',
  ),
  figure(
    "parts that count and measure",
    /"of": "trips",\n {6}"noun": /,
    '"of": "trips",\n      "unit": "hour",\n      "noun": ▲',
    "measured",
  ),
];

const points: readonly Damage[] = [
  figure(
    "a point twice",
    '"at": "2032-07"',
    '"at": ▲"2032-06"',
    "point-duplicate",
    "The point 2032-06 of `riders-by-month` stands twice. Keep the one that the source has.",
  ),
  figure(
    "a point out of order",
    '"at": "2032-07"',
    '"at": ▲"2032-04"',
    "point-order",
    "The point 2032-04 of `riders-by-month` stands after 2032-06. Write the points in order, the earliest first.",
  ),
  figure(
    "a quarter among months",
    '"at": "2032-07"',
    '"at": ▲"2032-Q3"',
    "point-length",
    "The point 2032-Q3 of `riders-by-month` isn't as long as 2032-05 and the others. Write all points of a series as months, or all as quarters, school years or years.",
  ),
  figure(
    "a month that doesn't exist",
    '"at": "2032-07"',
    '"at": ▲"2032-13"',
    "period-form",
    "`points[3].at` of `riders-by-month` isn't a period. Write a month as 2025-09, a quarter as 2025-Q3, a school year as 2025/26, a year as 2025.",
  ),
  figure("a month in words", '"at": "2032-07"', '"at": ▲"July 2032"', "period-form"),
  figure("a school year of one year", '"at": "2032-05"', '"at": ▲"2032/34"', "period-form"),
  figure(
    "the first point longer than all others",
    '"at": "2032-05"',
    '"at": ▲"2032"',
    "point-length",
    "The point 2032 of `riders-by-month` isn't as long as 2032-06 and the others. Write all points of a series as months, or all as quarters, school years or years.",
  ),
  figure("a year as a number", '"at": "2032-07"', '"at": ▲2032', "wrong-type"),
  figure(
    "a point below nought",
    '"value": 800',
    '"value": ▲-800',
    "point-negative",
    "The point 2032-05 of `riders-by-month` is below nought, but things are counted. Look in the source; of what may fall below nought write a `unit`.",
  ),
  figure(
    "a point's range upside down",
    july,
    '"value": ▲{ "from": 1200, "to": 900 }, "precision": "around"',
    "range-ends",
  ),
  figure(
    "a word before a point's range",
    july,
    '"value": { "from": 900, "to": 1200 }, "precision": ▲"over"',
    "range-precision",
  ),
  figure("a point without a value", '"value": null, ', "", "field-missing"),
  figure("a missing point as a word", '"value": null', '"value": ▲"n/a"', "wrong-type"),
  figure("a point without how exact", ', "precision": "around" }', " }", "field-missing"),
];

const periods: readonly Damage[] = [
  figure(
    "a period backwards",
    /"value": \{ "from": "2032-05-01"/,
    '"value": ▲{ "from": "2032-11-01"',
    "date-order",
    "The period of `season` ends before it begins, or on the same day. Write the first day in `from` and the last in `to`; of one day write that day alone.",
  ),
  figure("a day that doesn't exist", '"to": "2032-10-15"', '"to": ▲"2032-02-30"', "date-form"),
  figure("a period with one end", ', "to": "2032-10-15" }', " }", "field-missing"),
  figure(
    "a day in another order",
    /\{ "from": "2032-05-01", "to": "2032-10-15" \}/,
    '▲"01.05.2032"',
    "date-form",
  ),
  figure("a day as a number", /\{ "from": "2032-05-01", "to": "2032-10-15" \}/, "▲2032", "wrong-type"),
];

const reckoned: readonly Damage[] = [
  figure(
    "a figure reckoned in two ways",
    /\{\n {6}"id": "both",\n {6}"kind": "derived",/,
    '▲{\n      "id": "both",\n      "kind": "derived",\n      "ratio": ["spare", "trips"],',
    "derived-how",
    "`both` must be reckoned in one way. Write one of `ratio`, `difference` and `sum`, with the ids of the figures.",
  ),
  figure(
    "a figure reckoned in no way",
    /\{\n {6}"id": "both",\n {6}"kind": "derived",\n {6}"sum": .*/,
    '▲{\n      "id": "both",\n      "kind": "derived",',
    "derived-how",
  ),
  figure(
    "a sum of what isn't there",
    '"sum": ["trips", "spare"]',
    '"sum": ["trips", ▲"spares"]',
    "metric-unknown",
    "`both` is reckoned from `spares`, which isn't a figure of this record. Did you mean `spare`?",
  ),
  figure(
    "a sum of a period",
    '"sum": ["trips", "spare"]',
    '"sum": ["trips", ▲"season"]',
    "derived-kind",
    "`both` is reckoned from `season`, which is no number to add or take away. Take counts and measures.",
  ),
  figure("a sum of parts", '"sum": ["trips", "spare"]', '"sum": ["trips", ▲"trips-by-line"]', "derived-kind"),
  figure(
    "a sum of things and per cents",
    '"sum": ["trips", "spare"]',
    '"sum": ▲["trips", "punctual"]',
    "derived-units",
    "`both` is reckoned from figures that can't be added: trips, punctual. Take figures in the same unit, or counts alone.",
  ),
  figure(
    "a difference from what is reckoned",
    '"difference": ["trips", "spare"]',
    '"difference": ["spare", ▲"both"]',
    "derived-kind",
  ),
  figure(
    "a difference of two that are both over",
    /"precision": "exact"([\s\S]*?)"difference": \[/,
    '"precision": "over"$1"difference": ▲[',
    "precision-unsayable",
    "`used` can't be said: of trips, spare no word says how exact the result is. Leave it out, and state the figures by themselves.",
  ),
  figure(
    "a difference upside down",
    /"difference": \["trips", "spare"\]/,
    '"difference": ▲["spare", "trips"]',
    "derived-negative",
    "`used` comes out below nought: spare, trips. Swap the two figures of the difference.",
  ),
  figure("a sum of one", '"sum": ["trips", "spare"]', '"sum": ▲["trips"]', "list-length"),
  figure(
    "a ratio of a range",
    '"difference": ["trips", "spare"]',
    '"ratio": ["trips", ▲"riders"]',
    "ratio-kind",
  ),
];

/** Faults of every kind of figure that came after counts, shares and lists. */
export const kinds: readonly Damage[] = [
  ...amounts,
  ...changes,
  ...parts,
  ...points,
  ...periods,
  ...reckoned,
];
