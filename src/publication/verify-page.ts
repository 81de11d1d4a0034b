import { parseHTML } from "linkedom";
import { inlineScriptHashes } from "./inline-scripts.ts";

/** What a page leads to, and what can be led to in it. */
export interface WalkedPage {
  /** Absolute addresses, with fragments, each once. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly scripts: readonly string[];
}

/** What elements name other addresses by. */
const NAMING = [
  ["a[href], area[href], link[href], image[href]", "href"],
  ["img[src], script[src], iframe[src], source[src], embed[src]", "src"],
  ["object[data]", "data"],
] as const;

/** Reads a page. @param address its own, from which its links start. */
export function readPage(html: string, address: string): WalkedPage {
  const { document } = parseHTML(html);
  const named = NAMING.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ""),
  );
  const sets = [...document.querySelectorAll("[srcset]")].flatMap((element) =>
    (element.getAttribute("srcset") ?? "").split(",").map((part) => part.trim().split(/\s/)[0] ?? ""),
  );
  const links = [...named, ...sets].flatMap((link) =>
    URL.canParse(link, address) ? [new URL(link, address).href] : [],
  );
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return { links: [...new Set(links)], ids: new Set(ids), scripts: inlineScriptHashes(html) };
}

/** Addresses in a sitemap, or in an index of sitemaps. */
export const readSitemap = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
