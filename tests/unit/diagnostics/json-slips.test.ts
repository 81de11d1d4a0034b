import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/diagnostics/json.ts";
import { withEdit } from "../../../src/diagnostics/problem.ts";

const read = (text: string) => readJson({ path: "data/2031.json", text });

/** The text once every proposal was followed, one after the other; as it is where there is none. */
function mended(text: string, steps = 3): string {
  const [problem] = read(text).problems;
  if (problem?.edit === undefined || steps === 0) return text;
  return mended(withEdit(text, problem.edit), steps - 1);
}

const GOOD = `{
  "title": { "en": "Year of Bridges", "ru": "Год мостов" },
  "draft": false,
  "metrics": [
    {
      "id": "bridges",
      "value": 12000,
      "label": { "en": "Bridges", "ru": "Мосты" },
      "ratio": ["painted", "bridges"],
      "quote": "the bridges of the town"
    },
    {
      "id": "walkers",
      "value": 24
    }
  ],
  "corrections": []
}
`;
const value: unknown = JSON.parse(GOOD);

/** A slip in the good text, and the code by which it is told. */
const SLIPS: readonly (readonly [name: string, from: string, to: string, code: string])[] = [
  ["a comma left out", "12000,", "12000", "json-syntax.comma"],
  ["a comma left out in a line", 'Bridges", "ru"', 'Bridges" "ru"', "json-syntax.comma"],
  ["a comma after the last item", '"bridges"],', '"bridges",],', "json-syntax.last-comma"],
  ["a comma twice", "12000,", "12000,,", "json-syntax.comma-twice"],
  ["a semicolon", "12000,", "12000;", "json-syntax.between"],
  ["an equals sign", '"value": 24', '"value" = 24', "json-syntax.between"],
  ["a colon left out", '"value": 24', '"value" 24', "json-syntax.colon"],
  ["a comment", "12000,", "12000, // was 11000", "json-syntax.comment"],
  ["a comment of another kind", "12000,", "12000, # was 11000", "json-syntax.comment"],
  ["a comment over two lines", '"draft"', '/* not\n yet */ "draft"', "json-syntax.comment"],
  ["single quotation marks", '"bridges",\n', "'bridges',\n", "json-syntax.quotation-mark"],
  ["curly quotation marks", '"Bridges"', "“Bridges”", "json-syntax.quotation-mark"],
  ["pointed quotation marks", '"Мосты"', "«Мосты»", "json-syntax.quotation-mark"],
  [
    "one curly mark, the last",
    '"the bridges of the town"',
    '"the bridges of the town”',
    "json-syntax.quotation-mark",
  ],
  ["one curly mark in the middle of a line", '"Bridges"', '"Bridges”', "json-syntax.quotation-mark"],
  ["a curly name", '"draft"', "“draft”", "json-syntax.quotation-mark"],
  ["a bare name", '"draft"', "draft", "json-syntax.bare-name"],
  ["a name's first mark left out", '"draft"', 'draft"', "json-syntax.bare-name"],
  ["a name's last mark left out", '"draft"', '"draft', "json-syntax.unclosed"],
  ["a bare text", '"Bridges"', "Bridges", "json-syntax.bare-text"],
  ["a text's first mark left out", '"the bridges of', "the bridges of", "json-syntax.opening-mark"],
  ["a text's first mark left out in a line", '"Bridges"', 'Bridges"', "json-syntax.opening-mark"],
  ["a text's last mark left out", 'the town"', "the town", "json-syntax.unclosed"],
  ["a text's last mark left out in a line", '"Bridges"', '"Bridges', "json-syntax.unclosed"],
  ["a text's last mark left out before a brace", '"Мосты" }', '"Мосты }', "json-syntax.unclosed"],
  ["a line break in a text", "the bridges of", "the bridges\n  of", "json-syntax.line-break"],
  ["a tab in a text", "the bridges", "the\tbridges", "json-syntax.control"],
  ["a backslash in a text", "the bridges", "the\\ bridges", "json-syntax.escape"],
  ["a word in capitals", "false", "False", "json-syntax.no-word.case"],
  ["a text's brace left out", '"Мосты" },', '"Мосты",', "json-syntax.open"],
  ["a list's bracket left out", '"bridges"],', '"bridges",', "json-syntax.open"],
  ["a metric's brace left out", "    },\n", "", "json-syntax.open"],
  ["a metric's brace left out before its comma", "    },\n", "    ,\n", "json-syntax.open"],
  ["the metrics' bracket left out", "  ],\n", "  ,\n", "json-syntax.open"],
  ["the last brace left out", "[]\n}\n", "[]\n", "json-syntax.open"],
  ["the last two brackets left out", "[]\n}\n", "[\n", "json-syntax.open"],
  ["a text's first brace left out", '"label": { ', '"label": ', "json-syntax.unopened-object"],
  [
    "a metric's first brace left out",
    '    {\n      "id": "walkers"',
    '      "id": "walkers"',
    "json-syntax.unopened-object",
  ],
  ["a brace too many", "    },\n", "    },\n    },\n", "json-syntax.unopened.extra"],
  ["a brace too many at the end", "[]\n}\n", "[]\n}\n}\n", "json-syntax.unopened.extra"],
  ["a number with blanks", "12000", "12 000", "json-syntax.number"],
  ["a number in thousands", "12000", "12 тыс.", "json-syntax.number"],
  ["letters in a number", "12000", "12OOO", "json-syntax.number"],
  ["about a number", "12000", "~12000", "json-syntax.number"],
  [
    "a field twice with the same value",
    '"draft": false',
    '"draft": false, "draft": false',
    "json-duplicate.same",
  ],
];

