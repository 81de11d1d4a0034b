/*
 * Makes the handbook's pictures of the desk anew, from the desk itself on a copy of this project's content that was
 * published once and has a figure changed since. It takes some minutes and a Chromium, on Linux on x64:
 *
 *     node docs/handbook/desk-pictures.ts
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { speakerOf } from "../../src/locales/speaker.ts";
import { openBrowser } from "../../tests/support/browser.ts";
import { startDesk } from "../../tests/support/desk.ts";
import { editJson, editText, type Json } from "../../tests/support/edit.ts";
import { copyRealProject } from "../../tests/support/project.ts";
import { FOLDER, pngOf } from "./pictures.ts";

/** A window as it is worked in, and how wide its picture is. */
const WINDOW = { width: 1280, height: 900 };
const WIDTH = 1000;

const RECORD = "data/2025.json";
const FIGURE = "tour-pupils";
const [BEFORE, AFTER] = [12_000, 13_000];
const SECTION = "schools";

const LANGUAGES = ["en", "kk", "ru"] as const;

/** Where the pictures' site is published. */
const SERVER = join(tmpdir(), "report-on-its-server");

/** The desk's page in a language, with its words. */
interface Shown {
  readonly lang: string;
  readonly page: Page;
  readonly say: (code: string) => string;
}

const tab = ({ page, say }: Shown, name: string): Promise<void> =>
  page
    .getByRole("navigation")
    .first()
    .getByRole("button", { name: say(`desk.tab.${name}`), exact: true })
    .click();

/** Once nothing moves any more. */
async function photograph({ page, lang }: Shown, name: string, height = WINDOW.height): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(4000);
  const clip = { x: 0, y: 0, width: WINDOW.width, height };
  const { data, width, height: high } = PNG.sync.read(await page.screenshot({ clip }));
  writeFileSync(join(FOLDER, `desk-${name}-${lang}.png`), pngOf(data, width, high));
}

/** Puts something below the bar. */
const below = (locator: Locator): Promise<void> =>
  locator.evaluate((element) => {
    element.scrollIntoView();
    scrollBy(0, -110);
  });

async function figures(shown: Shown, label: string): Promise<void> {
  const { page, say } = shown;
  await tab(shown, "figures");
  const value = page.getByRole("row", { name: label }).locator("input").first();
  await value.fill(String(AFTER));
  await value.press("Enter");
  await value.click();
  await photograph(shown, "figures");
  await page.getByRole("button", { name: say("desk.undo"), exact: true }).click();
  await page.getByText(say("desk.saved")).first().waitFor();
}

async function forms(shown: Shown): Promise<void> {
  const { page } = shown;
  await tab(shown, "charts");
  await page.locator(".card .link").first().click();
  await page.locator(".picture svg").first().waitFor();
  await below(page.locator(".pictures"));
  await photograph(shown, "forms", 640);
}

async function texts(shown: Shown): Promise<void> {
  const { page, lang, say } = shown;
  await tab(shown, "texts");
  const section = page.locator(`#text-${SECTION}`);
  await section
    .locator(".row", { hasNot: page.locator(".row-name") })
    .locator(`.cell:has([lang=${lang}]) .edit`)
    .first()
    .click();
  await page.getByRole("button", { name: say("desk.put-figure"), exact: true }).click();
  await page.locator(".picker .choice").nth(4).click();
  await below(section);
  await photograph(shown, "texts");
}

async function publishing(shown: Shown): Promise<void> {
  const { page, say } = shown;
  await tab(shown, "publish");
  await page.locator("form.reason").waitFor();
  await page.getByRole("heading", { name: say("desk.changed") }).waitFor();
  await photograph(shown, "publish");
}

const copy = copyRealProject("pictures");
editJson(copy.dir, "data/site.json", (site: Json) =>
  Object.assign(site, { address: "https://report.example" }),
);
const before = readFileSync(join(copy.dir, RECORD), "utf8");
const labels: Readonly<Record<string, string>> = JSON.parse(before).metrics.find(
  ({ id }: { readonly id: string }) => id === FIGURE,
).label;
const [desk, browser] = await Promise.all([startDesk(copy.dir), openBrowser()]);
try {
  const open = async (lang: string): Promise<Shown> => {
    const speaker = speakerOf(lang);
    if (speaker === null) throw new Error(`no words in ${lang}`);
    const deviceScaleFactor = WIDTH / WINDOW.width;
    const context = await browser.newContext({ viewport: WINDOW, locale: lang, deviceScaleFactor });
    context.setDefaultTimeout(180_000);
    const page = await context.newPage();
    await page.goto(desk.url);
    await page.locator(".grid tbody tr").first().waitFor();
    return { lang, page, say: (code) => speaker.say({ code }) };
  };
  const first = await open("en");
  await tab(first, "publish");
  await first.page.getByLabel(first.say("desk.folder")).fill(SERVER);
  await first.page
    .getByRole("button", { name: first.say("desk.publish"), exact: true })
    .last()
    .click();
  await first.page.getByText("Publication 1 is public").waitFor();
  await first.page.context().close();
  for (const lang of LANGUAGES) {
    const shown = await open(lang);
    await figures(shown, labels[lang] ?? "");
    await forms(shown);
    await texts(shown);
    editText(copy.dir, RECORD, `"value": ${BEFORE}`, `"value": ${AFTER}`);
    editText(copy.dir, RECORD, "over 12,000 pupils", "over 13,000 pupils");
    await publishing(shown);
    writeFileSync(join(copy.dir, RECORD), before);
    await shown.page.context().close();
  }
} finally {
  await browser.close();
  await desk.end();
  copy[Symbol.dispose]();
  rmSync(SERVER, { recursive: true, force: true });
}
