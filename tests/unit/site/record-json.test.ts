import { expect, test } from "vitest";
import { chartJson, recordJson } from "../../../src/site/record-json.ts";
import { contextOf, corrected } from "./fixture.ts";

test("the whole record is there with derived values worked out, licence, address and corrections", async () => {
  const told = JSON.parse(JSON.stringify(recordJson(await contextOf("en", { record: corrected }))));
  expect(told.address).toBe("https://figures.example/report/data/2025.json");
  expect(told.licence).toEqual({ name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" });
  expect(told.corrections).toHaveLength(4);
  expect(told.metrics).toHaveLength(6);
  expect(told.metrics[5]).toMatchObject({
    id: "winners-share",
    value: 0.125,
    part: 1,
    of: 8,
    precision: "exact",
  });
  expect(told.metrics[0].label.ru).toBe("Школьники на экскурсиях");
});

test("what is not known leaves no field", async () => {
  const context = await contextOf("kk");
  expect(JSON.stringify([recordJson(context), chartJson(context)])).not.toMatch(/null|:""|\[\]|undefined/);
});

test("a chart's data are said in its language, with the corrections to them alone", async () => {
  const told = JSON.parse(JSON.stringify(chartJson(await contextOf("ru", { record: corrected }))));
  expect(told).toMatchObject({ id: "tours", language: "ru", year: 2025 });
  expect(told.metrics.map(({ id }: { id: string }) => id)).toEqual(["pupils", "winners-share", "new-trades"]);
  expect(told.metrics[0]).toMatchObject({ value: 12_000, precision: "over", unit: "школьников" });
  // Winners are corrected too: the chart's derived share rests on them.
  expect(told.corrections.map(({ metric }: { metric: string }) => metric)).toEqual([
    "pupils",
    "pupils",
    "pupils",
    "winners",
  ]);
});
