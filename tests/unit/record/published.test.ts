import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishedText } from "../../../src/publication/publish.ts";
import type {
  Breakdown,
  ChartDefinition,
  Correction,
  Count,
  Edition,
  Precision,
  Share,
  YearRecord,
} from "../../../src/record/model.ts";
import {
  daysOfChart,
  editionsOf,
  lastPublication,
  NOTHING_PUBLISHED,
  publicationDays,
  publishedSchema,
  uncorrected,
  withPublication,
} from "../../../src/record/published.ts";

const text = { en: "…" };
const described = { label: text, definition: text, source: "s", quote: "…", noun: {} };
const count = (id: string, value: number, precision: Precision = "exact"): Count => ({
  ...described,
  kind: "count",
  id,
  value,
  precision,
});
const share = (id: string, part: number, of: number): Share => ({
  ...described,
  kind: "share",
  id,
  value: { part, of },
  precision: "exact",
});
const record = (metrics: YearRecord["metrics"], corrections: readonly Correction[] = []): YearRecord => ({
  year: 2025,
  draft: false,
  title: text,
  sources: [],
  metrics,
  corrections,
});
const chart = (id: string): ChartDefinition => ({
  id,
  form: "scale",
  metrics: [],
  options: {},
  title: text,
  note: text,
  order: 1,
});
const edition = (
  metrics: YearRecord["metrics"],
  corrections: readonly Correction[] = [],
  charts: readonly string[] = [],
): Edition => ({ record: record(metrics, corrections), charts: charts.map(chart) });
const correction = (
  metric: string,
  value: number,
  date: string,
  precision: Precision = "exact",
): Correction => ({
  date,
  metric,
  was: { value, precision },
  note: text,
});

const first = withPublication(
  NOTHING_PUBLISHED,
  "2026-01-15",
  ["/en/"],
  [edition([count("a", 10), share("b", 1, 5)], [], ["scale"])],
);

describe("a published figure that changed", () => {
  test("is named with what it was, on which day, and what it is now", () => {
    expect(uncorrected(record([count("a", 12), share("b", 1, 5)]), first)).toEqual([
      {
        metric: "a",
        was: { date: "2026-01-15", value: 10, precision: "exact" },
        now: { value: 12, precision: "exact" },
      },
    ]);
  });

  test("is noticed in its precision and in a share too", () => {
    const changed = record([count("a", 10, "over"), share("b", 1, 4)]);
    expect(uncorrected(changed, first).map(({ metric }) => metric)).toEqual(["a", "b"]);
  });

  test("is accepted with a correction that names what was public, from that day on", () => {
    const metrics = [count("a", 12), share("b", 1, 5)];
    const told = (entry: Correction): boolean => uncorrected(record(metrics, [entry]), first).length === 0;
    expect(told(correction("a", 10, "2026-02-01"))).toBe(true);
    expect(told(correction("a", 10, "2026-01-15"))).toBe(true);
    expect(told(correction("a", 10, "2026-01-14"))).toBe(false);
    expect(told(correction("a", 11, "2026-02-01"))).toBe(false);
    expect(told(correction("a", 10, "2026-02-01", "over"))).toBe(false);
    expect(told(correction("b", 10, "2026-02-01"))).toBe(false);
  });

  test("and was taken out of the record is named, whatever the corrections say", () => {
    const left = record([share("b", 1, 5)], [correction("a", 10, "2026-02-01")]);
    expect(uncorrected(left, first)).toMatchObject([{ metric: "a", now: null }]);
  });

  test("of what was planned is told as such, of a metric and of a part", () => {
    const planned = (value: number): Count => ({
      ...count("a", 10),
      target: { value, precision: "exact", quote: "…" },
    });
    const parts = (value: number): Breakdown => ({
      ...described,
      id: "p",
      kind: "breakdown",
      measured: { noun: {} },
      complete: true,
      parts: [
        {
          id: "x",
          label: text,
          value: 1,
          precision: "exact",
          target: { value, precision: "exact", quote: "…" },
        },
      ],
    });
    const was = withPublication(NOTHING_PUBLISHED, "2026-01-15", [], [edition([planned(12), parts(5)])]);
    const now = [planned(11), parts(6)];
    expect(uncorrected(record(now), was)).toEqual([
      {
        metric: "a#target",
        was: { date: "2026-01-15", value: 12, precision: "exact" },
        now: { value: 11, precision: "exact" },
      },
      {
        metric: "p/x#target",
        was: { date: "2026-01-15", value: 5, precision: "exact" },
        now: { value: 6, precision: "exact" },
      },
    ]);
    const of = correction("a", 12, "2026-02-01");
    const told = (...entries: readonly Correction[]) =>
      uncorrected(record(now, entries), was).map(({ metric }) => metric);
    expect(told(of)).toEqual(["a#target", "p/x#target"]);
    expect(told({ ...of, target: true })).toEqual(["p/x#target"]);
    const ofPart: Correction = { ...correction("p", 5, "2026-02-01"), part: "x", target: true };
    expect(told({ ...of, target: true }, ofPart)).toEqual([]);
    expect(uncorrected(record([count("a", 10), parts(5)]), was)).toMatchObject([
      { metric: "a#target", now: null },
    ]);
    const kept = withPublication(was, "2026-02-01", [], [edition(now)]);
    expect(editionsOf(kept, 2025).map((each) => each.record.metrics)).toEqual([[planned(12), parts(5)], now]);
  });

  test("back and forth needs a correction each time", () => {
    const there = record([count("a", 12), share("b", 1, 5)], [correction("a", 10, "2026-02-01")]);
    const second = withPublication(first, "2026-02-01", [], [{ record: there, charts: [] }]);
    const back = record([count("a", 10), share("b", 1, 5)], there.corrections);
    expect(uncorrected(back, second)).toHaveLength(1);
    expect(
      uncorrected({ ...back, corrections: [...back.corrections, correction("a", 12, "2026-03-01")] }, second),
    ).toEqual([]);
  });
});

