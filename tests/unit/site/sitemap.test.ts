import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { robots, sitemap, sitemapIndex } from "../../../src/site/sitemap.ts";
import { figure, record, site } from "./fixture.ts";

const edition = { record, charts: [figure] };
const locations = (xml: string): (string | null)[] =>
  [...new DOMParser().parseFromString(xml, "text/xml").querySelectorAll("loc")].map(
    ({ textContent }) => textContent,
  );

test("every page is listed once in each language, under the base path; embeds are not", () => {
  const found = locations(sitemap({ site, editions: [edition] }));
  expect(new Set(found).size).toBe(found.length);
  expect(found).toContain("https://figures.example/report/kk/2025/figures/tours/");
  expect(found).toContain("https://figures.example/report/ru/about/");
  expect(found.filter((address) => address?.includes("/embed/"))).toEqual([]);
  expect(found).toHaveLength(3 * 7);
});

test("each page names itself and its translations", () => {
  const [first] = sitemap({ site, editions: [edition] }).match(/<url>.*?<\/url>/) ?? [];
  for (const lang of site.languages) {
    expect(first).toContain(`hreflang="${lang}" href="https://figures.example/report/${lang}/2025/"`);
  }
});

test("a draft is not listed", () => {
  const draft = { ...edition, record: { ...record, draft: true } };
  expect(
    locations(sitemap({ site, editions: [draft] })).filter((address) => address?.includes("2025")),
  ).toEqual([]);
});

test("robots are told of the index, and the index of the sitemap", () => {
  expect(robots(site)).toContain("Sitemap: https://figures.example/report/sitemap-index.xml");
  expect(locations(sitemapIndex(site))).toEqual(["https://figures.example/report/sitemap.xml"]);
});
