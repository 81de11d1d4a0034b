import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { metricText } from "../../../src/publication/changes/report-lines.ts";
import type { Breakdown, Count, YearRecord } from "../../../src/record/model.ts";
import type { Target } from "../../../src/record/terms.ts";
import { correctionsOf } from "../../../src/site/corrections.ts";
import { feed } from "../../../src/site/feed.ts";
import { correctionsModel } from "../../../src/site/models/pages.ts";
import { recordJson } from "../../../src/site/record-json.ts";
import { contextOf, inAll, LANGUAGES, record } from "./fixture.ts";

const planned = (value: number): Target => ({ value, precision: "exact", quote: "planned" });
const [pupils] = record.metrics.filter((metric): metric is Count => metric.kind === "count");
if (pupils === undefined) throw new Error("no count");
const { kind: _, noun, value: __, precision: ___, ...described } = pupils;
const byField: Breakdown = {
  ...described,
  id: "by-field",
  kind: "breakdown",
  measured: { noun },
  complete: true,
  parts: [{ id: "building", label: inAll("Building"), value: 4, precision: "exact", target: planned(6) }],
};

/** First the plan was mended, then the figure, then the plan of a part. */
const corrected: YearRecord = {
  ...record,
  metrics: [{ ...pupils, target: planned(12_500) }, byField],
  corrections: [
    {
      date: "2026-11-01",
      metric: "pupils",
      target: true,
      was: { value: 12_400, precision: "around" },
      note: inAll("By the order."),
    },
    {
      date: "2026-11-01",
      metric: "pupils",
      was: { value: 11_000, precision: "exact" },
      note: inAll("Recounted."),
    },
    {
      date: "2026-12-01",
      metric: "by-field",
      part: "building",
      target: true,
      was: { value: 5, precision: "exact" },
      note: inAll("Misread."),
    },
  ],
};
const spaced = (text: string | null): string => text?.replaceAll("\u00a0", " ") ?? "";

test("a correction of a plan is told on the page of corrections as one, beside those of its figure", async () => {
  const lines = await Promise.all(
    LANGUAGES.map(async (lang) =>
      correctionsModel(await contextOf(lang, { record: corrected })).corrections.map(({ anchor, line }) => [
        anchor,
        spaced(line),
      ]),
    ),
  );
  expect(lines).toEqual([
    [
      ["c-2026-12-01-by-field-building-target", "Building, plan: 5 pupils → 6 pupils"],
      ["c-2026-11-01-pupils", "Pupils on tours: 11,000 pupils → over 12,000 pupils"],
      ["c-2026-11-01-pupils-target", "Pupils on tours, plan: around 12,400 pupils → 12,500 pupils"],
    ],
    [
      ["c-2026-12-01-by-field-building-target", "Building, жоспар: 5 оқушы → 6 оқушы"],
      ["c-2026-11-01-pupils", "Экскурсиядағы оқушылар: 11 000 оқушы → 12 000-нан астам оқушы"],
      ["c-2026-11-01-pupils-target", "Экскурсиядағы оқушылар, жоспар: шамамен 12 400 оқушы → 12 500 оқушы"],
    ],
    [
      ["c-2026-12-01-by-field-building-target", "Building, план: 5 школьников → 6 школьников"],
      ["c-2026-11-01-pupils", "Школьники на экскурсиях: 11 000 школьников → более 12 000 школьников"],
      [
        "c-2026-11-01-pupils-target",
        "Школьники на экскурсиях, план: около 12 400 школьников → 12 500 школьников",
      ],
    ],
  ]);
});

test("and in the feed and the data, by names of its own", async () => {
  const context = await contextOf("en", { record: corrected, published: "2026-01-05" });
  const document = new DOMParser().parseFromString(feed(context, [context]), "text/xml");
  const [entry] = [...document.querySelectorAll("entry")];
  expect(entry?.querySelector("title")?.textContent).toBe("Corrected figure: Building, plan, 2025");
  expect(entry?.querySelector("content")?.textContent).toBe(
    "Building, plan: 6 pupils; before the correction, 5 pupils. Misread.",
  );
  const told = JSON.parse(JSON.stringify(recordJson(context)));
  expect(told.corrections[2]).toMatchObject({
    metric: "by-field",
    part: "building",
    target: true,
    was: { value: 5 },
  });
  expect(told.corrections[1]).not.toHaveProperty("target");
});

test("what stood before one of a plan is what stood after the last of it, whatever its figure was", () => {
  const plans = correctionsOf(corrected).map(({ before, after }) =>
    [before, after].map((metric) => ("target" in metric ? metric.target?.value : undefined)),
  );
  expect(plans).toEqual([
    [12_400, 12_500],
    [12_500, 12_500],
    [5, 6],
  ]);
});

test("staff read of a changed plan in the report of changes", () => {
  expect(metricText({ ...pupils, target: planned(12_500) })).toEqual({
    code: "changes.value.planned",
    args: { value: "over 12000", plan: "12500" },
  });
  expect(metricText(pupils)).toBe("over 12000");
});
