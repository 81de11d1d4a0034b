import { expect, test } from "vitest";
import { axeFindings, looksAt, namesOf, SEED } from "../support/axe.ts";
import { openGallery } from "../support/gallery.ts";
import { inBrowser, YEAR } from "../support/in-browser.ts";
import { keyboardFaults } from "../support/keyboard.ts";
import { LANGUAGES } from "../support/kit.ts";

const [lang = "en"] = LANGUAGES;
const year = (rest = "", tag: string = lang): string => `/${tag}/${YEAR}/${rest}`;
const of = <Value>(values: readonly Value[], index: number): Value | undefined =>
  values[index % values.length];

/** A page of every kind in every language; of charts and embeds, others in each. */
const KINDS: readonly ((tag: string, index: number) => string)[] = [
  (tag) => year("", tag),
  (tag) => year("figures/", tag),
  // The second one's table is wider than its place.
  (tag, index) =>
    `/${tag}/${of(["2020/figures/people", "2021/figures/changes", "2020/figures/stations"], index)}/`,
  (tag) => year("poster/", tag),
  (tag) => year("corrections/", tag),
  (tag) => `/${tag}/about/`,
  (tag) => `/${tag}/about/accessibility/`,
  (tag, index) => `/${tag}/2020/embed/${of(["people", "renovated/2021-03-01", "stations"], index)}/`,
];

inBrowser(`for readers with a screen reader, a keyboard or weak eyes, SEED=${SEED},`, (opened) => {
  const pages = KINDS.flatMap((path, kind) =>
    LANGUAGES.map((tag, index) => ({
      path: path(tag, index),
      looks: looksAt(index + kind, LANGUAGES.length),
    })),
  );
  test.each(
    [...pages, { path: "/404.html", looks: looksAt(0, LANGUAGES.length) }].map(
      ({ path, looks }) => [path, namesOf(looks), looks] as const,
    ),
  )(
    "on %s axe finds nothing (%s), and the Tab key leads to everything, in order and seen",
    async (path, _, looks) => {
      const page = await opened().visit(path);
      expect(await axeFindings(page, looks)).toEqual([]);
      expect(await keyboardFaults(page)).toEqual([]);
      await page.close();
    },
  );

  test("axe finds nothing on any form of chart", async () => {
    const page = await openGallery(opened().browser, lang);
    // Every form at once is slow to look at.
    expect(await axeFindings(page, looksAt(0, 5))).toEqual([]);
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

  test("the first key press offers to skip to the text", async () => {
    const page = await opened().visit(year());
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    await page.close();
  });
});
