import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { workingCopy } from "../../../src/publication/changes/states.ts";
import { contextOf, ofChart } from "../../../src/site/context.ts";
import { svgFile } from "../../../src/site/picture.ts";
import { freeSheet } from "../../../src/site/sheet.ts";
import { ROOT } from "../../support/content.ts";
import { parseXml } from "./xml.ts";

const { state } = await workingCopy(ROOT);
const [edition] = state?.content.editions ?? [];
if (state === null || edition === undefined) throw new Error("the project's own content has problems");
const files: (readonly [string, string])[] = [];
for (const lang of state.languages.keys()) {
  const context = contextOf(state, lang, edition.record.year);
  for (const chart of edition.charts)
    files.push([`${chart.id} in ${lang}`, await svgFile(freeSheet(ofChart(context, chart)))]);
}

// Tried by hand in Inkscape 1.2, LibreOffice 7.4 and librsvg: what each of them overlooks is asked for here.
describe.each(files)("the SVG file of %s keeps its look in old programs:", (_, file) => {
  const all: Element[] = parseXml(file);
  const named = (tag: string): Element[] => all.filter(({ tagName }) => tagName === tag);

  test("its references have the name that vector editors know", () => {
    expect(file).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"');
    for (const { properties } of named("use")) {
      expect(Object.keys(properties)).toContain("xlink:href");
      expect(Object.keys(properties)).not.toContain("href");
    }
  });

  test("a text in another font keeps the room that it had", () => {
    expect(named("text").length).toBeGreaterThan(1);
    for (const { properties } of named("text")) {
      expect(Number(properties["textLength"])).toBeGreaterThan(0);
      expect(properties["lengthAdjust"]).toBe("spacingAndGlyphs");
    }
  });

  test("paint is in attributes, the style sheet holds the font alone, no outline can lie on letters", () => {
    const [style = ""] = /<style>([^<]*)<\/style>/.exec(file)?.slice(1) ?? [];
    expect(style.replaceAll(/@font-face\{[^}]*\}/g, "")).toBe("");
    expect(file).not.toContain("paint-order");
    for (const { properties } of named("text")) {
      expect(properties["fill"]).toMatch(/^#/);
      expect(properties["font-size"]).toMatch(/px$/);
      expect(properties["stroke"] ?? "none").toBe("none");
    }
    // What has no paint of its own takes that of the group around it.
    for (const { properties } of all.filter(({ properties }) => /^p-/.test(String(properties["class"]))))
      expect(properties["fill"]).toMatch(/^(#|none)/);
  });
});
