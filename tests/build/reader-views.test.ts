import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { figuresIn } from "../../src/record/kinds/index.ts";
import { metricAnchor } from "../../src/site/routes.ts";
import { madeUpOpenSite } from "../support/content.ts";
import { CHARTS, chartPathOf, embedPathOf, LANGUAGES } from "../support/kit.ts";
import { gluedIn } from "../support/plain-text.ts";
import { pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const { content, narratives } = await madeUpOpenSite();

/** A page of every kind, charts of every form among them, in every language. */
const PAGES = LANGUAGES.flatMap((lang) => [
  `/${lang}/2020/`,
  `/${lang}/2021/`,
  `/${lang}/2020/corrections/`,
  `/${lang}/2020/poster/`,
  `/${lang}/about/`,
  `/${lang}/about/accessibility/`,
  ...CHARTS.filter((chart) => chart.lang === lang).map(chartPathOf),
]);

/** What is there to be pressed or copied, or leads elsewhere: reader views leave it out. */
const ASIDE = "nav, footer, button, output, #embed, #downloads, #cite, #preview, #related";
/** What a reader reads at one go. */
const BLOCKS = "h2, h3, p, li, dt, dd, th, td, caption, desc, cite";

/** A page's texts as they stand in a reader view of it, and its charts with their drawings. */
function inView(path: string) {
  const view = new Readability(pageOf(dist, path)).parse()?.content ?? "";
  return parseHTML(`<html><body>${view}</body></html>`).document;
}

/** The same page, with what reader views leave out on purpose taken out. */
function asMeant(path: string): Element {
  const page = pageOf(dist, path);
  for (const element of page.querySelectorAll(`[hidden], [aria-hidden], ${ASIDE}`)) element.remove();
  const main = page.querySelector("main");
  if (main === null) throw new Error(`${path} has no main part`);
  return main;
}

/** How often each chart is drawn, with the words that it is described by. */
const chartsIn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll("[data-figure]")].map((figure) => {
    const drawn = [...figure.querySelectorAll("svg[data-chart] desc, img[alt]")];
    const words = drawn.map((each) => each.getAttribute("alt") ?? textOf(each));
    return `${figure.getAttribute("data-figure")}: ${words.join(" / ")}`;
  });

describe.each(PAGES)("%s", (path) => {
  test("keeps its words, each figure and each chart once in Mozilla's reader view", () => {
    const [meant, view] = [asMeant(path), inView(path)];
    const words = textOf(view.body);
    const lost = [...meant.querySelectorAll(BLOCKS)].map(textOf).filter((text) => !words.includes(text));
    expect(lost).toEqual([]);
    expect(chartsIn(view)).toEqual(chartsIn(meant));
    const figures = (root: ParentNode): number => root.querySelectorAll("data, [data-metric]").length;
    const title = meant.querySelectorAll("h1 data, h1 [data-metric]").length;
    expect(figures(meant) - figures(view)).toBeOneOf([0, title]);
  });

  test("has a space or a line between any two words without its styles", () => {
    expect(gluedIn(pageOf(dist, path))).toEqual([]);
  });
});

/** What text browsers such as w3m show of a page: what styles hide, and what drawings say of themselves but for their titles. */
function plainly(page: Document): string {
  for (const element of page.querySelectorAll("head, script, style, textarea, svg title")) element.remove();
  return textOf(page.body);
}

test.each([...PAGES, ...CHARTS.map(embedPathOf)])(
  "%s says each chart's finding once in w3m, and both drawings are named by it",
  (path) => {
    const page = pageOf(dist, path);
    const findings = [...page.querySelectorAll("[data-figure]")].map((figure) =>
      [...figure.querySelectorAll("svg[data-chart]")].map((svg) =>
        (svg.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => textOf(page.getElementById(id))),
      ),
    );
    for (const [first, second] of findings) expect(second).toEqual(first);
    const said = findings.flatMap(([first]) => (first === undefined ? [] : [first[1] ?? ""]));
    expect(said).not.toContain("");
    const tables = [...page.querySelectorAll("table[data-figure-table]")].map(({ attributes }) =>
      String(attributes.getNamedItem("data-figure-table")?.value),
    );
    expect(new Set(tables).size).toBe(tables.length);
    const descriptions = [...page.querySelectorAll("svg desc")].map(textOf);
    expect(descriptions).not.toContain("");
    const words = plainly(page);
    expect(said.filter((finding) => words.split(finding).length !== 2)).toEqual([]);
  },
);

test.each(LANGUAGES)(
  "the wall of charts in %s, pictures that lead on, is offered in no reader view",
  (lang) => {
    const page = pageOf(dist, `/${lang}/2020/figures/`);
    expect(gluedIn(page)).toEqual([]);
    expect(isProbablyReaderable(page)).toBe(false);
  },
);

test("no element with anything in it has a name from content, which a reader view may drop it for", () => {
  const named = content.editions.flatMap(({ record, charts }) => [
    ...figuresIn(record.metrics).map(({ id }) => metricAnchor(id)),
    ...charts.map(({ id }) => id),
    ...record.sources.map(({ id }) => id),
  ]);
  const names = new Set([...named, ...narratives.map(({ id }) => id)]);
  const found = [...PAGES, ...CHARTS.map(embedPathOf)].flatMap((path) =>
    [...pageOf(dist, path).querySelectorAll("[id], [class]")]
      .filter((element) => element.childNodes.length > 0)
      .flatMap((element) => [element.id, ...element.classList])
      .filter((name) => names.has(name.replace(/^f-|-(?:[a-z]|[a-z]-[a-z])$/g, "")) || /^c-\d/.test(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});
