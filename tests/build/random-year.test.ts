import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedText } from "../../src/publication/publish.ts";
import { contentIn, editionOf, KINDS_SITE } from "../support/content.ts";
import { withSite } from "../support/in-browser.ts";
import { faultsOf } from "../support/layout-faults.ts";
import { build, type Copy, copyProject } from "../support/project.ts";
import { CANARY, drawable, randomYears, yearFiles } from "../support/random-record.ts";
import { chartsOf, holesIn } from "../support/report.ts";
import { pageOf } from "../support/site.ts";

const YEAR = 2024;
/** A day on which the year was public as it is. */
const DAY = "2026-01-05";
/** The same year in each run, for a build and three browsers' pages are no place to look for others: `SEED=…` takes one. */
const SEED = Number(process.env["SEED"] ?? 901832441);
/** Charts of one form in a page: the first of a figure by itself, and the one of the most. */
const OF_A_FORM = 2;
const { languages, base } = (await contentIn(KINDS_SITE)).site;

let copy: Copy;
let dist: string;
let ids: readonly string[] = [];
beforeAll(async () => {
  copy = copyProject("random", KINDS_SITE);
  rmSync(join(copy.dir, "src/report"), { recursive: true });
  rmSync(join(copy.dir, "data/2023.json"));
  const [year] = fc.sample(
    randomYears.filter(({ metrics }) => metrics.length > 9),
    { numRuns: 1, seed: SEED },
  );
  if (year === undefined) throw new Error("no random year");
  const write = (files: ReturnType<typeof yearFiles>): void => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(copy.dir, path)), { recursive: true });
      writeFileSync(join(copy.dir, path), text);
    }
  };
  write(yearFiles(YEAR, year));
  const { record } = editionOf(await contentIn(copy.dir), YEAR);
  const byForm = Map.groupBy(drawable(record.metrics), ({ form }) => form.name);
  const drawn = [...byForm].flatMap(([form, charts]) =>
    [charts[0], charts.at(-1)]
      .slice(0, charts.length === 1 ? 1 : OF_A_FORM)
      .flatMap((chart) =>
        chart === undefined ? [] : [{ form, metrics: chart.metrics.map(({ id }) => id) }],
      ),
  );
  write(yearFiles(YEAR, year, drawn));
  // The site's own names hold one too, and so does a state that was public on a day.
  const settings = join(copy.dir, "data/site.json");
  writeFileSync(
    settings,
    readFileSync(settings, "utf8").replace(
      /"(Zhelkent [^"]*|Желкент [^"]*|Библиотечная [^"]*|CC BY [^"]*)"/g,
      `"$1 ${CANARY}"`,
    ),
  );
  const published = editionOf(await contentIn(copy.dir), YEAR);
  writeFileSync(
    join(copy.dir, "data/published.json"),
    publishedText({ addresses: {}, figures: {}, editions: { [YEAR]: [{ date: DAY, ...published }] } }),
  );
  ids = ["people", ...drawn.map((_, index) => `chart-${index + 1}`)];
  dist = await build(copy.dir, { fonts: true });
});
afterAll(() => copy[Symbol.dispose]());

describe(`a year of any figures, SEED=${SEED},`, () => {
  test.each(languages)(
    "has no hole in %s, and each chart with its name and its table, embedded too",
    (lang) => {
      const report = pageOf(dist, `/${lang}/${YEAR}/`);
      expect(holesIn(report)).toEqual([]);
      expect(chartsOf(report)).toEqual({ ids, faults: [] });
      for (const id of ids) {
        expect(holesIn(pageOf(dist, `/${lang}/${YEAR}/figures/${id}/`)), id).toEqual([]);
        expect(holesIn(pageOf(dist, `/${lang}/${YEAR}/embed/${id}/`)), id).toEqual([]);
      }
    },
  );

  withSite(
    "on a phone and on a wide screen",
    () => dist,
    base,
    (opened) => {
      test("runs nothing that its texts hold, with no policy either", async () => {
        const [lang] = languages;
        const context = await opened().browser.newContext({ bypassCSP: true });
        const page = await context.newPage();
        const ran: string[] = [];
        await page.exposeFunction("ran", () => ran.push(page.url()));
        const paths = [
          "",
          "corrections/",
          "poster/",
          "figures/",
          ...ids.flatMap((id) => [
            `figures/${id}/`,
            `embed/${id}/`,
            `embed/${id}/${DAY}/`,
            `figures/${id}.svg`,
          ]),
        ];
        for (const path of [
          ...paths.map((each) => `/${lang}/${YEAR}/${each}`),
          `/${lang}/about/`,
          `/${lang}/corrections.xml`,
        ]) {
          expect((await page.goto(opened().root + path))?.ok(), path).toBe(true);
          expect(await page.locator("[onerror]").count(), path).toBe(0);
        }
        await page.goto(`${opened().root}/${lang}/${YEAR}/`);
        expect(await page.locator("main").textContent()).toContain("onerror=ran()");
        expect(ran).toEqual([]);
        await context.close();
      });

      test.each(languages)("has nothing on another or out of its place in %s", async (lang) => {
        const page = await opened().visit(`/${lang}/${YEAR}/`);
        expect(await faultsOf(page, [320, 1280])).toEqual([]);
        await page.close();
      });
    },
  );
});
