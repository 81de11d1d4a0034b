import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startYear } from "../../src/editing/start-year.ts";
import { axeFindings, LOOKS } from "../support/axe.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { MADE_UP_SITE } from "../support/content.ts";
import {
  copyOf,
  differingLines,
  openDeskPage,
  openTestDesk,
  removeCopy,
  type TestDesk,
} from "../support/desk.ts";

const REMARK = "{/* Ask the libraries once more. */}";
const ENGLISH = "src/report/2021/en/1-stories.mdx";
const KAZAKH = "src/report/2021/kk/1-stories.mdx";

describe.skipIf(noBrowser !== null)("staff, in the desk's texts and charts", () => {
  let browser: Browser;
  let desk: TestDesk;
  let page: Page;
  beforeAll(async () => {
    const root = copyOf(MADE_UP_SITE);
    const path = join(root, ENGLISH);
    writeFileSync(path, readFileSync(path, "utf8").replace("got shelves:", `got shelves: ${REMARK}`));
    await startYear(root, "2023");
    [browser, desk] = await Promise.all([openBrowser(), openTestDesk({ root })]);
    page = await openDeskPage(browser, desk.url);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    if (desk !== undefined) removeCopy(desk.root);
  });

  const show = async (year: string, tab: string): Promise<void> => {
    await page.locator("select").first().selectOption(year);
    await page.getByRole("button", { name: tab, exact: true }).click();
  };
  const save = async (): Promise<void> => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("All is saved.").waitFor();
  };
  const section = (name: string) => page.getByRole("region", { name, exact: true });

  test("edit a paragraph by keys alone: a number typed by hand is marked and gives way to a figure, and all else stays", async () => {
    await show("2021", "Texts");
    const before = { en: desk.read(ENGLISH), kk: desk.read(KAZAKH) };
    const stories = section("More libraries told stories");
    await stories.getByRole("button", { name: "Edit: Paragraph 1: English" }).focus();
    await page.keyboard.press("Enter");
    const editor = page.getByRole("textbox", { name: "Paragraph 1: English" });
    await editor.waitFor();
    // Figures are said, remarks told; nobody sees a tag.
    expect(await editor.innerText()).toContain("over 150 reading evenings");
    expect(await editor.innerText()).not.toContain("<Metric");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" We know 30 by now.");
    const complaint = stories.locator(".complaints li", { hasText: "30" });
    await complaint.waitFor();
    expect(await editor.locator(".wrong").innerText()).toBe("30");
    await complaint.getByRole("button", { name: "Put a figure in its place" }).focus();
    const opened = await page.evaluateHandle(onceThere, { selector: ".picker input" });
    await page.keyboard.press("Enter");
    // Whoever types on at once types into it.
    expect(await opened.evaluate(({ isFocused }) => isFocused)).toBe(true);
    const picker = page.getByRole("region", { name: "Figures to put in" });
    // The figure of this number comes first.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await picker.getByRole("button", { name: "30 libraries as usual" }).waitFor();
    await page.keyboard.press("Enter");
    await stories.locator(".preview", { hasText: "We know 30 libraries by now." }).waitFor();
    await complaint.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await stories.getByRole("button", { name: "Edit: Paragraph 1: English" }).waitFor();

    // A figure in a Kazakh case, by its sentence.
    await stories.getByRole("button", { name: "Edit: Paragraph 1: Kazakh" }).click();
    await page.getByRole("textbox", { name: "Paragraph 1: Kazakh" }).waitFor();
    await page.keyboard.press("Control+End");
    await stories.getByRole("button", { name: "Put in a figure" }).click();
    await picker.getByRole("searchbox").fill("Libraries in the town");
    await picker.getByRole("button", { name: /^Libraries in the town/ }).click();
    await picker.getByRole("button", { name: "30-ға without what is counted, dative" }).click();
    await stories.locator(".preview", { hasText: "30-ға" }).waitFor();
    await stories.getByRole("button", { name: "Done", exact: true }).click();
    await save();

    const [changed, ...others] = differingLines(before.en, desk.read(ENGLISH));
    expect(others).toEqual([]);
    expect(changed?.[1]).toBe(`${changed?.[0]} We know <Metric id="libraries" /> by now.`);
    expect(changed?.[1]).toContain(REMARK);
    const inKazakh = differingLines(before.kk, desk.read(KAZAKH));
    expect(inKazakh.map(([was, now]) => now.slice(was.length))).toEqual([
      '<Metric id="libraries" bare case="dat" />',
    ]);
  });

  test("choose in the same moment in which there is something to choose, and it stays chosen", async () => {
    await show("2021", "Texts");
    const stories = section("More libraries told stories");
    await stories.getByRole("button", { name: "Edit: Paragraph 1: English" }).click();
    await page.getByRole("textbox", { name: "Paragraph 1: English" }).waitFor();
    await page.evaluateHandle(onceThere, { selector: ".picker .choice", isPressed: true });
    await stories.getByRole("button", { name: "Put in a figure" }).click();
    const picker = page.getByRole("region", { name: "Figures to put in" });
    await picker.getByRole("button", { name: "Another figure" }).waitFor();
    await picker.getByRole("button", { name: "as usual" }).first().waitFor();
    await picker.getByRole("button", { name: "Cancel" }).click();
    await stories.getByRole("button", { name: "Done", exact: true }).click();
  });

  test("say of last year's texts that they are true still, or write others", async () => {
    await show("2023", "Texts");
    const carried = (): readonly { text: string; confirmed: boolean }[] =>
      JSON.parse(desk.read("data/2023.json")).carried;
    const opening = section("The year Zhelkent sang");
    const before = desk.read("data/2023.json");
    await opening.getByRole("button", { name: "Still true: Headline: English" }).click();
    await opening
      .getByRole("button", { name: "Still true: Headline: English" })
      .waitFor({ state: "detached" });
    await save();
    expect(differingLines(before, desk.read("data/2023.json"))).toHaveLength(1);
    expect(
      carried()
        .filter(({ confirmed }) => confirmed)
        .map(({ text }) => text),
    ).toEqual(["src/report/2023/en/index.mdx#headline"]);
    // Another text isn't last year's.
    await opening.getByRole("button", { name: "Edit: Headline: Russian" }).click();
    await page.getByRole("textbox", { name: "Headline: Russian" }).waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Год, когда Желкент танцевал");
    await opening
      .getByRole("button", { name: "Still true: Headline: Russian" })
      .waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await section("The town sang")
      .getByRole("button", { name: /texts? (?:are|is) still true: The town sang/ })
      .click();
    await section("The town sang").locator(".carried").first().waitFor({ state: "detached" });
    await save();
    expect(desk.read("src/report/2023/ru/index.mdx")).toContain('headline: "Год, когда Желкент танцевал"\n');
    // So are a figure's name and definition.
    await page.getByRole("button", { name: "Figures", exact: true }).click();
    await page.locator(".grid tbody tr button").first().click();
    const form = page.locator(".figure-form");
    await form.getByRole("button", { name: /texts? (?:of “.+” )?(?:are|is) still true/ }).click();
    await form.locator(".carried").waitFor({ state: "detached" });
    await save();
    const figure = JSON.parse(desk.read("data/2023.json")).metrics[0].id;
    const texts = carried().filter(({ text }) => text.startsWith(`data/2023.json#${figure}/`));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every(({ confirmed }) => confirmed)).toBe(true);
    const songs = carried().filter(({ text }) => text.includes("1-songs.mdx"));
    expect(songs.length).toBeGreaterThan(0);
    expect(songs.every(({ confirmed }) => confirmed)).toBe(true);
  });

  test("add, move and remove a paragraph, keep a number for a reason, and open a section in every language", async () => {
    await show("2020", "Texts");
    const file = "src/report/2020/en/5-not-known.mdx";
    const before = desk.read(file);
    const open = section("What the sources leave open");
    await open.getByRole("button", { name: "Edit: Paragraph 1: English" }).click();
    await open.getByRole("button", { name: "Add a paragraph below" }).click();
    const editor = page.getByRole("textbox", { name: "Paragraph 2: English" });
    await editor.waitFor();
    await page.keyboard.press("Control+A");
    // A sign that would begin a tag is a sign.
    await page.keyboard.type("Rooms < halls, as of 17 May.");
    const complaint = open.locator(".complaints li", { hasText: "17" });
    await complaint.getByRole("button", { name: "It must stand as it is" }).click();
    await complaint.getByLabel("Why, for colleagues").fill("the day of the letter");
    await page.keyboard.press("Enter");
    await complaint.waitFor({ state: "detached" });
    const written = '\n\nRooms \\< halls, as of <Literal reason="the day of the letter">17</Literal> May.';
    await open.getByRole("button", { name: "Move up" }).click();
    await page.getByRole("textbox", { name: "Paragraph 1: English" }).waitFor();
    await open.getByRole("button", { name: "Move down" }).click();
    await editor.waitFor();
    await save();
    const chart = '\n\n<Figure id="scale" />';
    expect(desk.read(file)).toBe(before.replace(chart, written + chart));
    await open.getByRole("button", { name: "Remove", exact: true }).click();
    await editor.waitFor({ state: "detached" });

    // A word that agrees with a figure is changed in all its forms.
    const russian = "src/report/2020/ru/4-tours.mdx";
    const tours = desk.read(russian);
    const pupils = section("Pupils saw how books are made");
    await pupils.getByRole("button", { name: "Edit: Paragraph 1: Russian" }).click();
    await page.locator(".chip", { hasText: "побывали" }).click();
    const picker = page.getByRole("region", { name: "Figures to put in" });
    await picker.getByLabel("1, 21 …").fill("пришёл");
    await picker.getByLabel("5, 6, 11, 25 …").fill("пришли");
    await picker.getByRole("button", { name: "Put the word in" }).click();
    await pupils.locator(".preview", { hasText: "В типографии пришли более" }).waitFor();
    await page.keyboard.press("Escape");
    await save();
    expect(desk.read(russian)).toBe(
      tours.replace('one="побывал" other="побывали"', 'one="пришёл" other="пришли"'),
    );

    await page.getByRole("button", { name: "Add a section" }).click();
    await page.getByRole("textbox", { name: "Title: English" }).fill("Books went home");
    await page.getByRole("textbox", { name: "Title: Russian" }).fill("Книги разошлись по домам");
    await page.getByRole("textbox", { name: "Title: Kazakh" }).fill("Кітаптар үйге барды");
    await page.getByRole("button", { name: "Add a section" }).click();
    await section("Books went home").waitFor();
    await save();
    expect(desk.read(file)).toBe(before);
    expect(desk.read("src/report/2020/kk/6-books-went-home.mdx")).toBe(
      '---\ntitle: "Кітаптар үйге барды"\n---\n\n…\n',
    );
    // It goes up and down in every language.
    await page.getByRole("button", { name: "Up: Books went home" }).click();
    await expect
      .poll(() => page.locator("section.section h2").last().innerText())
      .not.toBe("Books went home");
    await save();
    for (const lang of ["en", "kk", "ru"])
      expect(readdirSync(join(desk.root, `src/report/2020/${lang}`)).slice(-3)).toEqual([
        "5-books-went-home.mdx",
        "6-not-known.mdx",
        "index.mdx",
      ]);
    await page.getByRole("button", { name: "Down: Books went home" }).click();
    await expect.poll(() => page.locator("section.section h2").last().innerText()).toBe("Books went home");
    await section("Books went home").getByRole("button", { name: "Remove the section" }).click();
    await page.getByRole("button", { name: /^Yes, remove/ }).click();
    await section("Books went home").waitFor({ state: "detached" });
    await save();
  });

  test("say why a figure of last year is no longer reported", async () => {
    await show("2021", "The year");
    const before = JSON.parse(desk.read("data/2021.json"));
    const [first, ...others] = before.dropped;
    await page.getByRole("button", { name: `It is reported after all: ${first.id}` }).click();
    const form = page.locator("form", { has: page.getByRole("heading", { name: "Books bought" }) });
    for (const [lang, tag] of [
      ["English", "en"],
      ["Kazakh", "kk"],
      ["Russian", "ru"],
    ] as const)
      await form.getByLabel(lang, { exact: true }).fill(first.note[tag]);
    await form.getByRole("button", { name: "Add the reason" }).click();
    await form.waitFor({ state: "detached" });
    await save();
    expect(JSON.parse(desk.read("data/2021.json"))).toEqual({ ...before, dropped: [...others, first] });
  });

  test("choose a chart's form from pictures, are told why others can't draw it, and add and place a chart", async () => {
    await show("2021", "Charts");
    const file = "src/report/2021/charts/hearing.json";
    const before = desk.read(file);
    await page.getByRole("button", { name: "More people took recorded books home" }).click();
    await page.getByRole("button", { name: "Large number" }).locator("svg").waitFor();
    await page.locator(".refused", { hasText: "This form draws numbers over time alone" }).waitFor();
    await page.getByRole("button", { name: "Large number" }).click();
    await page.getByRole("button", { name: "Large number", pressed: true }).waitFor();
    await save();
    expect(differingLines(before, desk.read(file)).map(([, now]) => now.trim())).toEqual([
      '"form": "number",',
    ]);

    await page.getByRole("button", { name: "All charts" }).click();
    await page.getByRole("button", { name: "Add a chart" }).click();
    await page.getByLabel("English").fill("Libraries and evenings");
    await page.getByLabel("Russian").fill("Библиотеки и вечера");
    await page.getByLabel("Kazakh").fill("Кітапханалар мен кештер");
    await page.getByLabel(/^Libraries in the town/).check();
    await page.getByLabel(/^Reading evenings/).check();
    await page.getByRole("button", { name: "Bars", exact: true }).click();
    await page.getByLabel("At the end of").selectOption({ label: "More libraries told stories" });
    await page.getByRole("button", { name: "Add a chart" }).click();
    await page.getByRole("heading", { name: "Libraries and evenings" }).waitFor();
    await save();
    expect(JSON.parse(desk.read("src/report/2021/charts/libraries-and-evenings.json"))).toMatchObject({
      id: "libraries-and-evenings",
      form: "bars",
      metrics: ["libraries", "evenings"],
    });
    for (const lang of ["en", "kk", "ru"])
      expect(desk.read(`src/report/2021/${lang}/1-stories.mdx`)).toMatch(
        /<Figure id="libraries-and-evenings" \/>\n$/,
      );
    await page.locator(".shown svg").waitFor();
    // Its title says a figure.
    await page.getByRole("button", { name: "Edit: Title: English" }).click();
    await page.getByRole("textbox", { name: "Title: English" }).waitFor();
    await page.keyboard.press("Control+Home");
    await page.getByRole("button", { name: "Put in a figure", exact: true }).click();
    const picker = page.getByRole("region", { name: "Figures to put in" });
    await picker.getByRole("button", { name: /^Reading evenings/ }).click();
    await picker.getByRole("button", { name: /^Over 150 reading evenings/ }).click();
    await page.keyboard.type(": ");
    await page.getByRole("heading", { name: "Over 150 reading evenings: Libraries and evenings" }).waitFor();
    await page.keyboard.press("Escape");
    await save();
    expect(JSON.parse(desk.read("src/report/2021/charts/libraries-and-evenings.json")).title.en).toBe(
      "{evenings start}: Libraries and evenings",
    );
    // Another form asks where each figure was counted.
    await page.getByRole("button", { name: "Stations", exact: true }).click();
    const place = page.getByRole("group", { name: "Libraries in the town", exact: true });
    await place.getByLabel("English", { exact: true }).fill("The town hall");
    await page.locator(".shown svg text", { hasText: "The town hall" }).first().waitFor();
    await save();
    expect(JSON.parse(desk.read("src/report/2021/charts/libraries-and-evenings.json"))).toMatchObject({
      form: "stations",
      options: { places: { libraries: { en: "The town hall", ru: "Библиотеки города" } } },
    });
    await page.getByRole("button", { name: "All charts" }).click();
  });

  test("can be read and used by everybody, narrow and wide, light and dark", async () => {
    const looks = LOOKS.filter(({ forcedColors }) => forcedColors === "none");
    const found: string[] = [];
    const look = async (): Promise<void> => void found.push(...(await axeFindings(page, looks)));
    await show("2021", "Charts");
    await page.locator(".card svg").first().waitFor();
    await look();
    await page.locator(".card .link").first().click();
    await page.locator(".picture svg").first().waitFor();
    await look();
    await page.getByRole("button", { name: "All charts" }).click();
    await show("2023", "Texts");
    await page.locator(".carried").first().waitFor();
    // Figures that can't be said yet are named.
    expect(await section("The town sang").innerText()).not.toContain("<Metric");
    await look();
    await show("2021", "Texts");
    const stories = section("More libraries told stories");
    await stories.getByRole("button", { name: "Edit: Paragraph 1: English" }).click();
    await stories.getByRole("button", { name: "Put in a figure" }).click();
    await look();
    expect(found).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // Where the system sets all colours it lays its ground under letters: those of the same colour would be gone.
    await page.emulateMedia({ forcedColors: "active" });
    for (const tab of ["Figures", "Texts", "Charts", "The year", "Publish"]) {
      await page.getByRole("navigation").getByRole("button", { name: tab, exact: true }).click();
      const [gone, marked] = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const all = [...document.querySelectorAll<HTMLElement>("body *")];
        const lettered = all.filter((each) => [...each.childNodes].some(({ nodeType }) => nodeType === 3));
        const styles = lettered.map((each) => [each.outerHTML, getComputedStyle(each)] as const);
        return [
          // What sets its own colours has its own ground.
          styles.filter(([, { color, backgroundColor, forcedColorAdjust }]) =>
            forcedColorAdjust === "none" ? color === backgroundColor : color === ground,
          ),
          styles.filter(([html]) => /aria-(?:current|pressed)="(?:page|true)"/.test(html)),
        ].map((found) => found.map(([html]) => html.slice(0, 100)));
      });
      expect(gone, tab).toEqual([]);
      expect(marked?.length, tab).toBeGreaterThan(1);
    }
  });
});

/**
 * Looks at what is going to appear in the very moment in which it does, and presses it where that is asked for, as quick
 * fingers do. It runs in the browser.
 */
const onceThere = ({ selector, isPressed = false }: { selector: string; isPressed?: boolean }) => ({
  isFocused: new Promise<boolean>((done) => {
    new MutationObserver((_, observer) => {
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) return;
      observer.disconnect();
      done(document.activeElement === found);
      if (isPressed) found.click();
    }).observe(document.body, { childList: true, subtree: true });
  }),
});
