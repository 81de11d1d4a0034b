import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { scriptJson } from "../../../src/site/formats.ts";
import { chartJsonLd, reportJsonLd } from "../../../src/site/json-ld.ts";
import { contextOf, corrected, inAll, LANGUAGES, site } from "./fixture.ts";
import { nastyText } from "./strings.ts";

test("nothing in a text can end the script element, and what a page's reader parses is what was meant", () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(scriptJson({ name: text })).not.toContain("<");
      const html = `<script type="application/ld+json">${scriptJson({ name: text })}</script>`;
      const scripts = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.querySelectorAll(
        "body *",
      );
      expect(scripts).toHaveLength(1);
      expect(JSON.parse(scripts[0]?.textContent ?? "")).toEqual({ name: text });
    }),
  );
});

test.each(LANGUAGES)(
  "what nobody told us leaves no trace in %s: no null, no empty text, no creator, no date",
  async (lang) => {
    const context = await contextOf(lang);
    for (const said of [reportJsonLd(context, "Headline"), chartJsonLd(context)]) {
      expect(JSON.stringify(said)).not.toMatch(/null|:""|\[\]|undefined|"creator"|"publisher"|"date/);
    }
  },
);

test("each number says how exact it is, by the word and by the bound that the word states", async () => {
  const told = JSON.parse(JSON.stringify(reportJsonLd(await contextOf("en"), "Headline")));
  const variables: { propertyID: string }[] = told["@graph"][1].variableMeasured;
  expect(variables.find(({ propertyID }) => propertyID === "pupils")).toMatchObject({
    value: 12_000,
    minValue: 12_000,
    unitText: "pupils",
    description: "over 12,000 pupils",
    valueReference: { "@type": "DefinedTerm", termCode: "over" },
  });
  expect(variables.find(({ propertyID }) => propertyID === "one-in-five")).not.toHaveProperty("minValue");
});

test.each([
  ["en", "Our arithmetic: ‘Winners’ divided by ‘All’."],
  ["kk", "Біздің есептеуіміз"],
  ["ru", "Наш расчёт"],
])("what we reckoned is said to be our arithmetic in %s, and is nobody's statement", async (lang, said) => {
  const told = JSON.parse(JSON.stringify(reportJsonLd(await contextOf(lang), "Headline")));
  const variables: { propertyID: string }[] = told["@graph"][1].variableMeasured;
  const reckoned = variables.find(({ propertyID }) => propertyID === "winners-share");
  expect(reckoned).toMatchObject({ measurementTechnique: expect.stringContaining(said) });
  expect(reckoned).not.toHaveProperty("valueReference");
});

test("a list that the source opens with “including” says that there may be more", async () => {
  const told = JSON.parse(JSON.stringify(chartJsonLd(await contextOf("en"))));
  expect(told["@graph"][1].variableMeasured[2]).toMatchObject({
    value: ["Landscape Design", "Hydraulic Engineering"],
    description: "The source names these among others.",
  });
});

test("report and data set have what a catalogue of data asks for", async () => {
  const context = await contextOf("ru", {
    record: corrected,
    published: "2026-01-15",
    site: { ...site, publisher: inAll("Город") },
  });
  const told = JSON.parse(JSON.stringify(reportJsonLd(context, "Headline")));
  const [report, data] = told["@graph"];
  expect(report).toMatchObject({
    "@type": "Report",
    headline: "Headline",
    inLanguage: "ru",
    datePublished: "2026-01-15",
    dateModified: "2026-12-05",
    creator: { "@type": "Organization", name: "Город" },
    isBasedOn: [{ "@type": "CreativeWork", name: "Summing up", inLanguage: "en" }],
  });
  expect(report.correction).toHaveLength(4);
  expect(report.correction[0]).toMatchObject({ "@type": "CorrectionComment", datePublished: "2026-11-20" });
  expect(data).toMatchObject({
    "@type": "Dataset",
    temporalCoverage: "2025",
    spatialCoverage: { "@type": "Place", name: "Астана" },
    license: "https://creativecommons.org/licenses/by/4.0/",
    distribution: [
      { contentUrl: "https://figures.example/report/data/2025.csv", encodingFormat: "text/csv" },
      { contentUrl: "https://figures.example/report/data/2025.json", encodingFormat: "application/json" },
    ],
  });
  // Google's guide for data sets: from 50 to 5,000 characters.
  expect(data.description.length).toBeGreaterThanOrEqual(50);
});

test("a chart's page tells of its picture, with licence and credit, and of its part of the data", async () => {
  const told = JSON.parse(JSON.stringify(chartJsonLd(await contextOf("en"))));
  const [image, data] = told["@graph"];
  expect(image).toMatchObject({
    "@type": "ImageObject",
    contentUrl: "https://figures.example/report/en/2025/figures/tours.png",
    width: { value: 1200, unitCode: "E37" },
    height: { value: 630, unitCode: "E37" },
    creditText: "The year in figures, CC BY 4.0",
    isBasedOn: { "@id": data["@id"] },
  });
  expect(data.variableMeasured.map(({ propertyID }: { propertyID: string }) => propertyID)).toEqual([
    "pupils",
    "winners-share",
    "new-trades",
  ]);
});
