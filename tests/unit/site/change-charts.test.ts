import { csvParse } from "d3";
import { describe, expect, test } from "vitest";
import { readme } from "../../../src/site/archive.ts";
import { type ChartContext, chartContext, contextOf } from "../../../src/site/context.ts";
import { chartCsv } from "../../../src/site/csv.ts";
import { chartJsonLd } from "../../../src/site/json-ld.ts";
import { chartPageModel } from "../../../src/site/models/chart-page.ts";
import { embedModel } from "../../../src/site/models/embed.ts";
import { posterModel } from "../../../src/site/models/poster.ts";
import { reportModel } from "../../../src/site/models/report.ts";
import { chartJson, recordJson } from "../../../src/site/record-json.ts";
import { madeUpOpenSite } from "../../support/content.ts";

const LANGUAGES = ["en", "kk", "ru"];
const open = await madeUpOpenSite();
/** A chart of the town's later year; `hearing` goes on with what the year before called `listeners`. */
const chart = (id: string, lang = "en"): ChartContext => chartContext(contextOf(open, lang, 2021), id);
const parsed = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("a chart of change has the figures of each year that it shows, as that year's record states them,", () => {
  test.each(LANGUAGES)("in its table for programs, %s", (lang) => {
    const rows = [...csvParse(chartCsv(chart("hearing", lang)).replace(/^\uFEFF/, ""))].map(
      ({ year, id, value, precision, quote }) => ({ year, id, value, precision, quote }),
    );
    expect(rows).toEqual([
      {
        year: "2020",
        id: "listeners",
        value: "6700",
        precision: "around",
        quote: expect.stringContaining("6,700"),
      },
      {
        year: "2021",
        id: "hearers",
        value: "7300",
        precision: "around",
        quote: expect.stringContaining("7,300"),
      },
    ]);
  });

  test("in its JSON, with the year of what isn't of its own and of each source", () => {
    const { year, metrics, sources } = parsed(chartJson(chart("hearing")));
    expect(year).toBe(2021);
    expect(metrics).toMatchObject([
      { year: 2020, id: "listeners", value: 6700, source: "bulletin" },
      { id: "hearers", value: 7300, source: "bulletin" },
    ]);
    expect(metrics[1]).not.toHaveProperty("year");
    expect(sources.map(({ year, id, date }: Record<string, unknown>) => [year, id, date])).toEqual([
      [2020, "bulletin", expect.stringMatching(/^202[01]-/)],
      [2021, "bulletin", "2021-12-20"],
    ]);
  });

  test("in what search engines are told", () => {
    const [image, data] = parsed(chartJsonLd(chart("hearing")))["@graph"];
    expect(data.variableMeasured).toMatchObject([
      { propertyID: "listeners", name: "Listeners to recorded books, 2020", value: 6700 },
      { propertyID: "hearers", name: "Listeners to recorded books, 2021", value: 7300 },
    ]);
    expect(data.isBasedOn).toHaveLength(2);
    expect([image.temporalCoverage, data.temporalCoverage]).toEqual(["2020/2021", "2020/2021"]);
    const [, ofOne] = parsed(chartJsonLd(chart("scale")))["@graph"];
    expect(ofOne.temporalCoverage).toBe("2021");
    expect(ofOne.variableMeasured[0].name).not.toMatch(/\d/);
  });

  test.each(LANGUAGES)(
    "in the numbers of its finding: each has its own value, and the year where it isn't the page's, %s",
    (lang) => {
      const numbers = chartPageModel(chart("hearing", lang)).finding.flatMap((part) =>
        typeof part === "string" ? [] : [part],
      );
      expect(numbers).toEqual([
        {
          id: "listeners",
          value: 6700,
          precision: "around",
          year: 2020,
          text: expect.stringMatching(/6[,\u00a0]700/),
        },
        { id: "hearers", value: 7300, precision: "around", text: expect.stringMatching(/7[,\u00a0]300/) },
      ]);
    },
  );

  test.each([
    ["change-renovated-share", [2020, undefined]],
    ["changes", Array(7).fill([2020, undefined]).flat()],
  ])("and a share that is said as counted in each year has its year too: %s", (id, years) => {
    const numbers = chartPageModel(chart(id)).finding.flatMap((part) =>
      typeof part !== "string" && "value" in part ? [part.year] : [],
    );
    expect(numbers).toEqual(years);
  });

  test("in the words that they rest on, each in its source's language", () => {
    expect(chartPageModel(chart("change-family-share")).definitions).toMatchObject([
      { label: "Read aloud at home, 2020", quote: { lang: "kk" } },
      { label: "Read aloud at home, 2021", quote: { lang: "kk" } },
    ]);
    const quotes = chartPageModel(chart("hearing")).definitions.map(({ quote }) => quote?.words);
    expect(quotes).toEqual([expect.stringContaining("6,700"), expect.stringContaining("7,300")]);
    const [first] = chartPageModel(chart("scale")).definitions;
    expect(first?.label).not.toMatch(/\d/);
  });
});

