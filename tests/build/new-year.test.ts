import { join } from "node:path";
import { expect, test } from "vitest";
import { editJson, type Json } from "../support/edit.ts";
import { copyProject, run } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];

/** Fills what the command left open, with the last year's numbers times two and made-up words. */
function fill(record: Json, last: Json): void {
  record.title = last.title;
  record.sources[0].title.en = "Astana sums up another year";
  for (const [index, metric] of record.metrics.entries()) {
    const was = last.metrics[index];
    if (metric.kind === "derived") continue;
    metric.quote = "as the source has it";
    if (metric.kind === "list") Object.assign(metric, { items: was.items, complete: false });
    else metric.precision = was.precision;
    if (metric.kind === "count") metric.value = was.value * 2;
    if (metric.kind === "share") metric.value = { part: 1, of: 4 };
  }
}

test("a new year goes from the command to both years' pages: a draft first, then what / shows", async () => {
  using copy = copyProject("Жаңа жыл 2026");
  const started = await run(copy.dir, "new-year", ["2026"]);
  expect(started.code, started.err).toBe(0);
  const refused = await run(copy.dir, "build");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("`value` of `colleges` is still to fill in");

  let last: Json;
  editJson(copy.dir, "data/2025.json", (record) => {
    last = record;
  });
  editJson(copy.dir, "data/2026.json", (record) => fill(record, last));
  const drafted = await run(copy.dir, "build");
  expect(drafted.code, drafted.out + drafted.err).toBe(0);
  const dist = join(copy.dir, "dist");
  for (const lang of LANGUAGES) {
    const draft = pageOf(dist, `/${lang}/2026/`);
    expect(textOf(draft.querySelector("#m-colleges .number"))).toBe("64");
    expect(draft.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-colleges .number"))).toBe("32");
  }

  editJson(copy.dir, "data/2026.json", (record) => {
    record.draft = false;
  });
  const done = await run(copy.dir, "build");
  expect(done.code, done.out + done.err).toBe(0);
  for (const lang of LANGUAGES) {
    expect(textOf(pageOf(dist, `/${lang}/`).querySelector("#m-colleges .number"))).toBe("64");
    expect(textOf(pageOf(dist, `/${lang}/2025/`).querySelector("#m-colleges .number"))).toBe("32");
    expect(pageOf(dist, `/${lang}/2026/`).querySelector('meta[name="robots"]')).toBeNull();
  }
});
