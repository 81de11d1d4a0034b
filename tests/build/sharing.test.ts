import { Package } from "datapackage";
import { parseFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import openGraph from "open-graph-scraper";
import { PNG } from "pngjs";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Served, serveSite } from "../support/browser.ts";
import { BASE, CHARTS, chartPathOf, copied, LANGUAGES, ORIGIN, SITE as site } from "../support/kit.ts";
import { pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const REGION = { en: "en_GB", kk: "kk_KZ", ru: "ru_RU" } as const;

let served: Served;
beforeAll(async () => {
  served = await serveSite(dist, BASE);
});
afterAll(() => {
  served.server.close();
});

/** What the published site answers at an address, by way of a server; nothing in it is read beforehand. */
const answer = async (address: string): Promise<Response> =>
  await fetch(address.replace(ORIGIN, served.origin));

const textAt = async (address: string): Promise<string> => await (await answer(address)).text();

async function sizeOf(address: string): Promise<readonly number[]> {
  const { width, height } = PNG.sync.read(Buffer.from(await (await answer(address)).arrayBuffer()));
  return [width, height];
}

describe.each(CHARTS)("who shares the page of $id in $lang", (figure) => {
  const path = chartPathOf(figure);
  const page = pageOf(dist, path);
  const title = textOf(page.querySelector("h1"));

  test("unfurl.js finds its oEmbed, of which the frame is that of the code that the page gives", async () => {
    const { oEmbed, title: found, canonical_url } = await unfurl(site + path, { fetch: answer });
    expect(found).toBe(title);
    expect(canonical_url).toBe(site + path);
    expect(oEmbed).toMatchObject({ version: "1.0", type: "rich", title, width: 700 });
    if (oEmbed?.type !== "rich") throw new Error("no rich oEmbed");
    const [frame = ""] = /<iframe.*<\/iframe>/.exec(copied(dist, figure, "embed-frame")) ?? [];
    expect(oEmbed.html.endsWith(`</blockquote>${frame}`)).toBe(true);
    expect(oEmbed.html).toContain(` height="${oEmbed.height}"`);
    const [thumbnail] = oEmbed.thumbnails ?? [];
    expect(await sizeOf(thumbnail?.url ?? "")).toEqual([thumbnail?.width, thumbnail?.height]);
  });

  test("unfurl.js and open-graph-scraper read a card in its language, with the picture", async () => {
    const unfurled = await unfurl(site + path, { fetch: answer, oembed: false });
    const { result, error } = await openGraph({ html: await textAt(site + path) });
    expect(error).toBe(false);
    for (const card of [
      { url: unfurled.open_graph.url, title: unfurled.open_graph.title, images: unfurled.open_graph.images },
      { url: result.ogUrl, title: result.ogTitle, images: result.ogImage },
    ]) {
      expect(card.url).toBe(site + path);
      expect(card.title).toBe(title);
      expect(card.images).toMatchObject([{ url: `${site}${path.slice(0, -1)}.png` }]);
    }
    const [image] = result.ogImage ?? [];
    expect(await sizeOf(image?.url ?? "")).toEqual([Number(image?.width), Number(image?.height)]);
    expect(image?.alt).toContain(title);
    expect(result.ogDescription).toBe(textOf(page.querySelector("#finding p")));
    expect(result.ogLocale).toBe(REGION[figure.lang]);
    expect(unfurled.twitter_card.card).toBe("summary_large_image");
    expect(result.twitterCard).toBe("summary_large_image");
  });

  test("open-graph-scraper reads JSON-LD of the picture and the data, with their licence", async () => {
    const { result } = await openGraph({ html: await textAt(site + path) });
    const [linked] = result.jsonLD ?? [];
    expect(linked).toMatchObject({
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "ImageObject",
          name: title,
          inLanguage: figure.lang,
          license: "https://creativecommons.org/licenses/by/4.0/",
        },
        {
          "@type": "Dataset",
          name: title,
          inLanguage: figure.lang,
          license: "https://creativecommons.org/licenses/by/4.0/",
        },
      ],
    });
    const addresses = [...JSON.stringify(linked).matchAll(/"contentUrl":"([^"]+)"/g)].map(
      ([, address = ""]) => address,
    );
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect((await answer(address)).ok).toBe(true);
  });
});

const pictured = ["report", "poster"].flatMap((what) => LANGUAGES.map((lang) => ({ what, lang })));

test.each(pictured)(
  "the card of the $what in $lang is described as the headline and the chart that it shows",
  async ({ what, lang }) => {
    const { result } = await openGraph({
      html: await textAt(`${site}/${lang}/2020/${what === "poster" ? "poster/" : ""}`),
    });
    const [image] = result.ogImage ?? [];
    expect(image?.url).toBe(`${site}/${lang}/2020/${what}.png`);
    const headline = textOf(pageOf(dist, `/${lang}/2020/`).querySelector("h1"));
    const { result: chart } = await openGraph({ html: await textAt(`${site}/${lang}/2020/figures/people/`) });
    const [title = "", described] = [chart.ogTitle, chart.ogImage?.[0]?.alt];
    expect(image?.alt).toBe(described?.replace(title, headline));
    expect(described).toContain(title);
  },
);

test.each(LANGUAGES)(
  "the report in %s has a card in its language too, and machines its headline",
  async (lang) => {
    const { result } = await openGraph({ html: await textAt(`${site}/${lang}/2020/`) });
    const shown = textOf(pageOf(dist, `/${lang}/2020/`).querySelector("h1"));
    expect(result.jsonLD?.[0]).toMatchObject({ "@graph": [{ "@type": "Report", headline: shown }, {}] });
    expect(result).toMatchObject({
      ogUrl: `${site}/${lang}/2020/`,
      ogLocale: REGION[lang],
      twitterCard: "summary_large_image",
    });
    expect(await sizeOf(result.ogImage?.[0]?.url ?? "")).toEqual([1200, 630]);
  },
);

test.each(LANGUAGES)(
  "a feed reader that is given the report in %s finds its feed and reads it",
  async (lang) => {
    const report = `${site}/${lang}/2020/`;
    const { document } = parseHTML(await textAt(report));
    const link = document.querySelector('link[rel=alternate][type="application/atom+xml"]');
    const address = new URL(link?.getAttribute("href") ?? "", report).href;
    const found = await answer(address);
    expect(found.headers.get("Content-Type")).toMatch(/^application\/(?:atom\+)?xml\b/);
    const { format, feed } = parseFeed(await found.text());
    if (format !== "atom") throw new Error(`a feed of another kind: ${format}`);
    expect(feed.id).toBe(address);
    expect(feed.entries?.length).toBeGreaterThan(0);
    for (const { title, updated, links } of feed.entries ?? []) {
      expect(title).not.toBe("");
      expect(Date.parse(String(updated))).not.toBeNaN();
      expect((await answer(links?.[0]?.href ?? "")).ok).toBe(true);
    }
  },
);

test("the standard's own reader takes the Data Package from its address, with every row", async () => {
  const root = `${served.origin}${BASE}/data`;
  const read = await Package.load(`${root}/datapackage.json`, { basePath: root });
  expect(read.errors).toEqual([]);
  expect(read.resources.length).toBeGreaterThan(1);
  for (const resource of read.resources) {
    const rows = await resource.read({ keyed: true });
    expect(rows.length).toBeGreaterThan(5);
    for (const { id, label_en } of rows) expect([id, label_en]).not.toContain(null);
  }
});
