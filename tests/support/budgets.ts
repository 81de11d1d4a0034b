import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { filesOf, pageOf } from "./site.ts";

const KB = 1024;
/** Bytes as readers get them: fonts and pictures are compressed already. */
export const brotli = (text: string): number => brotliCompressSync(text).length;

/** What a page's bytes go to; more than one may hold the same. */
const PARTS: Readonly<Record<string, RegExp>> = {
  policy: /<meta http-equiv="?Content-Security-Policy[^>]*>/g,
  "fonts inside": /@font-face\s*\{[^}]*url\(data:[^}]*\}/g,
  styles: /<style[^>]*>[\s\S]*?<\/style>/g,
  scripts: /<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g,
  "JSON-LD": /<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/g,
  drawings: /<svg[^>]*data-chart[\s\S]*?<\/svg>/g,
  tables: /<table[\s\S]*?<\/table>/g,
  "folded text": /<details[\s\S]*?<\/details>/g,
};
const DRAWING = /<svg[^>]*data-chart="?([\w-]+)[\s\S]*?<\/svg>/g;
const MOST_TOLD = 8;
/** Elements of a page, which a phone's processor styles and lays out one by one. */
const ELEMENTS = { report: 2000, embed: 300, figure: 700 };

/** What of a page weighs most: what it would weigh less without each part, the heaviest first. */
export function heaviest(html: string): string {
  const whole = brotli(html);
  const parts = Object.entries(PARTS).map(([name, part]) => ({ name, without: html.replaceAll(part, "") }));
  const drawings = [...html.matchAll(DRAWING)].map(([drawing, form], index) => ({
    name: `drawing ${index + 1}, ${form}`,
    without: html.replace(drawing, ""),
  }));
  return [...parts, ...drawings]
    .map(({ name, without }) => ({ name, bytes: whole - brotli(without) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, MOST_TOLD)
    .map(({ name, bytes }) => `  ${bytes} B  ${name}`)
    .join("\n");
}

/** The elements that there are most of. */
function commonest(document: Document): string {
  const counts = new Map<string, number>();
  for (const { localName } of document.querySelectorAll("*"))
    counts.set(localName, (counts.get(localName) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TOLD)
    .map(([name, count]) => `  ${count}  ${name}`)
    .join("\n");
}

/** A line where something is over its budget, with what it goes to. */
const over = (what: string, is: number, most: number, why: () => string): readonly string[] =>
  is <= most ? [] : [`${what}: ${is}, at most ${most}\n${why()}`];

const tooMany = (path: string, document: Document, most: number): readonly string[] =>
  over(`${path}, its elements`, document.querySelectorAll("*").length, most, () => commonest(document));

const scriptOf = (document: Document): string =>
  [...document.querySelectorAll("script:not([type='application/ld+json'])")]
    .map(({ textContent }) => textContent ?? "")
    .join("");

const ofReport = (dist: string, path: string) => {
  const html = readFileSync(join(dist, path, "index.html"), "utf8");
  const fonts = [...new Set([...html.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, address = ""]) => address))];
  return { html, fonts, document: pageOf(dist, path) };
};

/** What a report's document takes beyond its budgets. */
export function reportOverweight(dist: string, path: string): readonly string[] {
  const { html, fonts, document } = ofReport(dist, path);
  const others = document.querySelectorAll("script[src], link[rel=stylesheet], img[src], iframe");
  const requests = ["the document", "its icon", ...fonts, ...[...others].map(({ outerHTML }) => outerHTML)];
  const script = scriptOf(document);
  return [
    ...over(`${path}, its HTML with its styles`, brotli(html), 24 * KB, () => heaviest(html)),
    ...(fonts.length === 3 ? [] : [`${path} has not three fonts: ${fonts.join(", ")}`]),
    ...over(`${path}, requests`, requests.length, 5, () => requests.join("\n")),
    ...over(`${path}, its scripts`, brotli(script), 2 * KB, () => script),
    ...tooMany(path, document, ELEMENTS.report),
  ];
}

/** What all that a report's page loads takes beyond its budget. @param base what the addresses of its files begin with. */
export function loadOverweight(dist: string, base: string, path: string): readonly string[] {
  const { html, fonts, document } = ofReport(dist, path);
  const file = (address: string): Buffer => readFileSync(join(dist, address.slice(base.length)));
  const icon = document.querySelector("link[rel=icon]")?.getAttribute("href") ?? "";
  const loads = [
    { name: "the document", bytes: brotli(html) },
    ...fonts.map((name) => ({ name, bytes: file(name).length })),
    { name: icon, bytes: brotli(file(icon).toString()) },
  ];
  const sum = loads.reduce((bytes, load) => bytes + load.bytes, 0);
  return over(`${path}, all that it loads`, sum, 52 * KB, () =>
    [...loads.map(({ name, bytes }) => `  ${bytes} B  ${name}`), "of the document", heaviest(html)].join(
      "\n",
    ),
  );
}

/** Documents of these years' charts. @param years such as `en/2025`. */
const chartsPages = (dist: string, years: readonly string[], folder: "embed" | "figures") =>
  filesOf(dist)
    .filter((file) => years.some((year) => new RegExp(`^${year}/${folder}/[^/]+/index\\.html$`).test(file)))
    .map((file) => {
      const html = readFileSync(join(dist, file), "utf8");
      return { file, html, bytes: brotli(html), document: pageOf(dist, `/${dirname(file)}`) };
    })
    .sort((a, b) => a.bytes - b.bytes);

/** What embeds take beyond their budgets: each of these years, and the one in the middle. @param years such as `en/2025`. */
export function embedsOverweight(dist: string, years: readonly string[]): readonly string[] {
  const embeds = chartsPages(dist, years, "embed");
  const middle = embeds[Math.floor(embeds.length / 2)];
  if (middle === undefined) return ["there is no embed"];
  return [
    ...over(`the embed in the middle, ${middle.file}`, middle.bytes, 8 * KB, () => heaviest(middle.html)),
    ...embeds.flatMap(({ file, html, bytes, document }) => [
      ...over(file, bytes, 13 * KB, () => heaviest(html)),
      ...tooMany(file, document, ELEMENTS.embed),
    ]),
  ];
}

/** What charts' own pages take beyond their budgets, embed.js included. @param years such as `en/2025`. */
export function figurePagesOverweight(dist: string, years: readonly string[]): readonly string[] {
  const script = readFileSync(join(dist, "embed.js"), "utf8");
  const shared = brotli(script);
  const pages = chartsPages(dist, years, "figures");
  if (pages.length === 0) return ["there is no chart's page"];
  return [
    ...over("embed.js", shared, 1.5 * KB, () => script),
    ...pages.flatMap(({ file, html, bytes, document }) => {
      const own = scriptOf(document);
      return [
        ...over(`${file}, its HTML with its styles`, bytes, 20 * KB, () => heaviest(html)),
        ...over(`${file}, its scripts`, brotli(own) + shared, 3 * KB, () => own + script),
        ...tooMany(file, document, ELEMENTS.figure),
      ];
    }),
  ];
}
