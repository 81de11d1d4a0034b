import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { feed } from "../../../src/site/feed.ts";
import { contextOf, corrected, LANGUAGES, record } from "./fixture.ts";

const parse = (xml: string) => new DOMParser().parseFromString(xml, "text/xml");
const texts = (root: { querySelectorAll(selector: string): Iterable<Element> }, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

const DATE = /^\d{4}-\d\d-\d\dT00:00:00(?:\.000)?Z$/;

test.each(LANGUAGES)("the feed in %s has what Atom requires of a feed and of each entry", async (lang) => {
  const context = await contextOf(lang, { record: corrected, published: "2026-01-05" });
  const document = parse(feed(context, [context]));
  const root = document.documentElement;
  expect(root.getAttribute("xml:lang")).toBe(lang);
  expect(texts(document, "feed > id")).toEqual([`https://figures.example/report/${lang}/corrections.xml`]);
  expect(texts(document, "feed > updated")).toEqual(["2026-12-05T00:00:00.000Z"]);
  expect(texts(document, "feed > author > name")[0]).not.toBe("");
  expect(texts(document, "entry > updated").every((date) => DATE.test(date ?? ""))).toBe(true);
  expect(texts(document, "entry > title").every((title) => title !== "")).toBe(true);
  const ids = texts(document, "entry > id");
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
});

test("newest first; two corrections of one figure on one day keep ids of their own", async () => {
  const context = await contextOf("en", { record: corrected, published: "2026-01-05" });
  const page = "https://figures.example/report/en/2025/corrections/";
  expect(texts(parse(feed(context, [context])), "entry > id")).toEqual([
    `${page}#c-2026-12-05-winners`,
    `${page}#c-2026-12-01-pupils-2`,
    `${page}#c-2026-12-01-pupils`,
    `${page}#c-2026-11-20-pupils`,
    "https://figures.example/report/en/2025/",
  ]);
});

test("an entry says the figure as corrected, as it was, and why", async () => {
  const context = await contextOf("en", { record: corrected });
  const contents = texts(parse(feed(context, [context])), "entry > content");
  expect(contents[0]).toBe("Winners: 4 pupils; before the correction, 8 pupils. Winners.");
  expect(contents).toContain(
    "Pupils on tours: over 12,000 pupils; before the correction, around 11,500 pupils. Again.",
  );
});

test("an id does not change when a later correction comes", async () => {
  const [first] = corrected.corrections;
  const early = await contextOf("en", {
    record: { ...record, corrections: first === undefined ? [] : [first] },
  });
  const late = await contextOf("en", { record: corrected });
  const [id] = texts(parse(feed(early, [early])), "entry > id");
  expect(texts(parse(feed(late, [late])), "entry > id")).toContain(id);
});

test("before anything is published the feed is valid and empty; a draft stays out", async () => {
  const context = await contextOf("en");
  const document = parse(feed(context, [context]));
  expect(texts(document, "entry > id")).toEqual([]);
  expect(texts(document, "feed > updated")[0]).toMatch(DATE);
  const draft = await contextOf("en", { record: { ...corrected, draft: true }, published: "2026-01-05" });
  expect(texts(parse(feed(draft, [draft])), "entry > id")).toEqual([]);
});
