import { expect, test } from "vitest";
import { NOTHING_PUBLISHED, withPublication } from "../../../src/record/published.ts";
import { modelOf } from "../../../src/site/makers.ts";
import { addressesOf, pathOf } from "../../../src/site/routes.ts";
import { drawable, record, site, siteOf } from "./fixture.ts";

const edition = { record, charts: [drawable] };
const content = { site, editions: [edition] };

test("every address stands once, in each language where it is one of a language", () => {
  const paths = addressesOf(content, NOTHING_PUBLISHED).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const lang of site.languages)
    for (const path of ["", "2025/", "2025/figures/", "2025/figures/tours/", "2025/embed/tours/", "about/"])
      expect(paths).toContain(`/${lang}/${path}`);
  expect(paths.filter((path) => path.startsWith("/data/")).sort()).toEqual([
    "/data/2025.csv",
    "/data/2025.json",
    "/data/datapackage.json",
  ]);
});

test("a chart that was public on a day answers for that day, whatever became of it since", () => {
  const published = withPublication(NOTHING_PUBLISHED, "2031-01-01", [], [edition]);
  const without = { site, editions: [{ record, charts: [] }] };
  const paths = addressesOf(without, published).map(({ path }) => path);
  expect(paths.filter((path) => path.includes("/tours/"))).toEqual(
    site.languages.map((lang) => `/${lang}/2025/embed/tours/2031-01-01/`),
  );
});

test("an address is filled by what its pattern names", () => {
  expect(pathOf("frozen", { lang: "kk", year: 2025, id: "tours", date: "2031-01-01" })).toBe(
    "/kk/2025/embed/tours/2031-01-01/",
  );
});

test("every address of the table but a page of the narrative, and its picture, can be made of a content without a narrative", () => {
  const open = siteOf([edition]);
  const narrated = ["home", "latest", "report", "poster", "reportCard", "posterCard"];
  for (const { route, params, path } of addressesOf(content, NOTHING_PUBLISHED)) {
    if (narrated.includes(route)) expect(() => modelOf(route, open, params), path).toThrow("no opening");
    else expect(JSON.stringify(modelOf(route, open, params)).length, path).toBeGreaterThan(20);
  }
});
