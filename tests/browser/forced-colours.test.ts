import { expect, test } from "vitest";
import { CHART_IDS, inBrowser, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";

/** What is drawn with less than 3 : 1 against the ground that it stands on (WCAG 2.2, 1.4.11). */
function lost(): readonly string[] {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  const unseen = (colour: string): boolean => {
    if (colour === "none" || /^rgba\(.*, 0\)$/.test(colour)) return true;
    const [low = 0, high = 0] = [luminance(colour), ground].sort((one, other) => one - other);
    return (high + 0.05) / (low + 0.05) < 3;
  };
  const marks = document.querySelectorAll<SVGElement>(
    "[data-chart] text, [data-chart] :is(.p-fig,.p-sub,.p-hot,.p-rest,.p-open,.p-mark,.p-rule)",
  );
  return [...marks]
    .filter((mark) => mark.getClientRects().length > 0)
    .filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return unseen(fill) && unseen(stroke);
    })
    .map((mark) => mark.outerHTML.slice(0, 90));
}

inBrowser("for readers who set their own colours", (opened) => {
  const [lang = "en"] = LANGUAGES;
  const paths = [
    ...LANGUAGES.map((tag) => `/${tag}/${YEAR}/`),
    `/${lang}/${YEAR}/poster/`,
    ...CHART_IDS.map((id) => `/${lang}/${YEAR}/embed/${id}/`),
  ];
  test.each(paths)("nothing that is drawn on %s is lost, on a dark ground or a light one", async (path) => {
    const page = await opened().visit(path, { forcedColors: "active" });
    expect(await page.locator("[data-chart]").count()).toBeGreaterThan(0);
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(lost), colorScheme).toEqual([]);
    }
    await page.close();
  });

  test("what a chart is about stands out from the rest", async () => {
    const page = await opened().visit(`/${lang}/${YEAR}/embed/renovated/`, { forcedColors: "active" });
    const colours = await page.evaluate(() =>
      [".p-sub", ".p-rest"].map((selector) => {
        const mark = document.querySelector(`[data-chart] ${selector}`);
        return mark === null ? "" : getComputedStyle(mark).fill;
      }),
    );
    expect(new Set(colours).size).toBe(2);
    await page.close();
  });

  test("no underline runs through a figure", async () => {
    const page = await opened().visit(`/${lang}/${YEAR}/`, { forcedColors: "active" });
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll(".m")].map((figure) => {
        const { fontSize, textDecorationLine, textDecorationThickness, textUnderlineOffset } =
          getComputedStyle(figure);
        const [size, offset] = [fontSize, textUnderlineOffset].map(Number.parseFloat);
        return { line: textDecorationLine, thick: textDecorationThickness, above: (offset ?? 0) < 0, size };
      }),
    );
    expect(lines.length).toBeGreaterThan(3);
    for (const { line, thick, above, size = 0 } of lines) {
      expect(line).toBe("underline");
      expect(above).toBe(false);
      // Thin, as of any link: "auto", or a tenth of the letters at most.
      if (thick !== "auto") expect(Number.parseFloat(thick)).toBeLessThanOrEqual(size / 10);
    }
    await page.close();
  });
});
