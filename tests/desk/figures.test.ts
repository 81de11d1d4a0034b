import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { differingLines, openDeskPage, openTestDesk, removeCopy, type TestDesk } from "../support/desk.ts";

describe.skipIf(noBrowser !== null)("staff, in the desk", () => {
  let browser: Browser;
  let desk: TestDesk;
  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), openTestDesk()]);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    removeCopy(desk.root);
  });

  test("change a number, see it said and drawn, and save it: the file differs in that line alone", async () => {
    const page = await openDeskPage(browser, desk.url);
    await page.locator("select").first().selectOption("2021");
    const file = "data/2021.json";
    const before = desk.read(file);
    const figure = JSON.parse(before).metrics.find(({ kind }: { kind: string }) => kind === "count");
    await page.getByRole("button", { name: figure.label.en, exact: true }).click();
    await page.getByLabel(`Value of ${figure.id}`, { exact: true }).fill("13 001");
    await page.locator(".said [lang=en] strong", { hasText: "13,001" }).waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("All is saved.").waitFor();
    expect(differingLines(before, desk.read(file)).map(([, now]) => now.trim())).toEqual(['"value": 13001,']);
    await page.context().close();
  });
});
