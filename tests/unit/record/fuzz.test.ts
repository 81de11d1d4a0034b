import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/diagnostics/json.ts";
import { CHART, RECORD, readTown, SITE, textOf, withFile } from "./town.ts";

/** What a hand, a paste or a broken tool may put into a file. */
const scrap = fc.oneof(
  fc.constantFrom(
    ..."{}[],:\"'\\/-+.eE0\n\r\t \uFEFF\uFFFD\u2028",
    "null",
    "true",
    "NaN",
    "1e400",
    "-0",
    "[[[[",
    '"__proto__":',
    '"\\ud800"',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 60 }), put: scrap });
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

const apply = (text: string, { at, cut, put }: { at: number; cut: number; put: string }): string => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + cut);
};

/** A value of any shape in the place of any value of the record. */
const swapped = (value: unknown, at: number, other: unknown): unknown => {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return other;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
};

function expectSane(path: string, text: string): void {
  const { content, problems } = readTown(withFile(path, text));
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(content === null).toBe(errors.length > 0);
  const lines = text.split(/\r\n|\n|\r/);
  for (const { file, line, column, message } of problems) {
    // What was typed may have these letters.
    expect(message).not.toMatch(
      text.includes("NaN") ? /\bundefined|\[object/ : /\bundefined|\[object|\bNaN\b/,
    );
    if (file !== path || line === null || column === null) continue;
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
  }
}

describe("whatever is done to a file", () => {
  test.each([RECORD, SITE, CHART])("random edits of %s are refused in their place, or are valid", (path) => {
    fc.assert(
      fc.property(edits, (made) => expectSane(path, made.reduce(apply, textOf(path)))),
      { numRuns: 120 },
    );
  });

  test.each([RECORD, SITE, CHART])(
    "values of any shape in %s are refused in their place, or are valid",
    (path) => {
      const good: unknown = JSON.parse(textOf(path));
      fc.assert(
        fc.property(fc.nat({ max: 160 }), fc.jsonValue({ maxDepth: 3 }), (at, other) =>
          expectSane(path, JSON.stringify(swapped(good, at, other), null, 2)),
        ),
        { numRuns: 120 },
      );
    },
  );

  test("reads what JSON.parse reads, and refuses what it refuses", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          scrap,
          edits.map((made) => made.reduce(apply, textOf(CHART))),
        ),
        (text) => {
          const refused = readJson({ path: CHART, text }).problems.length > 0;
          const parsed = parse(text);
          if (parsed === undefined) expect(refused).toBe(true);
          else if (!refused) expect(readJson({ path: CHART, text }).document?.value).toEqual(parsed);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function parse(text: string): unknown {
  try {
    // A record knows one nought.
    return JSON.parse(text, (_, value: unknown) => (Object.is(value, -0) ? 0 : value));
  } catch {
    return undefined;
  }
}
