import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { FORMATS } from "../../../src/charts/format.ts";
import { textWidth } from "../../../src/charts/text.ts";
import { bytesOf, modelOf } from "../../../src/site/makers.ts";
import { type Address, addressesOf, ROUTES } from "../../../src/site/routes.ts";
import { siteCard } from "../../../src/site/site-card.ts";
import { madeUpOpenSite } from "../../support/content.ts";
import { contextOf, inAll, LANGUAGES, site } from "./fixture.ts";

const town = await madeUpOpenSite();
const addresses = addressesOf(town.content, town.published);
const { address, base, defaultLanguage } = town.content.site;

/** Of each type of page the first, in the language that most readers come by. */
const pages = [
  ...Map.groupBy(
    addresses.filter(
      ({ route, params }) =>
        ROUTES[route].kind === "page" && (params.lang === undefined || params.lang === defaultLanguage),
    ),
    ({ route }) => route,
  ).values(),
].flatMap(([first]) => (first === undefined ? [] : [first]));

const page = z.object({
  shell: z.object({ social: z.array(z.object({ property: z.string().optional(), content: z.string() })) }),
});

/** What a page says of itself to whoever shares it. */
const saidOf = ({ route, params }: Address): ReadonlyMap<string | undefined, string> =>
  new Map(
    page
      .parse(modelOf(route, town, params))
      .shell.social.map(({ property, content }) => [property, content] as const),
  );

test.each(pages)(
  "who shares $path shows a card of 1200 × 630 that is there, and says what it is",
  async (shared) => {
    const said = saidOf(shared);
    const card = addresses.find(({ path }) => `${address}${base}${path}` === said.get("og:image"));
    if (card === undefined) throw new Error(`no card: ${said.get("og:image")}`);
    const png = PNG.sync.read(Buffer.from(await bytesOf(card.route, town, card.params)));
    expect([png.width, png.height]).toEqual([1200, 630]);
    expect([said.get("og:image:width"), said.get("og:image:height")]).toEqual(["1200", "630"]);
    expect(said.get("og:image:alt")?.length).toBeGreaterThan(5);
  },
);

test("every page is among those", () => {
  const named = pages.map(({ route }) => route);
  for (const route of ["report", "charts", "chart", "poster", "corrections", "about"])
    expect(named).toContain(route);
});

describe("the site's card", () => {
  const LONG =
    "Қала кітапханаларының, мектептерінің және колледждерінің жылдық есебі сандармен және диаграммалармен";

  test.each([
    ...LANGUAGES.map((lang) => [lang, site.name] as const),
    ["kk", inAll(LONG)] as const,
    ["ru", inAll("Мы")] as const,
  ])("keeps the site's name in %s within it, above its people", async (lang, name) => {
    const { element, ground } = siteCard(await contextOf(lang, { site: { ...site, name } }));
    expect(ground).toBe("sky");
    const lines = element.children.flatMap((child) => {
      const [text] = child.type === "element" && child.tagName === "g" ? child.children : [];
      return child.type === "element" && text?.type === "element" && text.tagName === "text"
        ? [{ transform: String(child.properties["transform"]), text }]
        : [];
    });
    expect(lines.length).toBeGreaterThan(0);
    for (const { transform, text } of lines) {
      const [x = 0, y = 0, scale = 0] = [...transform.matchAll(/[\d.]+/g)].map(Number);
      const [words] = text.children;
      const width = words?.type === "text" ? textWidth(words.value, FORMATS.broad.type.title) * scale : 0;
      expect(width).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(1200 - 48 + 1);
      expect(y).toBeLessThan(400);
    }
  });
});
