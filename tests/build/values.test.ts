import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { editionOf, madeUpContent } from "../support/content.ts";
import { editJson, type Json } from "../support/edit.ts";
import { build, type Copy, copyUnpublished, keepYear } from "../support/project.ts";
import { type Readable, readableOf } from "../support/readable.ts";
import { valueFinder } from "../support/record-values.ts";
import { pageOf } from "../support/site.ts";

const content = await madeUpContent();
const { languages } = content.site;
const { record } = editionOf(content, 2020);
const find = await valueFinder(record, languages);
/** All but the one that only a scale shows, between others: its description names the ends. */
const COUNTS = record.metrics.flatMap(({ kind, id }) => (kind === "count" && id !== "shelves" ? [id] : []));

/** Powers of ten along a scale's axis: they stand there whatever the figures are. */
const TICKS = 'svg[data-chart="scale"] text.p-quiet[text-anchor="middle"]';
/** Files that tell nothing of this record: what any record may hold, with examples; the fonts' licences. */
const OTHERS = /^(?:data\/schema\.json|licences\/.*)$/;
/** Numbers of the accessibility statement are of windows and programs. */
const STATEMENT = /\/about\/accessibility\//;
/** The size of a picture or a frame, in data. */
const SIZE = /\.(?:width|height)(?:\.value)?$/;
/** The same in the code of an embed: `width="100%" height="1300"`, as it stands or as HTML shows it. */
const FRAME_SIZE = /\b(?:width|height)=(?:"|&quot;)\d+%?(?:"|&quot;)/g;
/** An address keeps the name that it was given, though its figure may change since. */
const ADDRESS = "one-in-three";

/** Every text of a site that could hold a figure of the record. */
function* figuresIn(dist: string): Generator<Readable> {
  for (const readable of readableOf(dist, TICKS)) {
    if (OTHERS.test(readable.file) || STATEMENT.test(readable.file) || SIZE.test(readable.place)) continue;
    yield { ...readable, text: readable.text.replaceAll(FRAME_SIZE, "").replaceAll(ADDRESS, "") };
  }
}

const found = new Map<string, readonly string[]>();
/** Values of the record in a text, looked up once: most texts stand in many files. */
function valuesIn(text: string): readonly string[] {
  const known = found.get(text) ?? find(text);
  found.set(text, known);
  return known;
}

/** Another number than any that the record holds. */
const changed = (value: number): number => (value < 10 ? value + 4 : Math.floor(value * 1.37) + 1);

let copy: Copy;
let dist: string;
beforeAll(async () => {
  copy = copyUnpublished();
  keepYear(copy.dir, 2020);
  editJson(copy.dir, "data/2020.json", (json: Json) => {
    for (const metric of json.metrics) {
      if (metric.kind === "count") metric.value = changed(metric.value);
      if (metric.kind === "share") metric.value = { part: 2, of: 11 };
      if (metric.quote !== undefined) metric.quote = "as the source puts it";
    }
    const was = { value: 167, precision: "over" };
    json.corrections.push({ date: "2021-03-06", metric: "evenings", was, note: json.metrics[0].label });
  });
  dist = await build(copy.dir);
});
afterAll(() => copy[Symbol.dispose]());

test.each(languages)("a changed figure is changed in every word of the report in %s", (lang) => {
  const page = pageOf(dist, `/${lang}/2020/`);
  for (const metric of record.metrics) {
    if (metric.kind !== "count" || typeof metric.value !== "number") continue;
    const said = [...page.querySelectorAll(`[data-metric="${metric.id}"]`)];
    expect(said.length, metric.id).toBeGreaterThan(0);
    for (const element of said)
      expect(element.getAttribute("value"), metric.id).toBe(String(changed(metric.value)));
  }
});

/** A policy's sources, and the sums of packages, hold any digits. */
const withoutHashes = (text: string): string => text.replace(/sha256-[\w+/]+=*|\b[\da-f]{64,}\b/g, "");

test("no value of before is left anywhere: pages, drawings, data, feeds, archives", () => {
  const left: string[] = [];
  for (const { file, place, text } of figuresIn(dist))
    for (const name of valuesIn(withoutHashes(text)))
      left.push(`${name}: ${file}, ${place}: ${text.slice(0, 200)}`);
  expect(left).toEqual([]);
});

describe("the same search finds the values where they should be", () => {
  const places = new Map<string, Set<string>>();
  beforeAll(() => {
    for (const { file, place, text } of figuresIn(inject("dist")))
      for (const name of valuesIn(text)) {
        const known = places.get(name) ?? new Set();
        places.set(name, known.add(file.replace(/^.* > /, "ZIP ")).add(place));
      }
  });

  test.each(COUNTS)("%s, in digits: on pages, in drawings, data and archives", (name) => {
    const known = [...(places.get(name) ?? [])];
    for (const wanted of [
      ...languages.map((lang) => `${lang}/2020/index.html`),
      "data/2020.json",
      "data/2020.csv",
      "column value",
      "<data value>",
      "<td>",
      "<desc>",
      "<text>",
      "<meta content>",
    ])
      expect(known).toContain(wanted);
    expect(known.some((place) => place.startsWith("JSON-LD."))).toBe(true);
    expect(known.some((place) => place.startsWith("ZIP ") && place.endsWith(".csv"))).toBe(true);
    expect(known.some((place) => place.startsWith("ZIP ") && place.endsWith(".svg"))).toBe(true);
  });

  test.each(["renovated", "family-share", "renovated-share"])("%s, in words in each language", (name) => {
    const known = [...(places.get(`${name} in words`) ?? [])];
    for (const lang of languages) expect(known).toContain(`${lang}/2020/index.html`);
  });
});
