import { expect, test } from "vitest";
import { withPublishedValues } from "../../../src/desk/changes/published-values.ts";
import type { YearRecord } from "../../../src/record/model.ts";
import { NOTHING_PUBLISHED, type Published, withPublication } from "../../../src/record/published.ts";
import { CHART, RECORD, readTown, TOWN, textOf, withFile } from "../record/town.ts";

/** The town's record as it was published on a day. */
function published(day: string, text = textOf(RECORD), before = NOTHING_PUBLISHED): Published {
  return withPublication(before, day, ["/en/2031/figures/scale/"], [recordOf(text)]);
}

function recordOf(text: string): YearRecord {
  const record = readTown(withFile(RECORD, text)).sound?.editions[0]?.record;
  if (record === undefined) throw new Error("no record");
  return record;
}

/** What readers have, of this text and what was published. */
function publicRecord(text: string, list: Published): YearRecord {
  const file = withPublishedValues(withFile(RECORD, text), list).find(({ path }) => path === RECORD);
  return recordOf(file?.text ?? "");
}

test("what was published as it stands is what readers have", () => {
  const text = textOf(RECORD);
  expect(publicRecord(text, published("2032-03-01"))).toEqual(recordOf(text));
});

test("an edited number is for readers what it was, and so is the share that rests on it", () => {
  const edited = textOf(RECORD).replace('"value": 24', '"value": 30');
  const record = publicRecord(edited, published("2032-03-01"));
  expect(record).toEqual(recordOf(textOf(RECORD)));
  expect(recordOf(edited)).not.toEqual(record);
});

test("a figure that was never published isn't there for readers", () => {
  const { figures, ...list } = published("2032-03-01");
  const { walkers: _, ...known } = figures["2031"] ?? {};
  const record = publicRecord(textOf(RECORD), { ...list, figures: { 2031: known } });
  expect(record.metrics.map(({ id }) => id)).not.toContain("walkers");
});

test("a correction that waits for publication isn't told to readers yet", () => {
  const early = textOf(RECORD)
    .replace('"value": 14000', '"value": 13000')
    .replace(/"corrections": \[[\s\S]*\]/, '"corrections": []');
  // Published on the very day of the correction, before it.
  const record = publicRecord(textOf(RECORD), published("2032-02-01", early));
  expect(record.corrections).toEqual([]);
  expect(record.metrics.find(({ id }) => id === "walkers")).toMatchObject({ value: 13000 });
});

test("a year of which nothing was published isn't there for readers", () => {
  expect(withPublishedValues(TOWN, NOTHING_PUBLISHED).map(({ path }) => path)).toEqual(["data/site.json"]);
});

test("a chart that has no published page isn't there for readers", () => {
  const list = published("2032-03-01");
  const charts = (addresses: Published["addresses"]): number =>
    withPublishedValues(TOWN, { ...list, addresses }).filter(({ path }) => path === CHART).length;
  expect([charts(list.addresses), charts({})]).toEqual([1, 0]);
});
