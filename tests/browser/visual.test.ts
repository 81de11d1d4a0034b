import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMS } from "../../src/charts/options.ts";
import { openGallery } from "../support/gallery.ts";
import { inBrowser, SWITCH, WIDTHS } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";
import { faultsOf } from "../support/layout-faults.ts";
import { pictureChange } from "../support/pictures.ts";

/** What is kept to compare with: a picture a form, one of all grounds, and the places of all labels in each language. */
const KEPT = join(import.meta.dirname, "gallery");
const MOST = 1024 * 1024;
/** Each picture, and where in the gallery it is taken: the plain case of a form, and all grounds. */
const PICTURES = [
  ...FORMS.map(({ name }) => [name, `section[id="${name}"] .sizes`]),
  ["grounds", "#grounds"],
] as const;

/** Every label of every drawing with its place in the drawing's own units; one line a label. It runs in the browser. */
const labelPlaces = (): string =>
  [...document.querySelectorAll<SVGSVGElement>(".gallery-chart svg[data-chart]")]
    .flatMap((chart) => [
      `${chart.closest("figure")?.id} ${chart.getAttribute("viewBox")}`,
      ...[...chart.querySelectorAll("text")].map((text) => {
        const { x, width } = text.getBBox();
        const { y } = text.getStartPositionOfChar(0);
        return `  ${[x, y, width].map((value) => Math.round(value)).join(" ")} ${text.textContent}`;
      }),
    ])
    .join("\n");

/** Leaves nothing in the page but an element and what it stands in: no text above moves it by a part of a pixel. It runs in the browser. */
function leaveAlone(element: Element): void {
  for (const other of document.querySelectorAll("[data-away]")) other.removeAttribute("data-away");
  for (let inside = element; inside !== document.body && inside.parentElement; inside = inside.parentElement)
    for (const other of inside.parentElement.children) other.toggleAttribute("data-away", other !== inside);
}

inBrowser("every form of chart", (opened) => {
  describe.each(LANGUAGES)("in %s", (lang) => {
    let page: Page;
    beforeAll(async () => {
      page = await openGallery(opened().browser, lang);
    });
    afterAll(async () => await page.close());

    test("has every label in its place", async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await expect(`${await page.evaluate(labelPlaces)}\n`).toMatchFileSnapshot(join(KEPT, `${lang}.txt`));
    });

    test("fits with any figures and labels", async () => {
      expect(await faultsOf(page, [...WIDTHS, ...SWITCH])).toEqual([]);
    });
  });

  test("looks as it did, on its own ground in all sizes, and so does every ground", async () => {
    const [lang = "en"] = LANGUAGES;
    const page = await openGallery(opened().browser, lang, {
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: 0.35,
    });
    await page.addStyleTag({ content: "[data-away] { display: none !important; } main { width: 100%; }" });
    const changes: (string | null)[] = [];
    for (const [name, place] of PICTURES) {
      const taken = page.locator(place).first();
      await taken.evaluate(leaveAlone);
      changes.push(pictureChange(join(KEPT, `${name}.png`), await taken.screenshot()));
    }
    expect(changes.filter((change) => change !== null)).toEqual([]);
    await page.close();
  });

  test("the pictures that are kept are small, and none is of a form that is no more", () => {
    const pictures = readdirSync(KEPT).filter((file) => file.endsWith(".png"));
    expect(pictures.sort()).toEqual(PICTURES.map(([name]) => `${name}.png`).sort());
    const size = pictures.reduce((sum, picture) => sum + statSync(join(KEPT, picture)).size, 0);
    expect(size).toBeLessThan(MOST);
  });
});
