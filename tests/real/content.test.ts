import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { checkContent } from "../../src/check/run-check.ts";
import english from "../../src/locales/en.json" with { type: "json" };
import { addressOfFile } from "../../src/publication/site-files.ts";
import { loadFiles } from "../../src/record/load.ts";
import { readPublished } from "../../src/record/published.ts";
import { readRedirects } from "../../src/record/redirects.ts";
import { contentIn } from "../support/content.ts";
import { absoluteLinks, brokenLinks, unansweredAddresses } from "../support/links.ts";
import { chartsOf, holesIn, misstated, readText } from "../support/report.ts";
import { filesOf, pageOf } from "../support/site.ts";
import { noJava, validityErrors } from "../support/validity.ts";

const root = inject("contentRoot");
const dist = inject("realDist");
const files = await loadFiles(root);
const { site, editions } = await contentIn(root);
const reports = editions.flatMap((edition) =>
  site.languages.map((lang) => ({ lang, year: edition.record.year, edition })),
);

/** How a report says that its source doesn't say something. */
const SILENCES: Readonly<Record<string, RegExp>> = {
  en: /not say|neither|nor does|leaves open|not named|unexplained/giu,
  kk: /көрсетілмеген|аталмаған|айтылмаған|түсіндірілмеген|делінбеген/giu,
  ru: /не указан|не назван|не говорит|не сказано|не объяснен|молчит/giu,
};

test("check finds no error in the content", async () => {
  const { problems } = await checkContent(files);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe.each(reports)("the report of $year in $lang", ({ lang, year, edition }) => {
  const page = pageOf(dist, `/${lang}/${year}/`);

  test("says every figure with its value and precision, and every list item by item", () => {
    expect(misstated(page, edition.record)).toEqual([]);
  });

  test("has no hole: no undefined, NaN, object or unfilled placeholder, no empty heading", () => {
    expect(holesIn(page)).toEqual([]);
  });

  test("says what its source leaves open in one place, and not all over the page", () => {
    const silence = SILENCES[lang];
    if (silence === undefined)
      throw new Error(`no expressions for a source's silence in "${lang}"; add them`);
    expect(readText(page).match(silence)?.length ?? 0).toBeLessThanOrEqual(10);
  });

  test("gives each of its charts a name, two sizes and a table", () => {
    const { ids, faults } = chartsOf(page);
    const known = edition.charts.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !known.includes(id))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("the built site", () => {
  const address = site.address + site.base;

  test("has no link, file or place in a page that isn't there", () => {
    expect(brokenLinks(dist, address)).toEqual([]);
    expect(absoluteLinks(dist, address)).toEqual([]);
    expect(unansweredAddresses(dist, address)).toEqual([]);
  });

  test("answers at every address that was ever published", () => {
    const built = new Set(filesOf(dist).map(addressOfFile));
    const known = [
      ...Object.keys(readPublished(files).value.addresses),
      ...Object.keys(readRedirects(files).value),
    ];
    expect(known.filter((path) => !built.has(path))).toEqual([]);
  });

  test("holds nothing of the desk: no file, script or address of its page, no library and no sentence of it", () => {
    const parts =
      /\bpreact\b|codemirror|desk\.(?:js|css|html)|\/api\/(?:look|edit|follow)|127\.0\.0\.1|"desk\./i;
    // In short ones its words may meet by chance.
    const sentences = Object.entries(english).flatMap(([code, text]) =>
      code.startsWith("desk.") && typeof text === "string" && text.length > 25 ? [text] : [],
    );
    expect(sentences.length).toBeGreaterThan(30);
    const names = filesOf(dist);
    expect(names.filter((file) => /desk/i.test(file))).toEqual([]);
    const found = names
      // The list of all that the project is made of names the desk's libraries too.
      .filter((file) => /\.(?:html|js|css|json|svg|xml|txt)$/.test(file) && file !== "sbom.json")
      .filter((file) => {
        const text = readFileSync(join(dist, file), "utf8");
        return parts.test(text) || sentences.some((sentence) => text.includes(sentence));
      });
    expect(found).toEqual([]);
  });

  test.skipIf(noJava !== "")(`is valid: every page, drawing and style ${noJava}`, () => {
    expect(validityErrors(dist)).toEqual([]);
  });
});
