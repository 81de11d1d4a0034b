import { readFileSync } from "node:fs";
import { join } from "node:path";
import openGraph from "open-graph-scraper";
import { PNG } from "pngjs";
import { unfurl } from "unfurl.js";
import { describe, expect, inject, test } from "vitest";
import { fileOf } from "../../src/publication/site-files.ts";
import { mediaType } from "../../src/site/media-types.ts";
import { CHARTS, chartPathOf, copied, LANGUAGES, readBuilt, SITE as site } from "../support/kit.ts";
import { pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const REGION = { en: "en_GB", kk: "kk_KZ", ru: "ru_RU" } as const;

/** What the published site would answer, out of the built files. */
async function answer(address: string): Promise<Response> {
  const path = address.slice(site.length);
  return new Response(readFileSync(join(dist, fileOf(path))), {
    headers: { "Content-Type": mediaType(path) },
  });
}

const sizeOf = (address: string): readonly number[] => {
  const { width, height } = PNG.sync.read(readFileSync(join(dist, address.slice(site.length))));
  return [width, height];
};

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
    expect(sizeOf(thumbnail?.url ?? "")).toEqual([thumbnail?.width, thumbnail?.height]);
  });

  test("unfurl.js and open-graph-scraper read a card in its language, with the picture", async () => {
    const unfurled = await unfurl(site + path, { fetch: answer, oembed: false });
    const { result, error } = await openGraph({ html: readBuilt(dist, path) });
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
    expect(sizeOf(image?.url ?? "")).toEqual([Number(image?.width), Number(image?.height)]);
    expect(image?.alt).toContain(title);
    expect(result.ogDescription).toBe(textOf(page.querySelector("#finding p")));
    expect(result.ogLocale).toBe(REGION[figure.lang]);
    expect(unfurled.twitter_card.card).toBe("summary_large_image");
    expect(result.twitterCard).toBe("summary_large_image");
  });

  test("open-graph-scraper reads JSON-LD of the picture and the data, with their licence", async () => {
    const { result } = await openGraph({ html: readBuilt(dist, path) });
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
  "the card of the $what in $lang is described as the chart that it shows",
  async ({ what, lang }) => {
    const { result } = await openGraph({
      html: readBuilt(dist, `/${lang}/2020/${what === "poster" ? "poster/" : ""}`),
    });
    const [image] = result.ogImage ?? [];
    const shown = (image?.url ?? "").slice(site.length).replace(/\.png$/, "/");
    const { result: chart } = await openGraph({ html: readBuilt(dist, shown) });
    expect(image?.alt).toBe(chart.ogImage?.[0]?.alt);
    expect(image?.alt).toContain(chart.ogTitle);
  },
);

test.each(LANGUAGES)(
  "the report in %s has a card in its language too, and machines its headline",
  async (lang) => {
    const { result } = await openGraph({ html: readBuilt(dist, `/${lang}/2020/`) });
    const shown = textOf(pageOf(dist, `/${lang}/2020/`).querySelector("h1"));
    expect(result.jsonLD?.[0]).toMatchObject({ "@graph": [{ "@type": "Report", headline: shown }, {}] });
    expect(result).toMatchObject({
      ogUrl: `${site}/${lang}/2020/`,
      ogLocale: REGION[lang],
      twitterCard: "summary_large_image",
    });
    expect(sizeOf(result.ogImage?.[0]?.url ?? "")).toEqual([1200, 630]);
  },
);
