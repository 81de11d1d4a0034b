import { csvParse } from "d3";
import { describe, expect, inject, test } from "vitest";
import { dataValue } from "../../src/record/kinds/index.ts";
import { isQuantity } from "../../src/record/model.ts";
import { editionOf, madeUpContent } from "../support/content.ts";
import { CHARTS, chartPathOf, readBuilt, SITE } from "../support/kit.ts";

const dist = inject("dist");
const content = await madeUpContent();

describe.each(CHARTS)("the data files of $id in $lang", (built) => {
  const { record, charts } = editionOf(content, built.year);
  const path = chartPathOf(built).slice(0, -1);
  const chart = charts.find(({ id }) => id === built.id);
  const own = (chart?.metrics ?? []).flatMap((id) => record.metrics.find((metric) => metric.id === id) ?? []);
  // A chart of change has the figures of the year before too, by the ids that they had.
  const before = content.editions.find((edition) => edition.record.year === built.year - 1)?.record;
  const metrics =
    chart?.form === "change" || chart?.form === "slopes"
      ? own.flatMap((metric) => [
          ...(before?.metrics.filter(({ id }) => id === (metric.formerly?.[built.year - 1] ?? metric.id)) ??
            []),
          metric,
        ])
      : own;

  test("as CSV have a row a figure, with value, precision, unit, words and the source's own", () => {
    const text = readBuilt(dist, `${path}.csv`);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const rows = csvParse(text.slice(1));
    expect(rows.columns).toEqual(
      expect.arrayContaining(["id", "value", "precision", "unit", "said", "quote", "source"]),
    );
    expect(rows.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id));
    for (const [index, metric] of metrics.entries()) {
      const row = rows[index];
      expect(row?.["label"]).not.toBe("");
      expect(row?.["source"]).not.toBe("");
      if (!isQuantity(metric)) continue;
      expect(Number(row?.["value"])).toBe(dataValue(metric));
      expect(row?.["precision"]).toBe(metric.precision);
      expect(row?.["counts"]).not.toBe("");
    }
  });

  test("as JSON say the same, with address, language and licence", () => {
    const json = JSON.parse(readBuilt(dist, `${path}.json`));
    expect(json).toMatchObject({
      address: `${SITE}${path}/`,
      language: built.lang,
      licence: { name: "CC BY 4.0" },
      metrics: metrics.map((metric) =>
        isQuantity(metric)
          ? { id: metric.id, value: dataValue(metric), precision: metric.precision }
          : { id: metric.id },
      ),
    });
  });

  test("hold no cell that a spreadsheet would run", () => {
    for (const row of csvParse(readBuilt(dist, `${path}.csv`).slice(1)))
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  });
});