describe("and the sources of each", () => {
  test.each([
    ["en", "(for 2020)", "(for 2021)"],
    ["kk", "(2020 жыл)", "(2021 жыл)"],
    ["ru", "(за 2020 год)", "(за 2021 год)"],
  ])("on its page, %s", (lang, ...years) => {
    const { sources } = chartPageModel(chart("hearing", lang)).chart;
    expect(sources.map(({ year }) => year?.replaceAll("\u00a0", " "))).toEqual(years);
  });

  test("in the line of text below it, and in the files that are packed with it", () => {
    expect(embedModel(chart("hearing")).foot.source.replaceAll("\u00a0", " ")).toBe(
      "Source: Zhelkent Looks Back at its Year (for 2020); Zhelkent Looks Back at its Year (for 2021)",
    );
    expect(embedModel(chart("scale")).foot.source).toBe("Source: Zhelkent Looks Back at its Year");
    expect(readme(chart("hearing"))).toMatch(/2020, Zhelkent Looks Back.*\n2021, Zhelkent Looks Back/);
  });

  test.each([
    ["en", "Charts of change also show figures of earlier years"],
    ["kk", "бұрынғы жылдардың көрсеткіштері де бар"],
    ["ru", "есть и показатели прежних лет"],
  ])("so that the report claims its own sources for its own figures alone, %s", (lang, said) => {
    const intro = (year: number): string =>
      reportModel(contextOf(open, lang, year)).sourcesIntro.replaceAll("\u00a0", " ");
    expect(intro(2021)).toContain(said);
    expect(intro(2020)).not.toContain(said);
  });

  test("on a poster, each once", () => {
    const context = contextOf(open, "en", 2021);
    const texts = open.narratives.map((text) =>
      text.year === 2021
        ? { ...text, head: { ...text.head, ids: { ...text.head.ids, poster: ["hearing"] } } }
        : text,
    );
    const { sources } = posterModel({ ...context, open: { ...open, narratives: texts } });
    expect(sources.map(({ title, year }) => `${title} ${year}`)).toEqual([
      "Zhelkent Looks Back at its Year (for 2020)",
      "Zhelkent Looks Back at its Year (for 2021)",
    ]);
  });
});

test("corrections of an earlier year's figure are told of the chart that shows it, with its year", () => {
  const context = chart("change-tour-pupils");
  const { corrections } = chartPageModel(context);
  expect(corrections.map(({ line }) => line)).toEqual([
    expect.stringMatching(/^Pupils at the printing house, 2020: /),
    expect.stringMatching(/^Pupils at the printing house, 2020: /),
  ]);
  expect(parsed(chartJson(context)).corrections).toMatchObject([{ year: 2020 }, { year: 2020 }]);
  expect(readme(context)).toContain("Pupils at the printing house, 2020");
});

describe("what is no longer reported", () => {
  test.each([
    ["en", "Books bought", "The bulletin counts no books this year."],
    ["kk", "Сатып алынған кітаптар", "Биыл хабаршы кітаптарды санамаған."],
    ["ru", "Купленные книги", "В этом году вестник книг не считал."],
  ])("is named on the report by its last name, with the reason, %s", (lang, label, note) => {
    const { dropped } = reportModel(contextOf(open, lang, 2021));
    expect(dropped).toHaveLength(5);
    expect(dropped[0]?.label).toBe(label);
    expect(dropped[0]?.note.replaceAll("\u00a0", " ")).toBe(note);
    expect(reportModel(contextOf(open, lang, 2020)).dropped).toEqual([]);
  });

  test("and what went by another name are in the data for programs", () => {
    const { dropped, metrics } = parsed(recordJson(contextOf(open, "en", 2021)));
    expect(dropped[0]).toMatchObject({ id: "books", note: { ru: "В этом году вестник книг не считал." } });
    expect(metrics.find(({ id }: { id: string }) => id === "hearers").formerly).toEqual({
      2020: "listeners",
    });
    expect(parsed(recordJson(contextOf(open, "en", 2020)))).not.toHaveProperty("dropped");
  });
});
