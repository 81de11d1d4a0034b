import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editJson, metricOf } from "../support/edit.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

/** Unmistakable values, in place of those of 2025. */
const VALUES: Readonly<Record<string, number>> = {
  attendees: 1741,
  colleges: 47,
  grants: 7919,
  classes: 137,
  "tour-pupils": 6133,
  "brigade-members": 3911,
  "platform-learners": 26_717,
  "accredited-colleges": 13,
  events: 173,
};
/** How the real values look in figures, grouped by a comma or by a no-break space, wherever they may be written. */
const REAL =
  /(?<![\d.#-])(?:1[, \u00a0]?300|12[, \u00a0]?000|28[, \u00a0]?000|10[, \u00a0]?000|5[, \u00a0]000|32)(?![\d%])/;

let copy: Copy;
beforeAll(async () => {
  copy = copyProject();
  editJson(copy.dir, "data/2025.json", (record) => {
    for (const [id, value] of Object.entries(VALUES)) metricOf(record, id).value = value;
    metricOf(record, "student-share").value = { part: 1, of: 7 };
    for (const metric of record.metrics)
      if (metric.quote !== undefined) metric.quote = "as the source puts it";
  });
  const { code, out, err } = await run(copy.dir, "build");
  expect(code, out + err).toBe(0);
});
afterAll(() => copy[Symbol.dispose]());

test.each(["en", "kk", "ru"])("a changed figure is changed in every word of the report in %s", (lang) => {
  const page = pageOf(join(copy.dir, "dist"), `/${lang}/2025/`);
  for (const [id, value] of Object.entries(VALUES)) {
    const said = [...page.querySelectorAll(`[data-metric="${id}"]`)];
    expect(said.length, id).toBeGreaterThan(0);
    for (const element of said) expect(element.getAttribute("value"), id).toBe(String(value));
  }
  const shown = [
    textOf(page.body),
    ...[...page.querySelectorAll("svg title, svg desc, svg text")].map(textOf),
  ];
  for (const text of shown) {
    const bare = text.replaceAll(/10[, \u00a0]?000(?=[^\d]*10)|1(?:[, \u00a0]?0{3})*0{0,2}(?!\d)/g, "");
    expect(bare.match(REAL)?.[0], bare.slice(0, 300)).toBeUndefined();
  }
});

test("machines read no old figure either: titles, descriptions and data of every page", () => {
  const dist = join(copy.dir, "dist");
  for (const file of filesOf(dist).filter(
    (path) => /\.(html|json|csv|xml|svg)$/.test(path) && !path.endsWith("schema.json"),
  )) {
    const text = readFileSync(join(dist, file), "utf8");
    for (const [, value] of text.matchAll(/\b(?:content|value|title|alt)="([^"]*)"/g))
      expect((value ?? "").match(REAL)?.[0], `${file}: ${value}`).toBeUndefined();
  }
});
