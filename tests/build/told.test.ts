import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillSite, TOLD } from "../support/full-site.ts";
import { htmlFiles } from "../support/links.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];
const DRAFT = /Draft: for preview|Жұмыс нұсқасы|Черновик/;

let copy: Copy;
let dist: string;
const read = (file: string): string => readFileSync(join(dist, file), "utf8");

beforeAll(async () => {
  copy = copyProject();
  await fillSite(copy.dir);
  const { code, out, err } = await run(copy.dir, "build", ["--drafts"]);
  expect(code, out + err).toBe(0);
  dist = join(copy.dir, "dist");
});
afterAll(() => copy[Symbol.dispose]());

describe("what site.json and the record tell", () => {
  test.each(LANGUAGES)("of publisher, contact and source is on the page in %s", (lang) => {
    const page = pageOf(dist, `/${lang}/2025/`);
    const footer = page.querySelector("footer");
    expect(textOf(footer)).toContain(TOLD.publisher);
    expect(footer?.querySelector(`a[href="mailto:${TOLD.contact}"]`)).not.toBeNull();
    const source = page.querySelector("#sources li");
    expect(source?.querySelector("a")?.getAttribute("href")).toBe(TOLD.source.url);
    expect(textOf(source)).toContain(TOLD.source.publisher);
    expect(textOf(source)).toMatch(/2026/);
    expect(textOf(source)).not.toMatch(/ ,/);
  });

  test.each(LANGUAGES)("of publisher, source and days is in the JSON-LD and the feed in %s", (lang) => {
    const script = pageOf(dist, `/${lang}/2025/`).querySelector('script[type="application/ld+json"]');
    const organisation = { "@type": "Organization", name: TOLD.publisher };
    const { publisher, date, url } = TOLD.source;
    for (const thing of JSON.parse(script?.textContent ?? "")["@graph"])
      expect(thing).toMatchObject({
        creator: organisation,
        publisher: organisation,
        datePublished: TOLD.published,
        dateModified: TOLD.corrected,
        isBasedOn: [{ url, datePublished: date, publisher: { name: publisher } }],
      });
    const feed = parseAtomFeed(read(`${lang}/corrections.xml`));
    expect(feed.authors?.map(({ name }) => name)).toEqual([TOLD.publisher]);
    expect(feed.entries?.map(({ updated }) => String(updated).slice(0, 10))).toEqual([
      TOLD.corrected,
      TOLD.published,
    ]);
  });

  test("is in the files for programs", () => {
    const source = { path: TOLD.source.url };
    expect(JSON.parse(read("data/datapackage.json"))).toMatchObject({
      created: `${TOLD.published}T00:00:00Z`,
      contributors: [{ title: TOLD.publisher, roles: ["publisher"] }],
      sources: [source],
      resources: [{ sources: [source] }],
    });
    expect(JSON.parse(read("data/2025.json"))).toMatchObject({
      publisher: { en: TOLD.publisher },
      contact: TOLD.contact,
      published: TOLD.published,
      sources: [TOLD.source],
    });
  });
});

describe("a draft that is built in", () => {
  const isOfDraft = (file: string): boolean => file.includes("/2026/");

  test("says that it is one on each of its pages and embeds, and on no other", () => {
    const unmarked = htmlFiles(dist).filter((file) => DRAFT.test(read(file)) !== isOfDraft(file));
    expect(unmarked).toEqual([]);
  });

  test("is not to be indexed", () => {
    const pages = htmlFiles(dist).filter(isOfDraft);
    expect(pages.length).toBeGreaterThan(50);
    for (const file of pages) expect(read(file), file).toMatch(/<meta name="robots" content="noindex"/);
  });

  test("leaves the published year at / and at each language", () => {
    for (const path of ["/", ...LANGUAGES.map((lang) => `/${lang}/`)])
      expect(pageOf(dist, path).querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(
        /\/2025\/$/,
      );
  });

  test("is in no list that machines read", () => {
    const lists = [
      "sitemap.xml",
      "data/datapackage.json",
      ...filesOf(dist).filter((file) => file.endsWith("corrections.xml")),
    ];
    expect(lists.length).toBe(5);
    for (const list of lists) expect(read(list), list).not.toContain("2026/");
  });
});
