import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { loadLanguage } from "../../src/language/index.ts";
import { filesOf } from "../support/site.ts";

const dist = inject("dist");
const BLOCKS = "p,h1,h2,h3,li,dt,dd,th,td,figcaption,caption,summary,title,text,span:not(.nb),b";

/** What a passage says in its page's language; other languages' words, code and what is inside other blocks left out. */
function ownText(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(`[lang],script,style,textarea,code,svg,${BLOCKS}`))
    other.remove();
  return (copy.textContent ?? "").replace(/[ \n\t]+/g, " ").trim();
}

describe.each(["en", "kk", "ru"])("what stands on the pages in %s", (lang) => {
  test("is set as the language sets it: quotes, dashes, spaces that don't break", async () => {
    const { language } = await loadLanguage(lang);
    const pages = filesOf(join(dist, lang)).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(20);
    const wrong = pages.flatMap((file) => {
      const { document } = parseHTML(readFileSync(join(dist, lang, file), "utf8"));
      return [...document.querySelectorAll(BLOCKS)]
        .filter((block) => block.closest("[lang]") === document.documentElement)
        .map(ownText)
        .filter((text) => language.typeset(text) !== text)
        .map((text) => `${file}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });
});
