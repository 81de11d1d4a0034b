import { s } from "hastscript";
import { describe, expect, test } from "vitest";
import { literalCss } from "../../../src/charts/css.ts";
import type { Variant } from "../../../src/charts/format.ts";
import { markup } from "../../../src/charts/markup.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { renderSvg, standaloneSvg } from "../../../src/charts/svg.ts";
import { SCHEMES } from "../../../src/charts/theme.ts";
import { elements, textOf } from "./boxes.ts";
import { chartOf, findingOf, toldOf } from "./drawing.ts";
import { EXAMPLES } from "./examples.ts";
import { LANGUAGES, type Tag } from "./voices.ts";

const svgOf = ([form, metrics, raw]: (typeof EXAMPLES)[number], tag: Tag, variant: Variant) =>
  renderSvg(chartOf(form, metrics, raw, tag), variant, `people-${variant}`, "Who took part & how");
const each = EXAMPLES.flatMap((example) =>
  (["wide", "narrow"] as const).map((variant) => [`${example[0]}, ${variant}`, example, variant] as const),
);

test("every form in the list has an example here", () => {
  expect(EXAMPLES.map(([form]) => form).sort()).toEqual(FORMS.map(({ name }) => name).sort());
});

describe.each(each)("%s", (_name, example, variant) => {
  const [form] = example;
  const svg = svgOf(example, "en", variant);

  test("is an image named by its title and described by its finding", () => {
    const [title, description] = svg.children;
    expect(svg.properties).toMatchObject({ dataChart: form, role: "img" });
    expect([svg.properties.ariaLabelledBy].flat()).toEqual([`people-${variant}-t`, `people-${variant}-d`]);
    expect(title?.type === "element" && [title.tagName, title.properties.id, textOf(title.children)]).toEqual(
      ["title", `people-${variant}-t`, "Who took part & how"],
    );
    expect(description?.type === "element" && textOf(description.children)).not.toBe("");
  });

  test("says which size it is, named by what says its finding elsewhere", () => {
    const told = ["other-t", "says"] as const;
    const [, metrics, raw] = example;
    const other = renderSvg(chartOf(form, metrics, raw), variant, "second", "Who took part & how", told);
    expect([other.properties.ariaLabelledBy].flat()).toEqual(told);
    const [title, description] = other.children;
    expect(title?.type === "element" && [title.properties.id, textOf(title.children)]).toEqual([
      undefined,
      "Who took part & how",
    ]);
    expect(description?.type === "element" && textOf(description.children)).toBe(
      variant === "narrow" ? "Narrow drawing" : "Wide drawing",
    );
  });

  test("has no id that another drawing on the page could have, and every reference is met", () => {
    const all = elements([svg]);
    const ids = all.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.startsWith(`people-${variant}`)).toBe(true);
    const references = [...markup(svg).matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
    for (const id of references) expect(ids).toContain(id);
  });

  test("is a small tree without inline style, every class known to the styles", () => {
    expect(elements([svg]).length).toBeLessThan(150);
    const css = literalCss(SCHEMES.light.grounds.paper);
    for (const { properties } of elements(svg.children)) {
      expect(properties.style).toBeUndefined();
      for (const name of [properties.className ?? []].flat()) expect(css).toContain(`.${name}{`);
    }
  });

  test("is drawn with finite numbers of two decimals at most, scales aside", () => {
    const written = markup(svg)
      .replace(/scale\([^)]*\)/g, "")
      .replace(/>[^<]*</g, "><");
    expect(written).not.toMatch(/NaN|Infinity|undefined/);
    expect(written.replace(/ d="[^"]*"/g, "")).not.toMatch(/="-?\d+\.\d{3}/);
  });

  test("as a file is named, sized and without what only a page could resolve", () => {
    const file = standaloneSvg(svg, { width: 720, height: 96 }, literalCss(SCHEMES.light.grounds.paper));
    expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="720" height="96" /);
    expect(file).not.toContain("var(");
    expect(file).toContain("Who took part &#x26; how");
  });
});

describe.each(LANGUAGES)("the descriptions in %s", (tag) => {
  test("tell the finding from the data", () => {
    const told = EXAMPLES.map(([form, metrics, raw]) => findingOf(form, metrics, raw, tag));
    expect(told).toMatchSnapshot();
  });
  test("and the tables hold every figure as it is said, and how exact it is", () => {
    const [form, metrics, raw] = EXAMPLES[0];
    const [, ...table] = toldOf(chartOf(form, metrics, raw, tag));
    expect(table).toMatchSnapshot();
  });
});

test("a text that holds what ends a passage of XML is written so that it doesn't", () => {
  const svg = markup(s("svg", s("text", "a ]]> b & c < d")));
  expect(svg).toBe("<svg><text>a ]]&gt; b &#x26; c &#x3C; d</text> </svg>");
});
