import { describe, expect, inject, test } from "vitest";
import { EMBEDDED_SCRIPT } from "../../src/site/embed-document.ts";
import { BASE, CHARTS, chartPathOf, embedPathOf, LANGUAGES, readBuilt, SITE } from "../support/kit.ts";
import { gluedIn } from "../support/plain-text.ts";
import { pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
/** How the sources' titles begin, each in the one language that it is given in. */
const SOURCES = [
  ["Zhelkent Looks Back", "en"],
  ["Кітапханалар туралы хат", "kk"],
  ["Сводка городского архива", "ru"],
] as const;

describe.each(CHARTS)("the embed of $id in $lang", (figure) => {
  const html = readBuilt(dist, embedPathOf(figure));
  const page = pageOf(dist, embedPathOf(figure));

  test("asks for nothing: no file, font, style or script from anywhere", () => {
    expect(page.querySelectorAll("[src], [srcset], link:not([rel=canonical]), iframe, object").length).toBe(
      0,
    );
    expect(html.match(/@import|url\((?!data:|#)|\sstyle=/g)).toBeNull();
    for (const use of page.querySelectorAll("use"))
      expect(use.getAttribute("href") ?? use.getAttribute("xlink:href")).toMatch(/^#/);
  });

  test("runs nothing but what tells the host its height", () => {
    const scripts = [...page.querySelectorAll("script")].map(({ textContent }) => textContent);
    expect(scripts).toEqual([EMBEDDED_SCRIPT]);
    expect(html.match(/\son[a-z]+=|javascript:/g)).toBeNull();
  });

  test("has text that follows the size that its reader chose, and that phones don't size by themselves", () => {
    const css = page.querySelector("style")?.textContent ?? "";
    const sizes = css.replace(/url\(data:[^)]*\)/g, "").match(/(?:font(?:-size)?|line-height):[^;}]*/g) ?? [];
    // A drawing's own sizes are in its units, not the page's.
    const own = sizes.filter((size) => !/^font-size:[\d.]+px$/.test(size));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter((size) => size.includes("px") && !size.includes("rem"))).toEqual([]);
    expect(css).toContain("-webkit-text-size-adjust:100%;text-size-adjust:100%");
  });

  test("says its language and schemes, is in no search index, and is ready for frames that size themselves", () => {
    const meta = (name: string): string | null | undefined =>
      page.querySelector(`meta[name=${name}]`)?.getAttribute("content");
    expect(page.documentElement.getAttribute("lang")).toBe(figure.lang);
    expect(meta("robots")).toBe("noindex");
    expect(meta("color-scheme")).toBe("light dark");
    expect(page.querySelectorAll("body > main")).toHaveLength(1);
    expect(page.querySelector("meta[name=responsive-embedded-sizing]")).not.toBeNull();
    expect(html.includes("frame-sizing:content-height")).toBe(true);
  });

  test("declares no colour that none of its styles names, and each that they name", () => {
    const declared = new Set([...html.matchAll(/[{;](--c-[\w-]+):/g)].map(([, name]) => name));
    const named = new Set([...html.matchAll(/var\((--c-[\w-]+)\)/g)].map(([, name]) => name));
    expect([...declared].sort()).toEqual([...named].sort());
  });

  test("names its chart, source and licence, and leads back to the chart's page", () => {
    const back = chartPathOf(figure);
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(`${SITE}${back}`);
    expect(page.querySelector(`.foot a[href="${BASE}${back}"]`)?.getAttribute("target")).toBe("_blank");
    expect(textOf(page.querySelector("h1"))).toBe(textOf(page.querySelector("title")));
    expect(textOf(page.querySelector(".foot"))).toContain("CC BY 4.0");
    const foot = textOf(page.querySelector(".foot"));
    const named = SOURCES.filter(([title]) => foot.includes(title));
    expect(named.length).toBeGreaterThan(0);
    const foreign = [...page.querySelectorAll(".foot [lang]")].map((title) => title.getAttribute("lang"));
    expect(new Set(foreign)).toEqual(
      new Set(named.flatMap(([, lang]) => (lang === figure.lang ? [] : [lang]))),
    );
  });

  test("is one named image in each size, with a table that says it is the same", () => {
    const drawings = [...page.querySelectorAll("svg")];
    expect(drawings.map((svg) => svg.getAttribute("class"))).toEqual(["n", "w"]);
    for (const svg of drawings) {
      expect(svg.getAttribute("role")).toBe("img");
      for (const id of (svg.getAttribute("aria-labelledby") ?? "").split(" "))
        expect(textOf(page.getElementById(id))).not.toBe("");
    }
    const table = page.querySelector(`table[data-figure-table="${figure.id}"]`);
    expect(textOf(table?.querySelector("caption"))).not.toBe("");
    expect(table?.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
  });
});

test.each(LANGUAGES)(
  "an embed in %s has no correction or frozen date to tell before anything is published",
  (lang) => {
    const page = pageOf(inject("smallDist"), `/${lang}/2021/embed/people/`);
    expect(page.querySelector(".foot")).not.toBeNull();
    expect(page.querySelector(".foot b")).toBeNull();
  },
);

test.each(CHARTS)(
  "the embed of $id in $lang has words apart and one drawing shown without its styles",
  (figure) => {
    const page = pageOf(dist, embedPathOf(figure));
    expect(gluedIn(page)).toEqual([]);
    for (const element of page.querySelectorAll("[hidden]")) element.remove();
    expect(page.querySelectorAll("svg[data-chart]")).toHaveLength(1);
  },
);
