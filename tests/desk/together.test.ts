import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { MADE_UP_SITE } from "../support/content.ts";
import { copyOf, differingLines, openDeskPage, removeCopy, startDesk } from "../support/desk.ts";

const FILE = "data/2021.json";
const ENGLISH = "src/report/2021/en/1-stories.mdx";

describe.skipIf(noBrowser !== null)("at one project", () => {
  const root = copyOf(MADE_UP_SITE);
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const before = read(FILE);
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  let page: Page;
  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), startDesk(root)]);
    page = await openPage();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.end();
    removeCopy(root);
  });

  /** The year that the test is about. */
  const choose = (at: Page) => at.locator("select").first().selectOption("2021");
  const openPage = async (): Promise<Page> => {
    const opened = await openDeskPage(browser, desk.url);
    await choose(opened);
    return opened;
  };
  const pupils = (at: Page): Locator => at.getByLabel("Pupils at the printing house: Value", { exact: true });
  const evenings = (at: Page): Locator => at.getByLabel("Reading evenings: Value", { exact: true });
  /** However its thousands are parted. */
  const holds = (field: Locator, value: number) =>
    expect.poll(async () => Number((await field.inputValue()).replace(/\D/g, ""))).toBe(value);
  const worth = (id: string): unknown =>
    JSON.parse(read(FILE)).metrics.find((metric: { readonly id: string }) => metric.id === id).value;
  const save = (at: Page): Promise<void> =>
    at.locator("header").getByRole("button", { name: "Save" }).click();
  const isSaved = (at: Page): Promise<void> => at.getByText("All is saved.").waitFor();

  test("two windows show what is typed in the other, in one field too, and undo brings back what it took the place of", async () => {
    page.context().setDefaultTimeout(150_000);
    const other = await page.context().newPage();
    await other.goto(desk.url);
    await choose(other);
    await pupils(page).fill("3201");
    await holds(pupils(other), 3201);
    // Each types in a field of its own, at once.
    await evenings(other).press("Control+a");
    await Promise.all([
      pupils(page).pressSequentially("0", { delay: 30 }),
      evenings(other).pressSequentially("1234", { delay: 30 }),
    ]);
    await holds(evenings(page), 1234);
    await holds(pupils(other), 32_010);
    expect(await pupils(page).inputValue()).toBe("32010");
    // In one field what was typed last stands, in the window as well that has the caret there.
    await pupils(other).fill("3202");
    await holds(pupils(page), 3202);
    await pupils(page).pressSequentially("0");
    await holds(pupils(other), 32_020);
    await page.keyboard.press("Control+z");
    await holds(pupils(page), 3202);
    await holds(pupils(other), 3202);
    await page.keyboard.press("Control+z");
    await holds(pupils(other), 32_010);

    // In one paragraph as well.
    await page.getByRole("button", { name: "Texts", exact: true }).click();
    await other.getByRole("button", { name: "Texts", exact: true }).click();
    const editor = (at: Page): Locator => at.getByRole("textbox", { name: "Paragraph 1: English" });
    for (const each of [page, other]) {
      await each.getByRole("button", { name: "Edit: Paragraph 1: English" }).last().click();
      await editor(each).press("Control+End");
    }
    await page.keyboard.type(" One.");
    await expect.poll(() => editor(other).innerText()).toMatch(/ One\.$/);
    await other.keyboard.press("Control+End");
    await other.keyboard.type(" Two.");
    await expect.poll(() => editor(page).innerText()).toMatch(/ One\. Two\.$/);
    await save(page);
    await isSaved(other);
    expect(read(ENGLISH)).toMatch(/ One\. Two\.\n/);
    expect([worth("tour-pupils"), worth("evenings")]).toEqual([32_010, 1234]);
    await other.close();
    await page.getByRole("button", { name: "Figures", exact: true }).click();
  });

  test("what somebody else writes where one has typed stands beside it, unharmed, until one says what becomes of it", async () => {
    const theirs = (value: number): string =>
      before.replace('"value": 3200,', `"value": ${value},`).replace('"value": 5100,', '"value": 5199,');
    const versions = page.getByRole("alert", { name: `Two versions of ${FILE}` });
    const differing = (): Promise<readonly string[]> => versions.locator("mark").allTextContents();

    await pupils(page).fill("3300");
    await page.getByText("Not saved: 1 file").waitFor();
    writeFileSync(join(root, FILE), theirs(4200));
    await versions.waitFor();
    expect((await differing()).filter((line) => /3300|4200/.test(line)).map((line) => line.trim())).toEqual([
      '"value": 4200,',
      '"value": 3300,',
    ]);
    await save(page);
    await page.getByText("Not saved: 1 file").waitFor();
    expect(read(FILE)).toBe(theirs(4200));
    await versions.getByRole("button", { name: "Keep both" }).click();
    await versions.waitFor({ state: "detached" });
    expect(read(FILE)).toBe(theirs(4200));
    await holds(pupils(page), 3300);
    await save(page);
    await isSaved(page);
    expect(read(FILE)).toBe(theirs(3300));

    await pupils(page).fill("3400");
    await page.getByText("Not saved: 1 file").waitFor();
    writeFileSync(join(root, FILE), theirs(4300));
    await versions.getByRole("button", { name: "Take theirs" }).click();
    await isSaved(page);
    await holds(pupils(page), 4300);
    expect(read(FILE)).toBe(theirs(4300));
  });

  test("what was typed and not saved is offered again after the desk was killed", async () => {
    const saved = read(FILE);
    for (const value of ["3500", "3600"]) {
      await pupils(page).fill(value);
      await page.getByText("Not saved: 1 file").waitFor();
      await expect.poll(() => readFileSync(join(root, ".desk/unsaved.json"), "utf8")).toContain(value);
      await desk.end("SIGKILL");
      await page.getByText("The desk doesn't answer").waitFor();
      expect(read(FILE)).toBe(saved);
      await page.context().close();
      desk = await startDesk(root);
      page = await openPage();
      const offered = page.getByRole("status", { name: "Not saved last time" });
      await offered.getByText(FILE).waitFor();
      await holds(pupils(page), Number(value));
      if (value === "3600") {
        await offered.getByRole("button", { name: "Save" }).click();
      } else {
        await offered.getByRole("button", { name: "Forget it" }).click();
        await offered.getByRole("button", { name: "Forget it for good" }).click();
      }
      await offered.waitFor({ state: "detached" });
      await isSaved(page);
    }
    expect(differingLines(saved, read(FILE)).map(([, now]) => now.trim())).toEqual(['"value": 3600,']);
  });
});
