import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings, type Look } from "../support/axe.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { KINDS_SITE } from "../support/content.ts";
import {
  differingLines,
  openDeskPage,
  openTestDesk,
  paste,
  removeCopy,
  type TestDesk,
} from "../support/desk.ts";
import { workbook } from "../support/tables.ts";

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly label: { readonly en: string };
  readonly value: unknown;
  readonly quote: string;
}

const NARROW_AND_BROAD: readonly Look[] = [
  { width: 320, colorScheme: "light", forcedColors: "none" },
  { width: 1280, colorScheme: "dark", forcedColors: "none" },
];

describe.skipIf(noBrowser !== null)("staff, in the desk", () => {
  const file = "data/2024.json";
  let browser: Browser;
  let desk: TestDesk;
  let page: Page;
  let before: string;
  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), openTestDesk({ site: KINDS_SITE })]);
    page = await openDeskPage(browser, desk.url);
    before = desk.read(file);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    if (desk !== undefined) removeCopy(desk.root);
  });

  const metrics = (text = desk.read(file)): readonly Entry[] => JSON.parse(text).metrics;
  const figureOf = (id: string): Entry => {
    const found = metrics(before).find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const save = async (): Promise<void> => {
    await page
      .getByText(/^Not saved/)
      .first()
      .waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("All is saved.").first().waitFor();
  };
  const open = async (id: string): Promise<void> => {
    await page.getByRole("button", { name: figureOf(id).label.en, exact: true }).click();
    await page.getByRole("heading", { level: 2, name: figureOf(id).label.en }).waitFor();
  };
  const back = (): Promise<void> => page.getByRole("button", { name: "← All figures" }).click();
  /** Back to the file as it was. */
  const forget = async (): Promise<void> => {
    while (await page.getByRole("button", { name: "Undo" }).isEnabled()) {
      await page.keyboard.press("Control+z");
      await page.waitForTimeout(100);
    }
    await page.getByText("All is saved.").first().waitFor();
  };

  test("change a number by the keys alone, see it said and drawn, and save it: the file differs in that line alone", async () => {
    const [, second] = metrics(before);
    const rows = page.locator(".grid tbody tr");
    await rows.first().getByRole("button").first().focus();
    // Along the row by Tab and the arrows, down by Enter; what is typed takes the place of what stood there.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator(".live h3", { hasText: String(second?.label.en) }).waitFor();
    await page.keyboard.type("13 001");
    await page.locator(".said [lang=en] strong", { hasText: "13,001" }).waitFor();
    await page.locator(".live figure svg text", { hasText: "13,001" }).first().waitFor();
    // Escape brings back what stood there, Ctrl with Z what was done before.
    await page.keyboard.press("Escape");
    const isChosen = (): Promise<boolean> =>
      page.evaluate(() => {
        const field = document.activeElement;
        return (
          field instanceof HTMLInputElement &&
          field.selectionEnd === field.value.length &&
          field.selectionStart === 0
        );
      });
    await expect.poll(isChosen).toBe(true);
    await page.keyboard.type("13000");
    await page.locator(".said [lang=ru] strong", { hasText: /13\s000/ }).waitFor();
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.rowIndex)).toBe(1);
    await save();
    const lines = differingLines(before, desk.read(file));
    expect(lines.map(([, now]) => now.trim())).toEqual(['"value": 13000,']);
    await page.keyboard.press("ArrowDown");
    await page.locator(".live h3", { hasText: String(second?.label.en) }).waitFor();
    // After a look at all charts those beside the figure follow what is typed as before.
    const tab = (name: string) => page.getByRole("navigation").getByRole("button", { name, exact: true });
    await tab("Charts").click();
    await page.locator(".card svg").first().waitFor();
    await tab("Figures").click();
    await page
      .getByLabel(/: Value$/)
      .nth(1)
      .focus();
    await page.keyboard.type(String(second?.value));
    const shown = Number(second?.value).toLocaleString("en");
    await page.locator(".live figure svg text", { hasText: shown }).first().waitFor();
    await save();
    expect(desk.read(file)).toBe(before);
  });

  test("copy a column and paste one from a spreadsheet, in one step that is undone in one", async () => {
    const values = page.getByLabel(/: Value$/);
    await values.first().focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
      );
      return clipboardData.getData("text/plain");
    });
    expect(copied).toBe(
      metrics(before)
        .slice(0, 3)
        .map(({ value }) => value)
        .join("\n"),
    );
    await paste(page, "33\r\n10 001\r\n88,5\r\n");
    await save();
    // A comma before decimals is what it is where no point could be meant.
    expect(
      metrics()
        .slice(0, 3)
        .map(({ value }) => value),
    ).toEqual([33, 10_001, 88.5]);
    expect(differingLines(before, desk.read(file))).toHaveLength(3);
    await paste(page, "1\n2\n3\n");
    await expect.poll(() => values.nth(2).inputValue()).toBe("3");
    await page.keyboard.press("Control+z");
    await expect.poll(() => values.nth(2).inputValue()).toBe("88.5");
    expect(await values.first().inputValue()).toBe("33");
    await paste(page, ["32", "10000", "87.5"].join("\n"));
    await save();
    expect(desk.read(file)).toBe(before);
  });

  test("are told at the field of a wrong value, a missing translation, and a quote that contradicts", async () => {
    await open("cards");
    const value = page.getByRole("group", { name: "Value" }).getByRole("textbox");
    await value.fill("many");
    const beside = async (name: string): Promise<string> => {
      const field = page.getByRole("group", { name, exact: true }).locator("[aria-invalid=true]").first();
      await field.waitFor();
      const ids = (await field.getAttribute("aria-describedby")) ?? "";
      const told = await Promise.all(ids.split(" ").map((id) => page.locator(`[id="${id}"]`).textContent()));
      return told.join(" ");
    };
    expect(await beside("Value")).toContain("number");
    await value.fill("9601");
    await expect.poll(() => beside("Value")).toContain("9,600");
    await value.fill("9600");
    await page.getByText("The value rests on these words:").waitFor();
    expect(await page.locator("mark").allTextContents()).toEqual(["9,600"]);
    const kazakh = page.getByRole("group", { name: "What is counted" }).getByLabel("Kazakh");
    await kazakh.fill("");
    expect(await beside("What is counted")).toContain("empty");
    await kazakh.fill(String((figureOf("cards").label as unknown as { kk: string }).kk));
    await expect.poll(() => page.locator(".figure-form [aria-invalid=true]").count()).toBe(0);
    // A noun's forms are heard at once.
    const russian = page.getByRole("group", { name: "Russian", exact: true });
    await russian.getByLabel("5, 6, 11, 25 …").fill("карточек");
    await russian.getByText("100 карточек").waitFor();
    await forget();
    // At 390 pixels nothing goes beyond the page, in the form and in the table.
    const fits = async (): Promise<boolean> => {
      await page.setViewportSize({ width: 390, height: 844 });
      return await page.evaluate(() => document.documentElement.scrollWidth <= 390);
    };
    expect(await axeFindings(page, NARROW_AND_BROAD)).toEqual([]);
    expect(await fits()).toBe(true);
    await back();
    expect(await fits()).toBe(true);
    expect(await axeFindings(page, NARROW_AND_BROAD.toReversed())).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  test("read a breakdown from a spreadsheet, asked what it leaves open, and see it drawn", async () => {
    await open("grants-by-field");
    const rows = [
      ["Field", "Grants"],
      ["Stories and novels", 2500],
      ["Science", 1900],
      ["History of the region", 1650],
      ["Languages", 1500],
      ["Crafts", 1250],
      ["Poetry", 1200],
      ["Total", 10_000],
    ];
    await page.locator("input[type=file]").setInputFiles({
      name: "grants.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(workbook({ rows }, { rows: [["another"]] })),
    });
    const reading = page.getByRole("group", { name: "grants.xlsx" });
    await reading.getByRole("radio").first().check();
    await reading.getByRole("button", { name: "Go on" }).click();
    await reading.getByRole("row", { name: "Crafts 1300 1250" }).waitFor();
    await reading.getByRole("button", { name: "Put these figures in" }).click();
    await page.locator(".live figure svg text", { hasText: "2,500" }).first().waitFor();
    expect(differingLines(before, desk.read(file))).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".live figure svg text", { hasText: "2,450" }).first().waitFor();
    await page.getByText("All is saved.").first().waitFor();
    await back();
  });

  test("add a figure, move it, and take it out again", async () => {
    await page.getByRole("button", { name: "+ Add a figure" }).click();
    await page.getByRole("radio", { name: /^Share/ }).check();
    await page.getByLabel("What is counted, in English").fill("Evening readers");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("heading", { level: 2, name: "Evening readers" }).waitFor();
    await page.getByLabel("so many").fill("1");
    await page.getByLabel("out of every").fill("4");
    await page.getByRole("button", { name: "↑ Up" }).click();
    await page.getByRole("button", { name: "Take this figure out …" }).click();
    await page.getByText("Nothing uses it.").waitFor();
    await save();
    const made = metrics();
    const like = made.findIndex(({ id }) => id === "family-share");
    expect(made[like - 1] ?? made[like]).toMatchObject({
      id: "evening-readers",
      kind: "share",
      value: { part: 1, of: 4 },
    });
    await page.getByRole("button", { name: "Take it out" }).click();
    await save();
    expect(desk.read(file)).toBe(before);
    await open("grants");
    await page.getByRole("button", { name: "Take this figure out …" }).click();
    await page.getByText("the figure “Grants by field”").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
  });
});
