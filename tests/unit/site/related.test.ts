import { expect, test } from "vitest";
import { relatedCharts } from "../../../src/site/models/chart-page.ts";
import { contextOf, figure, record } from "./fixture.ts";

/** The ids of what the chart of that number leads on to, of so many. */
async function relatedTo(index: number, many: number): Promise<readonly string[]> {
  // Every tenth shows the same figure, its neighbours others.
  const charts = Array.from({ length: many }, (_, order) => ({
    ...figure,
    id: `c-${order}`,
    metrics: [`m-${order % 10}`],
    order,
  }));
  const chart = { ...figure, ...charts[index] };
  const context = { ...(await contextOf("en", { chart })), edition: { record, charts } };
  return relatedCharts(context).map(({ id }) => id);
}

test("of few charts a page leads to all others, in the report's order", async () => {
  expect(await relatedTo(2, 5)).toEqual(["c-0", "c-1", "c-3", "c-4"]);
  expect(await relatedTo(8, 9)).toHaveLength(8);
});

test("of many it leads to eight: those of its figures first, then those that follow", async () => {
  expect(await relatedTo(3, 30)).toEqual(["c-4", "c-5", "c-6", "c-7", "c-8", "c-9", "c-13", "c-23"]);
  expect(await relatedTo(29, 30)).toEqual(["c-0", "c-1", "c-2", "c-3", "c-4", "c-5", "c-9", "c-19"]);
  expect(await relatedTo(500, 1000)).toHaveLength(8);
});
