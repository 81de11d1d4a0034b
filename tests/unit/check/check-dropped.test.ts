import { describe, expect, test } from "vitest";
import { NOTHING_PUBLISHED, withPublication } from "../../../src/record/published.ts";
import { CHART } from "../record/town.ts";
import { runCheck, townFolder } from "./check-content.ts";

const chartAddresses = (id: string): readonly string[] =>
  ["en", "ru"].flatMap((lang) => [
    `/${lang}/2031/figures/${id}/`,
    `/${lang}/2031/figures/${id}.svg`,
    `/${lang}/2031/figures/${id}@2x.png`,
    `/${lang}/2031/embed/${id}/`,
    `/${lang}/2031/embed/${id}/2032-01-10/`,
    `/${lang}/2031/oembed/${id}.json`,
  ]);
const pages = [
  "/",
  "/en/",
  "/ru/",
  "/en/2031/",
  "/ru/2031/",
  "/en/about/",
  "/data/2031.json",
  "/sitemap.xml",
  "/assets/a.woff2",
];

/** What check says is gone of a town that published these addresses, as file and message. */
async function gone(
  addresses: readonly string[],
  redirects: Readonly<Record<string, string>> = {},
  edit: (town: ReturnType<typeof townFolder>) => void = () => {},
): Promise<readonly string[]> {
  using town = townFolder();
  town.write(
    "data/published.json",
    JSON.stringify(withPublication(NOTHING_PUBLISHED, "2032-01-10", addresses, [])),
  );
  town.write("data/redirects.json", JSON.stringify(redirects));
  edit(town);
  const { problems } = await runCheck(town.dir);
  return problems.flatMap(({ code, severity, file, message }) =>
    code === "published-gone" ? [`${severity} ${file}: ${message}`] : [],
  );
}

describe("what was published and is gone", () => {
  test("nothing is told while every chart, year and language is there", async () => {
    expect(await gone([...pages, ...chartAddresses("scale")])).toEqual([]);
  });

  test("a chart without its file is an error, told once, with its first address", async () => {
    expect(await gone([...pages, ...chartAddresses("rowing")])).toEqual([
      "error src/report/2031/charts/rowing.json: The chart `rowing` was published on 2032-01-10 and is gone: /en/2031/embed/rowing/ and 11 more of data/published.json would not answer.",
    ]);
  });

  test("a renamed chart is refused until each of its addresses leads on", async () => {
    const moves = Object.fromEntries(
      chartAddresses("rowing").map((address) => [address, address.replace("rowing", "scale")]),
    );
    const { "/ru/2031/oembed/rowing.json": _, ...most } = moves;
    expect(await gone(chartAddresses("rowing"), most)).toEqual([
      "error src/report/2031/charts/rowing.json: The chart `rowing` was published on 2032-01-10 and is gone: /ru/2031/oembed/rowing.json would not answer.",
    ]);
    expect(await gone(chartAddresses("rowing"), moves)).toEqual([]);
  });

  test("a dropped year or language is told once, and not again for each of its charts", async () => {
    expect(await gone(["/en/2030/", "/en/2030/figures/old/", "/data/2030.csv"])).toEqual([
      "error data/2030.json: The year `2030` was published on 2032-01-10 and is gone: /data/2030.csv and 2 more of data/published.json would not answer.",
    ]);
    expect(await gone(["/kk/2031/", "/kk/about/", "/kk/2031/figures/scale/"])).toEqual([
      "error data/site.json: The language `kk` was published on 2032-01-10 and is gone: /kk/2031/ and 2 more of data/published.json would not answer.",
    ]);
  });

  test("a chart that can't be read is not told to be gone as well", async () => {
    expect(await gone(chartAddresses("scale"), {}, (town) => town.write(CHART, "{"))).toEqual([]);
  });

  test("a withdrawn chart is still there", async () => {
    const withdraw = (town: ReturnType<typeof townFolder>): void =>
      town.edit(CHART, '"order":', '"withdrawn": "2032-03-01", "order":');
    expect(await gone(chartAddresses("scale"), {}, withdraw)).toEqual([]);
  });
});
