import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { expect, test } from "vitest";
import { citation, escapeTex } from "../../../src/site/citation.ts";
import { contextOf, inAll, LANGUAGES, site } from "./fixture.ts";
import { nastyText } from "./strings.ts";

const published = { published: "2026-01-05", site: { ...site, publisher: inAll("City of Astana") } };
const URL = "https://figures.example/report/en/2025/figures/tours/";

test("APA puts author and date first, then title, container and address", async () => {
  const context = await contextOf("en", published);
  expect(citation(context).apa).toBe(
    `City of Astana. (2026, January 5). Over 12,000 pupils went on tours [chart]. The year in figures. ${URL}`,
  );
});

test("before publication no date is made up, and where nobody is named the title comes first", async () => {
  const context = await contextOf("en");
  const { apa, plain, cslJson, bibtex: entry } = citation(context);
  expect(apa).toBe(`Over 12,000 pupils went on tours [chart]. (n.d.). The year in figures. ${URL}`);
  expect(plain).toBe(`Over 12,000 pupils went on tours (chart). The year in figures. ${URL}`);
  expect(JSON.parse(cslJson)[0]).not.toHaveProperty("issued");
  expect(entry).not.toMatch(/^ +(?:year|month|author) |null|undefined/m);
});

test.each(LANGUAGES)("in %s each form of the citation carries the address, whole", async (lang) => {
  const context = await contextOf(lang, published);
  const address = `https://figures.example/report/${lang}/2025/figures/tours/`;
  for (const form of Object.values(citation(context))) expect(form).toContain(address);
});

test("CSL JSON has the types that reference managers expect", async () => {
  const context = await contextOf("ru", published);
  expect(JSON.parse(citation(context).cslJson)).toEqual([
    expect.objectContaining({
      id: "astana-2025-tours-ru",
      type: "webpage",
      author: [{ literal: "City of Astana" }],
      issued: { "date-parts": [[2026, 1, 5]] },
      language: "ru",
    }),
  ]);
});

test.each(LANGUAGES)("a reference manager reads the BibTeX as it was meant, in %s", async (lang) => {
  const context = await contextOf(lang, published);
  const cited = citation(context);
  const [meant] = JSON.parse(cited.cslJson);
  const [read] = new Cite(cited.bibtex).data;
  expect(read).toMatchObject({
    id: meant.id,
    title: meant.title,
    URL: meant.URL,
    issued: meant.issued,
    language: lang,
    author: [{ family: "City of Astana" }],
  });
});

test("Cyrillic titles stay Cyrillic in BibTeX", async () => {
  expect(citation(await contextOf("kk")).bibtex).toContain("оқушы экскурсияға барды}}");
});

test("no title can end a BibTeX field or run a command of TeX", () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const escaped = escapeTex(text);
      let depth = 0;
      for (const character of escaped) {
        depth += character === "{" ? 1 : character === "}" ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const rest = escaped.replace(/\\(?:text[a-z]+\{\}|[$&%#_])/g, "");
      expect(rest).not.toMatch(/[\\{}$&%#_^]/);
    }),
  );
});
