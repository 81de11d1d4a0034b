import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { galleryDocument } from "../../src/gallery/document.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { charactersOf, fontFiles, fontRules, sameLetters } from "../../src/site/fonts.ts";
import { pageStyles } from "./in-browser.ts";
import { LANGUAGES } from "./kit.ts";

/** The gallery in a language, in the fonts that readers see. */
export async function openGallery(
  browser: Browser,
  lang: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const loaded = await loadLanguage(lang);
  const files = await fontFiles(
    lang,
    sameLetters(charactersOf([galleryDocument(loaded, LANGUAGES, "")], lang)),
  );
  const bytes = new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]));
  const fonts = fontRules(files, lang, (name) => `data:font/woff2;base64,${bytes.get(name)}`);
  const page = await browser.newPage(options);
  await page.setContent(galleryDocument(loaded, LANGUAGES, fonts + pageStyles()));
  await page.evaluate(async () => await document.fonts.ready);
  return page;
}
