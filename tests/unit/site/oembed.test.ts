import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { oembed, oembedLink } from "../../../src/site/embed-code.ts";
import { contextOf, inAll, site } from "./fixture.ts";

test("the answer has everything that oEmbed 1.0 requires of a rich one", async () => {
  const answer = oembed(await contextOf("en"), 431);
  expect(answer).toMatchObject({
    version: "1.0",
    type: "rich",
    width: 700,
    height: 431,
    title: "Over 12,000 pupils went on tours",
    provider_name: "The year in figures",
    provider_url: "https://figures.example/report/",
    thumbnail_url: "https://figures.example/report/en/2025/figures/tours.png",
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test("its HTML is no script, which most readers would strip, but an iframe after its words in a blockquote", async () => {
  const { html } = oembed(await contextOf("ru"), 431);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const [quoted, frame] = document.body.children;
  expect([...document.body.querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
    "blockquote",
    "a",
    "a",
    "iframe",
  ]);
  // WordPress looks for a blockquote of no attributes.
  expect(quoted?.attributes).toHaveLength(0);
  expect(quoted?.textContent).toContain("CC BY 4.0");
  expect(frame?.getAttribute("height")).toBe("431");
});

test("an author is named only where the publisher is known", async () => {
  expect(oembed(await contextOf("en"), 400)).not.toHaveProperty("author_name");
  const told = { ...site, publisher: inAll("City of Astana") };
  expect(oembed(await contextOf("en", { site: told }), 400)).toHaveProperty("author_name", "City of Astana");
});

test("the page's link leads programs to the answer", async () => {
  expect(oembedLink(await contextOf("kk"))).toMatchObject({
    type: "application/json+oembed",
    href: "https://figures.example/report/kk/2025/oembed/tours.json",
  });
});
