import { expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { openGallery } from "../support/gallery.ts";
import { CHART_IDS, inBrowser, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";

const [lang = "en"] = LANGUAGES;
const year = (rest = ""): string => `/${lang}/${YEAR}/${rest}`;

inBrowser("for readers with a screen reader, a keyboard or weak eyes", (opened) => {
  const paths = [
    ...LANGUAGES.map((tag) => `/${tag}/${YEAR}/`),
    year(`figures/${CHART_IDS[0]}/`),
    year("figures/"),
    year("corrections/"),
    year("poster/"),
    `/${lang}/about/`,
    `/${lang}/about/accessibility/`,
    "/404.html",
  ];

  test.each(paths)("axe finds nothing on %s, light or dark", async (path) => {
    const page = await opened().visit(path);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  test("axe finds nothing on any form of chart, light or dark", async () => {
    const page = await openGallery(opened().browser, lang);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ["en", "Libraries in the town: 28", "Reading evenings: over 120"],
    ["kk", "Қаладағы кітапханалар: 28", "Әдеби кештер: 120-дан астам"],
    ["ru", "Библиотеки города: 28", "Литературные вечера: более 120"],
  ])("a key figure is heard after what it counts, in %s", async (tag, ...names) => {
    const page = await opened().visit(`/${tag}/${YEAR}/`);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const links = nodes.flatMap(({ role, name }) =>
      role?.value === "link" ? [String(name?.value).replace(/\u00a0/g, " ")] : [],
    );
    expect(links).toEqual(expect.arrayContaining(names));
    await page.close();
  });

  test("the first key press offers to skip to the text, and the focus is seen wherever it goes", async () => {
    const page = await opened().visit(year());
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    const unseen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a[href], summary, button:not([hidden])")]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          element.focus({ focusVisible: true } as FocusOptions);
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2;
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(unseen).toEqual([]);
    await page.close();
  });
});
