import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { editJson, metricOf } from "../support/edit.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { type Readable, readableOf } from "../support/readable.ts";
import { realValuesIn } from "../support/real-values.ts";
import { pageOf } from "../support/site.ts";

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
/** What the corrected figure was before, and the days of the publication and of the correction. */
const BEFORE = 167;
const DAYS = { published: "2026-02-27", corrected: "2026-03-06" } as const;

/** Powers of ten along a scale's axis: they stand there whatever the figures are. */
const TICKS = 'svg[data-chart="scale"] text.p-quiet[text-anchor="middle"]';
/** Files that tell nothing of this record: what any record may hold, with examples; the fonts' licences. */
const OTHERS = /^(?:data\/schema\.json|licences\/.*)$/;
/** The size of a picture or a frame, in data. */
const SIZE = /\.(?:width|height)(?:\.value)?$/;
/** The same in the code of an embed: `width="100%" height="1300"`, as it stands or as HTML shows it. */
const FRAME_SIZE = /\b(?:width|height)=(?:"|&quot;)\d+%?(?:"|&quot;)/g;
/** An address keeps the name that it was given, though its figure may change since. */
const ADDRESS = "one-in-five";

/** Every text of a site that could hold a figure of the record. */
function* figuresIn(dist: string): Generator<Readable> {
  for (const readable of readableOf(dist, TICKS)) {
    if (OTHERS.test(readable.file) || SIZE.test(readable.place)) continue;
    yield { ...readable, text: readable.text.replaceAll(FRAME_SIZE, "").replaceAll(ADDRESS, "") };
  }
}

let copy: Copy;
beforeAll(async () => {
  copy = copyProject();
  editJson(copy.dir, "data/2025.json", (record) => {
    for (const [id, value] of Object.entries(VALUES)) metricOf(record, id).value = value;
    metricOf(record, "student-share").value = { part: 1, of: 7 };
    for (const metric of record.metrics)
      if (metric.quote !== undefined) metric.quote = "as the source puts it";
    const { precision, label: note } = metricOf(record, "events");
    record.corrections.push({
      date: DAYS.corrected,
      metric: "events",
      was: { value: BEFORE, precision },
      note,
    });
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
});

test("no value of the real record is left anywhere: pages, drawings, data, feeds, archives", () => {
  const left: string[] = [];
  for (const readable of figuresIn(join(copy.dir, "dist")))
    for (const name of realValuesIn(readable))
      left.push(`${name}: ${readable.file}, ${readable.place}: ${readable.text.slice(0, 200)}`);
  expect(left).toEqual([]);
});

describe("the same search finds the real values where they should be", () => {
  const found = new Map<string, Set<string>>();
  beforeAll(() => {
    for (const readable of figuresIn(inject("dist")))
      for (const name of realValuesIn(readable)) {
        const places = found.get(name) ?? new Set();
        places.add(readable.file.replace(/^.* > /, "ZIP ")).add(readable.place);
        found.set(name, places);
      }
  });
  const NAMES = [
    "attendees",
    "colleges",
    "grants",
    "classes and events",
    "tour-pupils",
    "brigade-members",
    "platform-learners",
    "accredited-colleges",
  ];

  test.each(NAMES)("%s, in digits: on pages, in drawings, data and archives", (name) => {
    const places = [...(found.get(name) ?? [])];
    for (const wanted of [
      "en/2025/index.html",
      "kk/2025/index.html",
      "ru/2025/index.html",
      "data/2025.json",
      "data/2025.csv",
      "column value",
      "<data value>",
      "<td>",
      "<desc>",
      "<text>",
      "<meta content>",
    ])
      expect(places).toContain(wanted);
    expect(places.some((place) => place.startsWith("JSON-LD."))).toBe(true);
    expect(places.some((place) => place.startsWith("ZIP ") && place.endsWith(".csv"))).toBe(true);
    expect(places.some((place) => place.startsWith("ZIP ") && place.endsWith(".svg"))).toBe(true);
  });

  test.each(["accredited-colleges", "student-share", "accredited-share"])(
    "%s, in words in each language",
    (name) => {
      const places = [...(found.get(`${name} in words`) ?? [])];
      for (const lang of ["en", "kk", "ru"]) expect(places).toContain(`${lang}/2025/index.html`);
    },
  );
});
