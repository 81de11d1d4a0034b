import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepCharts, keptCharts, writeKept } from "../../../src/publication/kept-charts.ts";
import { CACHE } from "../../../src/site/cache.ts";
import type { OpenSite } from "../../../src/site/context.ts";
import { editionOf, madeUpOpenSite } from "../../support/content.ts";
import type { Json } from "../../support/edit.ts";

const open = await madeUpOpenSite();
const YEAR = 2021;

const namesOf = (site: OpenSite, version = "1"): ReadonlyMap<string, string> =>
  new Map(keptCharts(site, version).map(({ chart, name }) => [chart, name]));
const before = namesOf(open);

/** The charts that another content or published list has under another name. */
function changed(change: (open: Json) => void): readonly string[] {
  const { content, published } = open;
  const site = structuredClone({ content, published });
  change(site);
  const after = namesOf({ ...open, ...site });
  return [...before].filter(([chart, name]) => after.get(chart) !== name).map(([chart]) => chart);
}
const ofYear = ({ content }: Json): Json => editionOf(content, YEAR);
const metricIn = (site: Json, id: string): Json =>
  ofYear(site).record.metrics.find((metric: Json) => metric.id === id);

const mine = editionOf(open.content, YEAR).charts;
const shows = (id: string) =>
  mine.filter(({ metrics }) => metrics.includes(id)).map((chart) => `${YEAR}/${chart.id}`);
const ALL = [...before.keys()];

test("each chart has a name of its own, and the same one each time", () => {
  expect(new Set(before.values()).size).toBe(ALL.length);
  expect(changed(() => undefined)).toEqual([]);
});

const OF_METRIC: Readonly<Record<string, (metric: Json) => void>> = {
  value: (metric) => {
    metric.value += 1;
  },
  precision: (metric) => {
    metric.precision = "around";
  },
  label: (metric) => {
    metric.label.kk = "Басқа атау";
  },
  definition: (metric) => {
    metric.definition.ru = "Другое определение";
  },
  quote: (metric) => {
    metric.quote = "other words";
  },
  source: (metric) => {
    metric.source = "other";
  },
  noun: (metric) => {
    metric.noun.en.other = "others";
  },
};
test.each(Object.entries(OF_METRIC))(
  "a figure's %s changes the charts that show it, not all others",
  (_, change) => {
    const found = changed((site) => change(metricIn(site, "tour-pupils")));
    for (const chart of shows("tour-pupils")) expect(found).toContain(chart);
    expect(found.length).toBeLessThan(ALL.length);
  },
);

const OF_CHART: Readonly<Record<string, (chart: Json) => void>> = {
  title: (chart) => {
    chart.title.ru = "Другое название";
  },
  note: (chart) => {
    chart.note = { en: "A note", kk: "Ескерту", ru: "Примечание" };
  },
  form: (chart) => {
    chart.form = "bars";
  },
  options: (chart) => {
    chart.options.unit = 100;
  },
  scene: (chart) => {
    chart.scene = { ground: "ink" };
  },
  withdrawal: (chart) => {
    chart.withdrawn = "2030-01-01";
  },
};
test.each(Object.entries(OF_CHART))("a chart's %s changes the chart", (_, change) => {
  expect(changed((site) => change(ofYear(site).charts[0]))).toContain(`${YEAR}/${mine[0]?.id}`);
});

const OF_ALL: Readonly<Record<string, (site: Json) => void>> = {
  "the site's address": ({ content }) => {
    content.site.address = "https://other.example";
  },
  "its base path": ({ content }) => {
    content.site.base = "/other";
  },
  "its name": ({ content }) => {
    content.site.name.en = "Another";
  },
  "its licence": ({ content }) => {
    content.site.licence.name = "CC0";
  },
  "its publisher": ({ content }) => {
    content.site.publisher = { en: "City", kk: "Қала", ru: "Город" };
  },
  "its contact": ({ content }) => {
    content.site.contact = "other@example.org";
  },
  "the order of its languages": ({ content }) => content.site.languages.reverse(),
  "what was published": ({ published }) => {
    published.addresses["/en/other/"] = "2020-01-01";
  },
  "a letter that no text had": (site) => {
    ofYear(site).record.metrics[0].label.en += "ъ";
  },
};
test.each(Object.entries(OF_ALL))("%s changes all charts", (_, change) => {
  expect(changed(change)).toEqual(ALL);
});

