import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Correction, Count, Precision, Share, YearRecord } from "../../../src/record/model.ts";
import {
  figuresAsOf,
  lastPublication,
  NOTHING_PUBLISHED,
  publicationDays,
  publishedSchema,
  uncorrected,
  withPublication,
} from "../../../src/record/published.ts";
import { redirectsSchema } from "../../../src/record/redirects.ts";

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
  [record([count("a", 10), share("b", 1, 5)])],
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

  test("back and forth needs a correction each time", () => {
    const there = record([count("a", 12), share("b", 1, 5)], [correction("a", 10, "2026-02-01")]);
    const second = withPublication(first, "2026-02-01", [], [there]);
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

test("figures can be had as they stood at the end of any day", () => {
  const second = withPublication(first, "2026-02-01", ["/ru/"], [record([count("a", 12), share("b", 1, 5)])]);
  const value = (date: string): unknown => figuresAsOf(second, 2025, date).get("a")?.value;
  expect([value("2026-01-14"), value("2026-01-15"), value("2026-01-31"), value("2026-02-01")]).toEqual([
    undefined,
    10,
    10,
    12,
  ]);
  expect(publicationDays(second, 2025)).toEqual(["2026-01-15", "2026-02-01"]);
  expect(lastPublication(second)).toBe("2026-02-01");
  expect(lastPublication(NOTHING_PUBLISHED)).toBeNull();
});

test("whatever is published, no address, figure or date of before is ever lost, and what is public needs no correction", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, "0")}`);
  const address = fc.constantFrom("/", "/en/", "/kk/", "/ru/", "/data/2025.json");
  const publication = fc.record({ day, addresses: fc.array(address), a: fc.nat(3), b: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(publication, { minLength: 1 }), (publications) => {
      let published = NOTHING_PUBLISHED;
      for (const { day, addresses, a, b } of publications) {
        const now = record([count("a", a), count("b", b, "over")]);
        const next = withPublication(published, day, addresses, [now]);
        for (const [address, date] of Object.entries(published.addresses))
          expect(next.addresses[address]).toBe(date);
        for (const address of addresses) expect(next.addresses).toHaveProperty([address]);
        for (const [metric, figures] of Object.entries(published.figures[2025] ?? {})) {
          expect(next.figures[2025]?.[metric]?.slice(0, figures.length)).toEqual(figures);
        }
        expect(uncorrected(now, next)).toEqual([]);
        expect(publishedSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
        published = next;
      }
    }),
  );
});

test("an old address leads straight to a new one, and looks like an address", () => {
  expect(redirectsSchema.safeParse({ "/a/": "/b/" }).success).toBe(true);
  expect(redirectsSchema.safeParse({ "/a/": "/b/", "/b/": "/c/" }).success).toBe(false);
  expect(redirectsSchema.safeParse({ "/a/; return 200": "/b/" }).success).toBe(false);
  expect(redirectsSchema.safeParse({ "/a/": "https://elsewhere.example/" }).success).toBe(false);
});
