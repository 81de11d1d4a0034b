import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { parseAtomFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { addressOfFile } from "../../src/publication/site-files.ts";
import { readSitemap } from "../../src/publication/verify.ts";
import { BASE, SITE } from "../support/kit.ts";
import { htmlFiles } from "../support/links.ts";
import { filesOf } from "../support/site.ts";

const dist = inject("dist");

const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const page = (file: string): Document => parseHTML(read(file)).document;
const json = z.json();

/** Where a JSON value holds what says nothing: null, an empty text, list or object. */
function holes(value: z.output<typeof json>, path = ""): readonly string[] {
  if (value === null || value === "") return [path];
  if (typeof value !== "object") return [];
  const parts = Object.entries(value);
  return parts.length === 0 ? [path] : parts.flatMap(([key, part]) => holes(part, `${path}/${key}`));
}

test("nothing that a program reads holds an empty field", () => {
  const files = filesOf(dist).filter((file) => file.endsWith(".json") && file !== "data/schema.json");
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    holes(json.parse(JSON.parse(read(file))))
      // The standard's way to say that an empty cell is a missing value.
      .filter((path) => !path.endsWith("/missingValues/0"))
      .map((path) => `${file}: ${path}`),
  );
  expect(found).toEqual([]);
});

test("every block of JSON-LD has its context, and every thing in it a type and no empty field", () => {
  const graph = z.object({
    "@context": z.literal("https://schema.org"),
    "@graph": z.array(z.looseObject({ "@type": z.string(), "@id": z.url() })).min(1),
  });
  const blocks = htmlFiles(dist).flatMap((file) =>
    [...page(file).querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
      file,
      value: json.parse(JSON.parse(script.textContent ?? "")),
    })),
  );
  expect(blocks.length).toBeGreaterThan(20);
  for (const { file, value } of blocks) {
    expect(graph.safeParse(value).error, file).toBeUndefined();
    expect(holes(value), file).toEqual([]);
  }
});

test("every page leads a reader of any other language to itself in the default one", () => {
  const pages = htmlFiles(dist).map((file) => ({ file, document: page(file) }));
  const leading = pages.flatMap(({ file, document }) => {
    const to = (lang: string) =>
      document.querySelector(`link[rel=alternate][hreflang="${lang}"]`)?.getAttribute("href");
    const other = to("x-default");
    return other === undefined ? [] : [{ file, other, same: to("en") }];
  });
  expect(leading.length).toBeGreaterThan(20);
  expect(leading.filter(({ other, same }) => other !== same)).toEqual([]);
});

describe("the Data Package", () => {
  const field = z.object({ name: z.string(), type: z.enum(["string", "number", "integer", "boolean"]) });
  const descriptor = z.object({
    resources: z
      .array(
        z.object({
          path: z.string(),
          schema: z.object({ fields: z.array(field), uniqueKeys: z.array(z.array(z.string())) }),
        }),
      )
      .min(1),
  });
  const CELLS = {
    string: /./,
    number: /^-?\d+(?:\.\d+)?$/,
    integer: /^-?\d+$/,
    boolean: /^(?:true|false)$/,
  };

  test("describes its CSV files as they are: columns in their order, each cell of its type, keys that are unique", () => {
    for (const { path, schema } of descriptor.parse(JSON.parse(read("data/datapackage.json"))).resources) {
      const rows = csvParse(read(`data/${path}`));
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.columns).toEqual(schema.fields.map(({ name }) => name));
      for (const row of rows)
        for (const { name, type } of schema.fields)
          if (row[name] !== "") expect(row[name], `${path} ${row["id"]} ${name}`).toMatch(CELLS[type]);
      for (const names of schema.uniqueKeys) {
        const keys = rows.map((row) => names.map((name) => row[name]).join());
        expect(new Set(keys).size).toBe(rows.length);
      }
    }
  });
});

test.each(["en", "kk", "ru"])("a feed reader reads the feed in %s, which the pages name", (lang) => {
  const feed = parseAtomFeed(read(`${lang}/corrections.xml`));
  expect(feed.id).toBe(`${SITE}/${lang}/corrections.xml`);
  expect(feed.title).not.toBe("");
  expect(Date.parse(String(feed.updated))).not.toBeNaN();
  expect(feed.links?.map(({ rel }) => rel)).toEqual(["self", "alternate"]);
  const named = page(`${lang}/2020/index.html`).querySelector('link[type="application/atom+xml"]');
  expect(named?.getAttribute("href")).toBe(`${BASE}/${lang}/corrections.xml`);
});

describe("the sitemap", () => {
  const xml = read("sitemap.xml");
  const alternates = (document: Document): readonly string[] =>
    [...document.querySelectorAll("link[rel=alternate][hreflang]")]
      .filter((link) => link.getAttribute("hreflang") !== "x-default")
      .map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`)
      .sort();

  test("lists each page that may be indexed under its own address, and nothing else", () => {
    const indexed = htmlFiles(dist).filter((file) => {
      const document = page(file);
      const robots = document.querySelector("meta[name=robots]")?.getAttribute("content") ?? "";
      const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
      return !robots.includes("noindex") && canonical === `${SITE}${addressOfFile(file)}`;
    });
    const listed = readSitemap(xml);
    expect(listed.toSorted()).toEqual(indexed.map((file) => `${SITE}${addressOfFile(file)}`).sort());
    expect(listed.filter((address) => /embed|gallery|404/.test(address))).toEqual([]);
    expect(readSitemap(read("sitemap-index.xml"))).toEqual([`${SITE}/sitemap.xml`]);
    expect(read("robots.txt")).toContain(`Sitemap: ${SITE}/sitemap-index.xml`);
  });

  test("names the same translations of a page as the page itself", () => {
    const entries = [...xml.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/gs)];
    expect(entries.length).toBeGreaterThan(20);
    for (const [, address = "", links = ""] of entries) {
      const said = [...links.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(
        ([, lang, href]) => `${lang} ${href}`,
      );
      expect(said.sort(), address).toEqual(alternates(page(`${address.slice(SITE.length + 1)}index.html`)));
      expect(said).toHaveLength(3);
    }
  });
});

test("what nobody told us leaves no hole on any page: no empty element, no word of a program", () => {
  const found = htmlFiles(dist).flatMap((file) => {
    const document = page(file);
    const empty = [
      ...document.querySelectorAll(
        "p, li, a, h1, h2, h3, dt, dd, cite, figcaption, meta[property][content=''], meta[name=description][content='']",
      ),
    ]
      .filter((element) => element.textContent?.trim() === "")
      // A picture in a link or a heading is read by its name.
      .filter((element) => element.querySelector('img[alt]:not([alt=""])') === null)
      .map((element) => element.outerHTML);
    for (const script of document.querySelectorAll("script, style")) script.remove();
    const words =
      document.documentElement.outerHTML.match(/\b(?:null|undefined|NaN|\[object \w+\])\b/g) ?? [];
    return [...empty, ...words].map((fault) => `${file}: ${fault}`);
  });
  expect(found).toEqual([]);
});

test("who finds a weakness finds whom to tell, and what the site was built with", () => {
  expect(read(".well-known/security.txt")).toMatch(
    /^Contact: mailto:desk@figures\.example\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/,
  );
  expect(json.parse(JSON.parse(read("sbom.json")))).toMatchObject({ bomFormat: "CycloneDX" });
});