describe("a slip of the hand in JSON", () => {
  test.each(SLIPS)("%s is told once, and its proposal gives the meant value back", (_, from, to, code) => {
    const text = GOOD.replace(from, () => to);
    expect(text).not.toBe(GOOD);
    expect(read(text).problems.map((problem) => problem.code)).toEqual([code]);
    expect(read(mended(text)).document?.value).toEqual(value);
  });

  test.each([
    ["the Kylysh Master role", 'the "Kylysh Master" role'],
    ["quotation marks at both ends", '"Bridges of the town"'],
    ["quotation marks at the end", 'the role of "Master"'],
    ["inches", 'a 5" screen'],
    ["two pairs", 'the "one", and the "other" one'],
  ])("quotation marks inside a text are told as that: %s", (_, quote) => {
    const text = GOOD.replace("the bridges of the town", () => quote);
    expect(read(text).problems.map(({ code }) => code)).toEqual(["json-syntax.inner-mark"]);
    expect(read(mended(text)).document?.value).toMatchObject({ metrics: [{ quote }, {}] });
  });

  test.each([
    ["two readings", "12000", "12,000", "json-syntax.number"],
    ["a percentage", "12000", "12%", "json-syntax.number"],
    ["a range", "12000", "5000-7000", "json-syntax.number"],
    ["money", "12000", "12 000 ₸", "json-syntax.number"],
    ["a value left out", "12000,", ",", "json-syntax.value"],
    ["a field twice with two values", '"draft": false', '"draft": false, "draft": true', "json-duplicate"],
    ["a list's first bracket left out", '["painted"', '"painted"', "json-syntax.unopened"],
    ["a bracket of the other kind", '"bridges"],', '"bridges"},', "json-syntax.unopened"],
    [
      "an apostrophe in single marks",
      '"the bridges of the town"',
      "'the town's bridges'",
      "json-syntax.quotation-mark",
    ],
  ])("%s: nothing is proposed where only the source can tell", (_, from, to, code) => {
    const { problems } = read(GOOD.replace(from, () => to));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.edit).toBeUndefined();
  });

  test.each([
    ['{\n  "ru": "«Тихая комната»,\n  "en": 1\n}', "«Тихая комната»"],
    ['{ "ru": "«Тихая комната», "en": 1 }', "«Тихая комната»"],
    ['{ "ru": "\'Quiet Room\', "en": 1 }', "'Quiet Room'"],
  ])("a mark that belongs to the text isn't taken for its end: %s", (text, ru) => {
    expect(read(mended(text)).document?.value).toEqual({ ru, en: 1 });
  });

  test("the marks of a merge conflict are told once, with how many there are", () => {
    const conflict = (line: string): string =>
      `<<<<<<< HEAD\n${line}\n=======\n${line.replace("24", "25")}\n>>>>>>> news\n`;
    const text = GOOD.replace('      "value": 24\n', conflict).replace('  "draft": false,\n', conflict);
    const { problems } = read(text);
    expect(problems).toMatchObject([
      { code: "json-syntax.conflict", line: 3, column: 1, args: { count: 2 } },
    ]);
    expect(problems[0]?.edit).toBeUndefined();
  });

  test("a text that is no JSON at all ends in a few complaints", () => {
    for (const text of ["The town counts its bridges.\n", "a,b\n1,2\n", "<html></html>", '"'.repeat(99)])
      expect(read(text).problems.length).toBeLessThan(4);
  });
});

test.each([
  ["the town's bridges”", "the town's bridges"],
  ["«Bridges» деген не екені айтылмаған.”", "«Bridges» деген не екені айтылмаған."],
  ["the “old” bridges”", "the “old” bridges"],
  ["she said “bridges”", "she said “bridges”"],
  ["'the town's bridges'”", "'the town's bridges'"],
])("a mark at the end of %s closes the text, unless it ends what the text opens", (written, meant) => {
  const text = `{\n  "label": "${written},\n  "value": 1\n}`;
  expect(JSON.parse(mended(text, 1))).toEqual({ label: meant, value: 1 });
});
