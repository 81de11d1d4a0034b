import { resolve } from "node:path";
import { expect, test } from "vitest";
import { loadContent } from "../../../src/site/content.ts";

const { content, problems } = await loadContent(resolve(import.meta.dirname, "../../.."));

test("the record of this repository has no error, and no warning of its quotes or texts", () => {
  expect(problems).toEqual([]);
  expect(content?.editions.map(({ record }) => record.year)).toContain(2025);
});

test("the record of 2025 holds the metrics that addresses and other programs name", () => {
  const record = content?.editions.find((edition) => edition.record.year === 2025)?.record;
  expect(record?.metrics.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual([
    "accredited-colleges count",
    "accredited-share derived",
    "attendees count",
    "brigade-members count",
    "classes count",
    "colleges count",
    "events count",
    "grants count",
    "new-roles list",
    "new-specialisations list",
    "platform-learners count",
    "student-share share",
    "tour-pupils count",
  ]);
});