test("nothing needs a correction before the first publication, nor where nothing changed", () => {
  const unchanged = record([count("a", 10), share("b", 1, 5), count("new", 1)]);
  expect(uncorrected(unchanged, NOTHING_PUBLISHED)).toEqual([]);
  expect(uncorrected(unchanged, first)).toEqual([]);
});

test("a figure may have the name of what every object has", () => {
  const { figures } = withPublication(
    NOTHING_PUBLISHED,
    "2026-01-15",
    [],
    [edition([count("constructor", 3)])],
  );
  expect(figures["2025"]).toEqual({ constructor: [{ date: "2026-01-15", value: 3, precision: "exact" }] });
});

describe("a year as it was public", () => {
  const changed = [count("a", 12), share("b", 1, 5)];
  const second = withPublication(first, "2026-02-01", ["/ru/"], [edition(changed, [], ["scale", "more"])]);

  test("is kept for each day on which anything of it changed, words and charts included", () => {
    expect(publicationDays(second, 2025)).toEqual(["2026-01-15", "2026-02-01"]);
    const kept = editionsOf(second, 2025).map(({ record }) => record.metrics[0]);
    expect(kept).toMatchObject([{ value: 10 }, { value: 12 }]);
    const reworded = { ...edition(changed, [], ["scale", "more"]) };
    const title = { en: "Another title" };
    const third = withPublication(
      second,
      "2026-03-01",
      [],
      [{ ...reworded, record: { ...reworded.record, title } }],
    );
    expect(publicationDays(third, 2025)).toEqual(["2026-01-15", "2026-02-01", "2026-03-01"]);
    expect(lastPublication(third)).toBe("2026-03-01");
    expect(lastPublication(NOTHING_PUBLISHED)).toBeNull();
  });

  test("is not kept again where nothing changed, also after the list was written and read", () => {
    const same = [edition(changed, [], ["scale", "more"])];
    expect(withPublication(second, "2026-03-01", [], same)).toEqual(second);
    const read = publishedSchema.parse(JSON.parse(publishedText(second)));
    expect(JSON.stringify(withPublication(read, "2026-03-01", [], same))).toBe(JSON.stringify(second));
  });

  test("of two publications of one day is what the day ended with", () => {
    const again = withPublication(second, "2026-02-01", [], [edition([count("a", 13)], [], ["scale"])]);
    expect(publicationDays(again, 2025)).toEqual(["2026-01-15", "2026-02-01"]);
    expect(editionsOf(again, 2025)[1]?.record.metrics[0]).toMatchObject({ value: 13 });
  });

  test("offers a chart from the day on which it was first public, in the languages that it then had", () => {
    expect(daysOfChart(second, 2025, "scale", "en")).toEqual(["2026-01-15", "2026-02-01"]);
    expect(daysOfChart(second, 2025, "more", "en")).toEqual(["2026-02-01"]);
    expect(daysOfChart(second, 2025, "more", "ru")).toEqual([]);
    expect(daysOfChart(NOTHING_PUBLISHED, 2025, "scale", "en")).toEqual([]);
  });
});

test("whatever is published, no address, figure or date of before is ever lost, and what is public needs no correction", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, "0")}`);
  const address = fc.constantFrom("/", "/en/", "/kk/", "/ru/", "/data/2025.json");
  const publication = fc.record({ day, addresses: fc.array(address), a: fc.nat(3), b: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(publication, { minLength: 1 }), (publications) => {
      let published = NOTHING_PUBLISHED;
      for (const { day, addresses, a, b } of publications) {
        const now = edition([count("a", a), count("b", b, "over")]);
        const next = withPublication(published, day, addresses, [now]);
        for (const [address, date] of Object.entries(published.addresses))
          expect(next.addresses[address]).toBe(date);
        for (const address of addresses) expect(next.addresses).toHaveProperty([address]);
        for (const [metric, figures] of Object.entries(published.figures[2025] ?? {})) {
          expect(next.figures[2025]?.[metric]?.slice(0, figures.length)).toEqual(figures);
        }
        expect(uncorrected(now.record, next)).toEqual([]);
        expect(publishedSchema.parse(JSON.parse(publishedText(next)))).toEqual(next);
        published = next;
      }
    }),
  );
});
