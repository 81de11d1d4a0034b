import { describe, expect, test } from "vitest";
import { CHART, KINDS, RECORD, readTown, TOWN, textOf, withFile } from "./town.ts";

type Json = Record<string, unknown>;
const listOf = <T>(length: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => make(index));

/** What is wrong with one of the town's files after an edit of its JSON: nothing but what is past a limit. */
function toldOf(file: string, edit: (value: Json) => void): readonly string[] {
  const value = JSON.parse(textOf(file));
  edit(value);
  return readTown(withFile(file, JSON.stringify(value))).problems.map(
    ({ code, message }) => `${code}: ${message}`,
  );
}
const figureOf = (value: Json, id: string): Json =>
  Object(value["metrics"]).find((metric: Json) => metric["id"] === id);

const charts = (many: number) => {
  const chart = JSON.parse(textOf(CHART));
  return listOf(many - 1, (index) => ({
    path: `src/report/2031/charts/more-${index}.json`,
    text: JSON.stringify({ ...chart, id: `more-${index}`, order: 2 + index }),
  }));
};

describe("a year holds as much as is stated, and no more", () => {
  test("300 charts", () => {
    const told = (many: number) => readTown([...TOWN, ...charts(many)]);
    expect(told(300).problems).toEqual([]);
    expect(told(301).content).toBeNull();
    expect(told(301).problems).toMatchObject([
      {
        file: "src/report/2031/charts",
        severity: "error",
        code: "list-length",
        message: "The year has 301 charts; the limit is 300.",
      },
    ]);
  });

  test("300 metrics", () => {
    const withMetrics = (many: number) =>
      toldOf(RECORD, (value) => {
        const metrics: readonly Json[] = Object(value["metrics"]);
        const walkers = figureOf(value, "walkers");
        const more = listOf(many - metrics.length, (index) => ({ ...walkers, id: `walkers-${index}` }));
        Object.assign(value, { metrics: [...metrics, ...more] });
      });
    expect(withMetrics(300)).toEqual([]);
    expect(withMetrics(301)).toEqual(["list-length: `metrics` holds 301; the limit is 300."]);
  });

  test("100 parts of a breakdown", () => {
    const withParts = (many: number) =>
      toldOf(KINDS, (value) => {
        const text = { en: "A line", ru: "Линия" };
        const part = { label: text, value: 1, precision: "exact" };
        const parts = listOf(many, (index) => ({
          ...part,
          id: ["upper", "lower"][index] ?? `line-${index}`,
        }));
        Object.assign(figureOf(value, "trips-by-line"), { parts, of: undefined, complete: false });
      });
    expect(withParts(100).filter((told) => told.startsWith("list-length"))).toEqual([]);
    expect(withParts(101)).toContain("list-length: `parts` of `trips-by-line` holds 101; the limit is 100.");
  });

  test("600 points of a series", () => {
    const withPoints = (many: number) =>
      toldOf(KINDS, (value) => {
        const points = listOf(many, (index) => ({
          at: `${1980 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
          value: index,
          precision: "exact",
        }));
        Object.assign(figureOf(value, "riders-by-month"), { points });
      });
    expect(withPoints(600).filter((told) => told.startsWith("list-length"))).toEqual([]);
    expect(withPoints(601)).toContain(
      "list-length: `points` of `riders-by-month` holds 601; the limit is 600.",
    );
  });

  test("2,000 characters of a text, in the record and in a chart's file", () => {
    const definition = (length: number) =>
      toldOf(RECORD, (value) =>
        Object.assign(Object(figureOf(value, "walkers")["definition"]), { en: "a".repeat(length) }),
      );
    expect(definition(2000)).toEqual([]);
    expect(definition(2001)).toEqual([
      expect.stringMatching(/^text-length: .* has 2,?001 characters; the limit is 2,?000\.$/),
    ]);
    for (const field of ["title", "note"]) {
      const told = (length: number) =>
        toldOf(CHART, (value) => Object.assign(Object(value[field]), { en: "a".repeat(length) }));
      expect(told(2000)).toEqual([]);
      expect(told(2001)).toEqual([expect.stringMatching(/^text-length: .* the limit is 2,?000\.$/)]);
    }
  });

  test("numbers from −10¹⁵ to 10¹⁵, counts from 0", () => {
    const valued = (file: string, id: string, number: number) =>
      toldOf(file, (value) => Object.assign(figureOf(value, id), { value: number })).map((told) =>
        told.replace(/:.*/s, ""),
      );
    for (const within of [0, 1e15]) expect(valued(RECORD, "walkers", within)).not.toContain("number-range");
    for (const beyond of [-1, 1e15 + 1]) expect(valued(RECORD, "walkers", beyond)).toContain("number-range");
    for (const within of [-1e15, 1e15]) expect(valued(KINDS, "growth", within)).not.toContain("number-range");
    for (const beyond of [-1e15 - 1, 1e15 + 1])
      expect(valued(KINDS, "growth", beyond)).toContain("number-range");
  });
});