test("a source's title and the year's own change the charts of that year", () => {
  const years: readonly ((record: Json) => void)[] = [
    (record) => {
      record.title.en = "Another year";
    },
    (record) => {
      record.sources[0].title = { en: "Another source" };
    },
    (record) => {
      record.draft = true;
    },
  ];
  for (const change of years)
    expect(changed((site) => change(ofYear(site).record))).toEqual(
      expect.arrayContaining(mine.map(({ id }) => `${YEAR}/${id}`)),
    );
});

test("the code's version changes all, and so do a language's interface texts", () => {
  const other = namesOf(open, "2");
  expect(ALL.filter((chart) => other.get(chart) === before.get(chart))).toEqual([]);
  const languages = new Map(
    [...open.languages].map(([tag, language]) => [
      tag,
      tag === "kk" ? { ...language, messages: { ...language.messages, skip: "Басқа" } } : language,
    ]),
  );
  const said = namesOf({ ...open, languages });
  expect(ALL.filter((chart) => said.get(chart) === before.get(chart))).toEqual([]);
});

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "kept-"));
  vi.spyOn(process, "cwd").mockReturnValue(dir);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

test("a chart's files come back, with their copies, and none of a chart that was never made or is damaged", async () => {
  const site = join(dir, "site");
  const [one, other, never] = ["one", "other", "never"].map((id) => ({
    chart: `2021/${id}`,
    name: `${id}-0123456789`,
    files: [`en/2021/figures/${id}.svg`, `en/2021/embed/${id}/index.html`, `en/2021/figures/${id}.png`],
  }));
  if (one === undefined || other === undefined || never === undefined) throw new Error("three charts");
  const written = [one, other].flatMap(({ files }) => files.flatMap((file) => [file, `${file}.br`]));
  for (const file of written) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), `\n{"the bytes of": "${file}"}\n`);
  }
  await keepCharts(site, [one, other]);
  const [folder = ""] = readdirSync(join(dir, CACHE)).filter((name) => name.startsWith("ot"));
  const [entry = ""] = readdirSync(join(dir, CACHE, folder));
  const place = join(dir, CACHE, folder, entry);
  writeFileSync(place, readFileSync(place).subarray(0, -1));

  const next = join(dir, "next");
  const kept = await writeKept(next, null, [one, other, never]);
  expect([...kept.charts]).toEqual([one.chart]);
  const back = one.files.flatMap((file) => [file, `${file}.br`]).sort();
  expect([...kept.files].sort()).toEqual(back);
  for (const file of back) expect(readFileSync(join(next, file))).toEqual(readFileSync(join(site, file)));
});

test("what is the same in the last site is not written again, and what somebody edited there is", async () => {
  const [last, next] = [join(dir, "last"), join(dir, "next")];
  const files = ["a.svg", "b.svg", "c.svg"];
  mkdirSync(last);
  for (const file of files) writeFileSync(join(last, file), `the bytes of ${file}`);
  const chart = { chart: "2021/one", name: "one-0123456789", files };
  await keepCharts(last, [chart]);
  writeFileSync(join(last, "b.svg"), "others, as it were");
  rmSync(join(last, "c.svg"));

  const kept = await writeKept(next, last, [chart]);
  expect([...kept.files].sort()).toEqual(files);
  for (const file of files) expect(readFileSync(join(next, file), "utf8")).toBe(`the bytes of ${file}`);
  expect(readFileSync(join(last, "b.svg"), "utf8")).toBe("others, as it were");
  const [inLast, inNext] = [last, next].map((folder) => statSync(join(folder, "a.svg")).ino);
  expect(inNext).toBe(inLast);
});
