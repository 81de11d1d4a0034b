import { expect, test } from "vitest";
import { readNarrative } from "../../../src/narrative/narrative.ts";
import type { Metric } from "../../../src/record/model.ts";
import { embedDocument } from "../../../src/site/embed-document.ts";
import { embedModel } from "../../../src/site/models/embed.ts";
import { reportModel } from "../../../src/site/models/report.ts";
import { contextOf, drawable, inAll, metrics, record } from "./fixture.ts";

const open = {
  ...record,
  metrics: metrics.map(
    (metric): Metric => (metric.id === "winners" ? metric : { ...metric, unknown: inAll("Nobody says.") }),
  ),
};

/** The report of the invented record with these texts, by the names of their files. */
async function report(texts: Readonly<Record<string, string>>) {
  const context = await contextOf("en", { record: open, chart: drawable });
  const narratives = Object.entries({
    index: `---\nheadline: "H"\ntitle: "T"\ndescription: "D"\nposter: ${drawable.id}\nband: [pupils]\n---\n\nA`,
    ...texts,
  }).map(([name, text]) => readNarrative({ path: `src/report/2025/en/${name}.mdx`, text }));
  return reportModel({ ...context, open: { ...context.open, narratives } });
}

test("a row of the table leads to the list of what is left open, where the report has one", async () => {
  const { rows } = await report({
    "1-trades": '---\ntitle: "{pupils} came"\n---\n\nA',
    "2-questions": '---\ntitle: "Questions"\n---\n\n<Open>\n\n- Which?\n\n</Open>',
  });
  const unknown = Object.fromEntries(rows.map((row) => [row.id, row.defined?.unknown]));
  expect(unknown).toMatchObject({ pupils: { id: "questions" }, "new-trades": { id: "questions" } });
  expect(unknown["winners"]).toBeNull();
});

test("a report without such a list says it in the row itself", async () => {
  const { rows } = await report({});
  expect(rows.find(({ id }) => id === "pupils")?.defined?.unknown).toBe("Nobody says.");
});

test("a row leads to the section whose title tells of its figure", async () => {
  const { rows } = await report({ "1-trades": '---\ntitle: "New: {new-trades open} and more"\n---\n\nA' });
  expect(rows.find(({ id }) => id === "new-trades")?.defined?.told?.id).toBe("trades");
});

test("a list in a heading or in a chart's title is marked as that of the record", async () => {
  const template = "New: {new-trades open} and more";
  const { sections } = await report({ "1-trades": `---\ntitle: "${template}"\n---\n\nA` });
  const named = { id: "new-trades", names: "Landscape Design, Hydraulic Engineering" };
  expect(sections[0]?.title).toEqual(["New: ", named, " and more"]);
  const context = await contextOf("en", { chart: { ...drawable, title: inAll(template) } });
  expect(await embedDocument(embedModel(context))).toContain(
    `New: <span data-metric="new-trades">${named.names}</span> and more`,
  );
});
