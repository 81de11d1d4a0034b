import { describe, expect, test } from "vitest";
import { leapProblems } from "../../../src/check/leaps.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import { english } from "../../../src/locales/speaker.ts";
import { readPublished } from "../../../src/record/published.ts";
import { RECORD, readTown, TOWN, textOf } from "../record/town.ts";

const NEXT = "data/2032.json";

/** What is said of the next year's figures beside the town's, in which 14,000 walked, 24 bridges stood and 2 of 7 cycled. */
function told(
  edits: readonly (readonly [from: string, to: string])[],
  figures: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const next = edits.reduce(
    (text, [from, to]) => text.replace(from, to),
    textOf(RECORD).replace('"year": 2031', '"year": 2032'),
  );
  const text = JSON.stringify({ addresses: {}, figures: { "2032": figures } });
  const files = [...TOWN, { path: NEXT, text: next }];
  const { sound: content, documents } = readTown(files);
  const { value: published } = readPublished([{ path: "data/published.json", text }]);
  if (content === null) throw new Error("the town can't be read");
  return inWords(leapProblems({ content, documents, files, published }), english()).map(
    ({ file, line, code, severity, message, hint }) =>
      `${file}:${line} ${code} ${severity} ${message} ${hint}`,
  );
}

const walkers = (to: number): readonly [string, string] => ["14000", String(to)];
const bridges = (to: number): readonly [string, string] => ['"value": 24', `"value": ${to}`];
const cyclists = (part: number, of: number): readonly [string, string] => [
  '{ "part": 2, "of": 7 }',
  `{ "part": ${part}, "of": ${of} }`,
];

const ZERO_UP =
  "So near to a power of ten a slip is likelier than a rise, such as one zero too many: compare the number with its quote, digit by digit. If it is right, leave it: the warning goes once it is published.";
const ZERO_DOWN =
  "So near to a power of ten a slip is likelier than a fall, such as one zero too few: compare the number with its quote, digit by digit. If it is right, leave it: the warning goes once it is published.";
const DIGITS =
  "Compare the number with its quote, digit by digit, and with 2031's. If both are right, leave it: the warning goes once it is published.";

describe("a leap from the year before", () => {
  test.each([
    [walkers(140_000), 48, "`walkers` is 140,000, ten times 2031's 14,000.", ZERO_UP],
    [walkers(120_000), 48, "`walkers` is 120,000, about 9 times 2031's 14,000.", ZERO_UP],
    [walkers(1_400_000), 48, "`walkers` is 1,400,000, 100 times 2031's 14,000.", ZERO_UP],
    [walkers(420_000), 48, "`walkers` is 420,000, 30 times 2031's 14,000.", DIGITS],
    [walkers(1400), 48, "`walkers` is 1400; 2031's 14,000 was ten times that.", ZERO_DOWN],
    [walkers(500), 48, "`walkers` is 500; 2031's 14,000 was 28 times that.", DIGITS],
    [cyclists(2, 70), 62, "`cyclist-share` is 2 of 70; 2031's 2 of 7 was ten times that.", ZERO_DOWN],
  ])("is told: %j", (edit, line, message, hint) => {
    expect(told([edit])).toEqual([`${NEXT}:${line} leap warning ${message} ${hint}`]);
  });

  test.each([
    [walkers(14_000)],
    [walkers(98_000)],
    [walkers(2000)],
    [walkers(0)],
    [bridges(190)],
    [cyclists(6, 7)],
  ])("is none: %j", (edit) => {
    expect(told([edit])).toEqual([]);
  });

  test("is told of a figure that had another id", () => {
    const renamed: readonly [string, string] = [
      '"id": "walkers"',
      '"id": "strollers", "formerly": { "2031": "walkers" }',
    ];
    expect(told([walkers(140_000), renamed])).toEqual([
      `${NEXT}:48 leap warning \`strollers\` is 140,000, ten times 2031's 14,000. ${ZERO_UP}`,
    ]);
  });

  test("is none between numbers as small as two bridges", () => {
    expect(told([['"value": 6', '"value": 0']])).toEqual([]);
  });

  test("is told no more once readers have it, until it changes again", () => {
    const figure = { date: "2032-12-30", value: 140_000, precision: "over" };
    expect(told([walkers(140_000)], { walkers: [figure] })).toEqual([]);
    expect(told([walkers(140_000)], { walkers: [{ ...figure, value: 14_500 }] })).toHaveLength(1);
  });
});
