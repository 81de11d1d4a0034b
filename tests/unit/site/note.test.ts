import { expect, test } from "vitest";
import type { ChartDefinition } from "../../../src/record/model.ts";
import { embedDocument } from "../../../src/site/embed-document.ts";
import { embedHeight, embedModel } from "../../../src/site/models/embed.ts";
import { chartModel } from "../../../src/site/models/parts.ts";
import { contextOf, drawable } from "./fixture.ts";

const { note: _, ...rest } = drawable;
const noteless: ChartDefinition = rest;

test("a chart without a note leaves no gap for one, on its page and in its embed", async () => {
  const [plain, noted] = await Promise.all([
    contextOf("en", { chart: noteless }),
    contextOf("en", { chart: drawable }),
  ]);
  expect(chartModel(plain, noteless).note).toBeNull();
  expect(chartModel(noted, drawable).note).toEqual(["note"]);
  expect(await embedDocument(embedModel(plain))).not.toContain('class="note"');
  expect(await embedDocument(embedModel(noted))).toContain('class="note"');
  expect(embedHeight(noted) - embedHeight(plain)).toBe(27);
});
