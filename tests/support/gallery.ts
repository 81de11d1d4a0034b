import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { galleryDocument } from "../../src/gallery/document.ts";
import { loadLanguage } from "../../src/language/index.ts";
import {
  charactersOf,
  dataAddress,
  fontFiles,
  fontRules,
  sameLetters,
  standInRules,
} from "../../src/site/fonts.ts";
import { pageStyles } from "./in-browser.ts";
import { LANGUAGES } from "./kit.ts";

const made = new Map<string, Promise<string>>();

/** The gallery's page in a language, drawn once, in fonts of its own letters. */
async function documentIn(lang: string): Promise<string> {
  const styles = "/* fonts and styles */";
  const drawn = galleryDocument(await loadLanguage(lang), LANGUAGES, styles);
  const files = await fontFiles(lang, sameLetters(charactersOf([drawn], lang)));
  // Also where a busy machine has them late.
  const fonts = fontRules(files, dataAddress, "swap");
  return drawn.replace(styles, () => fonts + standInRules(lang) + pageStyles());
}

/** The gallery in a language, in the fonts that readers see. */
export async function openGallery(
  browser: Browser,
  lang: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const html = made.get(lang) ?? documentIn(lang);
  made.set(lang, html);
  const page = await browser.newPage(options);
  await page.setContent(await html);
  await page.evaluate(async () => await document.fonts.ready);
  return page;
}
