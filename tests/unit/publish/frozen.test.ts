import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf } from "../../../src/publish/changes.ts";
import { recordAt } from "../../../src/publish/frozen.ts";
import type { Correction, Count, Metric, YearRecord } from "../../../src/record/model.ts";
import { corrected, inAll, record } from "./fixture.ts";

const stood = (date: string, id: string): Metric | undefined =>
  recordAt(corrected, date).metrics.find((metric) => metric.id === id);

test.each([
  ["2026-11-19", 10_000, "nearly"],
  ["2026-11-20", 11_000, "over"],
  ["2026-11-30", 11_000, "over"],
  ["2026-12-01", 12_000, "over"],
])("at the end of %s a count stands at the value of that day", (date, value, precision) => {
  expect(stood(date, "pupils")).toMatchObject({ value, precision });
});

test("a derived share is reckoned from the counts of that day", () => {
  expect(stood("2026-12-04", "winners-share")).toMatchObject({ value: { part: 1, of: 4 } });
  expect(stood("2026-12-05", "winners-share")).toMatchObject({ value: { part: 1, of: 8 } });
});

test("only the corrections made by that day are told", () => {
  expect(recordAt(corrected, "2026-11-30").corrections.map(({ date }) => date)).toEqual(["2026-11-20"]);
});

test("on the day of the last correction the record is today's", () => {
  expect(recordAt(corrected, "2026-12-05")).toEqual(corrected);
});

test("two corrections of one day are taken in the order of the file", () => {
  const values = changesOf(corrected).map(({ before, after }) =>
    before.kind === "count" && after.kind === "count" ? [before.value, after.value] : [],
  );
  expect(values).toEqual([
    [10_000, 11_000],
    [11_000, 11_500],
    [11_500, 12_000],
    [8, 4],
  ]);
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
const edit = fc.record({
  date: day,
  metric: fc.constantFrom("pupils", "winners"),
  value: fc.integer({ min: 0, max: 32 }),
  precision: fc.constantFrom("exact", "over", "around", "nearly"),
});

type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never;

/** A history as staff would have made it, day by day: the record that each day ended with, and the record of today. */
function lived(edits: readonly Edit[]) {
  let now: YearRecord = record;
  const ends = new Map<string, YearRecord>();
  for (const { date, metric, value, precision } of edits.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const count = now.metrics.find((each): each is Count => each.id === metric && each.kind === "count");
    if (count === undefined) throw new Error(`no count ${metric}`);
    const correction: Correction = {
      date,
      metric,
      was: { value: count.value, precision: count.precision },
      note: inAll("note"),
    };
    const metrics = now.metrics.map((each) => (each === count ? { ...count, value, precision } : each));
    now = { ...now, metrics, corrections: [...now.corrections, correction] };
    ends.set(date, now);
  }
  return { now, ends };
}

const counts = ({ metrics }: YearRecord): readonly Metric[] => metrics.filter(({ kind }) => kind === "count");

test("whatever was corrected, each day's end is rebuilt as it was, and the last is today's", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const { now, ends } = lived(edits);
      expect(counts(recordAt(now, "2026-01-31"))).toEqual(counts(record));
      for (const [date, then] of ends) expect(counts(recordAt(now, date))).toEqual(counts(then));
      expect(counts(recordAt(now, "2026-03-01"))).toEqual(counts(now));
    }),
  );
});

test("corrections applied forward, from what stood before the first, give today's record", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const { now } = lived(edits);
      const standing = new Map(recordAt(now, "2026-01-31").metrics.map((metric) => [metric.id, metric]));
      for (const { before, after } of changesOf(now)) {
        expect(standing.get(before.id)).toEqual(before);
        standing.set(after.id, after);
      }
      expect([...standing.values()].filter(({ kind }) => kind === "count")).toEqual(counts(now));
    }),
  );
});
