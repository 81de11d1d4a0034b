import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { htmlFiles } from "../support/links.ts";
import { build, type Copy, copyProject } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const LANGUAGES = ["en", "kk", "ru"];
const DRAFT = /Draft: for preview|Жұмыс нұсқасы|Черновик/;

/** What `tests/site` tells of the site, of its sources and of its publications. */
const PUBLISHER: Readonly<Record<string, string>> = {
  en: "Zhelkent Library Office",
  kk: "Желкент кітапханалар кеңсесі",
  ru: "Библиотечная служба Желкента",
};
const CONTACT = "desk@figures.example";
const BULLETIN = {
  publisher: "Zhelkent Bulletin",
  date: "2020-12-20",
  url: "https://bulletin.example/2020/looking-back",
};
const DAYS = { published: "2021-01-15", modified: "2022-01-20" };
const CORRECTED = ["2022-01-20", "2021-03-01"];

describe("what site.json and the record tell", () => {
  const dist = inject("dist");
  const read = (file: string): string => readFileSync(join(dist, file), "utf8");

  test.each(LANGUAGES)("of publisher, contact and sources is on the page in %s", (lang) => {
    const page = pageOf(dist, `/${lang}/2020/`);
    const footer = page.querySelector("footer");
    expect(textOf(footer)).toContain(PUBLISHER[lang]);
    expect(footer?.querySelector(`a[href="mailto:${CONTACT}"]`)).not.toBeNull();
    const [bulletin, letter, archive] = page.querySelectorAll("#sources li");
    expect(bulletin?.querySelector("a")?.getAttribute("href")).toBe(BULLETIN.url);
    expect(textOf(bulletin)).toContain(BULLETIN.publisher);
    expect(textOf(bulletin)).toMatch(/2020/);
    // What isn't known of the others leaves no gap.
    expect(textOf(letter)).toBe("Кітапханалар туралы хат");
    expect(textOf(archive)).toMatch(/^Сводка городского архива.{1,5}Архив Желкента$/);
    expect(letter?.querySelector("a")).toBeNull();
    for (const source of [bulletin, letter, archive]) expect(textOf(source)).not.toMatch(/ ,/);
  });

  test.each(LANGUAGES)("keeps the sources' words in their own languages on the page in %s", (lang) => {
    const quotes = [...pageOf(dist, `/${lang}/2020/`).querySelectorAll("table q")];
    expect(new Set(quotes.map((quote) => quote.getAttribute("lang")))).toEqual(new Set(["en", "kk", "ru"]));
    for (const quote of quotes) expect(textOf(quote)).not.toBe("");
  });

  test.each(LANGUAGES)("of publisher, source and days is in the JSON-LD and the feed in %s", (lang) => {
    const script = pageOf(dist, `/${lang}/2020/`).querySelector('script[type="application/ld+json"]');
    const organisation = { "@type": "Organization", name: PUBLISHER[lang] };
    const { publisher, date, url } = BULLETIN;
    const graph = JSON.parse(script?.textContent ?? "")["@graph"];
    expect(graph.length).toBeGreaterThan(0);
    for (const thing of graph)
      expect(thing).toMatchObject({
        creator: organisation,
        publisher: organisation,
        datePublished: DAYS.published,
        dateModified: DAYS.modified,
        isBasedOn: expect.arrayContaining([
          expect.objectContaining({
            url,
            datePublished: date,
            publisher: expect.objectContaining({ name: publisher }),
          }),
        ]),
      });
    const feed = parseAtomFeed(read(`${lang}/corrections.xml`));
    expect(feed.authors?.map(({ name }) => name)).toEqual([PUBLISHER[lang]]);
    const days = feed.entries?.map(({ updated }) => String(updated).slice(0, 10)) ?? [];
    for (const day of [...CORRECTED, DAYS.published]) expect(days).toContain(day);
  });

  test("is in the files for programs", () => {
    const source = { path: BULLETIN.url };
    expect(JSON.parse(read("data/datapackage.json"))).toMatchObject({
      contributors: [{ title: PUBLISHER["en"], roles: ["publisher"] }],
      sources: expect.arrayContaining([expect.objectContaining(source)]),
    });
    expect(JSON.parse(read("data/2020.json"))).toMatchObject({
      publisher: PUBLISHER,
      contact: CONTACT,
      published: DAYS.published,
      sources: expect.arrayContaining([expect.objectContaining(BULLETIN)]),
    });
  });
});

describe("a draft that is built in", () => {
  let copy: Copy;
  let dist: string;
  const read = (file: string): string => readFileSync(join(dist, file), "utf8");
  const isOfDraft = (file: string): boolean => file.includes("/2022/");

  beforeAll(async () => {
    copy = copyProject();
    dist = await build(copy.dir, { drafts: true });
  });
  afterAll(() => copy[Symbol.dispose]());

  test("says that it is one on each of its pages and embeds, and on no other", () => {
    const unmarked = htmlFiles(dist).filter((file) => DRAFT.test(read(file)) !== isOfDraft(file));
    expect(unmarked).toEqual([]);
  });

  test("is not to be indexed", () => {
    const pages = htmlFiles(dist).filter(isOfDraft);
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages) expect(read(file), file).toMatch(/<meta name="robots" content="noindex"/);
  });

  test("leaves the published year at / and at each language", () => {
    for (const path of ["/", ...LANGUAGES.map((lang) => `/${lang}/`)])
      expect(pageOf(dist, path).querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(
        /\/2021\/$/,
      );
  });

  test("is in no list that machines read", () => {
    const lists = [
      "sitemap.xml",
      "data/datapackage.json",
      ...filesOf(dist).filter((file) => file.endsWith("corrections.xml")),
    ];
    expect(lists.length).toBe(5);
    for (const list of lists) expect(read(list), list).not.toContain("2022/");
  });

  test("is nowhere in the site that is built without it", () => {
    expect(filesOf(inject("dist")).filter(isOfDraft)).toEqual([]);
  });
});
