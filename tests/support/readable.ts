import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { strFromU8, unzipSync } from "fflate";
import { DOMParser, parseHTML } from "linkedom";
import { filesOf } from "./site.ts";

/** A text that a reader or a program finds in a site, and where. */
export interface Readable {
  readonly file: string;
  /** The element, the attribute, the path in JSON or the column that holds it. */
  readonly place: string;
  readonly text: string;
}

/** Attributes that say where and how something is drawn, laid out or loaded; all others may be read. */
const UNREAD: ReadonlySet<string> = new Set(
  (
    "class id for style d x y x1 x2 y1 y2 r cx cy rx ry viewbox transform width height sizes points fill fill-rule " +
    "clip-path stroke stroke-width stroke-dasharray stroke-linejoin paint-order text-anchor text-rendering font-size " +
    "font-weight font-family letter-spacing xmlns rel type charset lang hreflang dir role tabindex " +
    "aria-labelledby aria-describedby media loading rows colspan rowspan scope http-equiv"
  ).split(" "),
);
/** Addresses of a font, whose name holds a hash, and of another element of the same drawing. */
const UNREAD_ADDRESS = /^(?:\/assets\/|#)/;
/** What is read in one go, though its words may stand in elements of their own: one <b>in</b> five. */
const BLOCKS = "title, desc, text, h1, h2, h3, p, li, td, th, dt, dd, figcaption, caption, summary, a, data";

function* ofTree(file: string, root: Document, masked: string): Generator<Readable> {
  if (masked !== "") for (const element of root.querySelectorAll(masked)) element.remove();
  const blocks = new Set(root.querySelectorAll(BLOCKS));
  for (const element of root.querySelectorAll("*")) {
    const name = element.tagName.toLowerCase();
    for (const { name: attribute, value } of element.attributes)
      if (!UNREAD.has(attribute.toLowerCase()) && !UNREAD_ADDRESS.test(value))
        yield { file, place: `<${name} ${attribute}>`, text: value };
    if (name === "script" && element.getAttribute("type") === "application/ld+json")
      yield* ofJson(file, JSON.parse(element.textContent ?? ""), "JSON-LD");
    // Other scripts and styles are for the browser alone.
    if (name === "script" || name === "style") continue;
    const texts = blocks.has(element) ? [element] : [...element.childNodes].filter(isText);
    for (const { textContent } of texts)
      if (textContent?.trim()) yield { file, place: `<${name}>`, text: textContent };
  }
}

const isText = ({ nodeType }: Node): boolean => nodeType === 3;

function* ofJson(file: string, value: unknown, place: string): Generator<Readable> {
  if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* ofJson(file, inner, `${place}.${key}`);
  else if (value !== null) yield { file, place, text: String(value) };
}

function* ofFile(file: string, bytes: Uint8Array, masked: string): Generator<Readable> {
  const [, ending = ""] = /\.([a-z0-9]+)$/.exec(file) ?? [];
  const text = strFromU8(bytes);
  if (ending === "zip")
    for (const [name, inside] of Object.entries(unzipSync(bytes))) {
      yield { file, place: "the name of an entry", text: name };
      yield* ofFile(`${file} > ${name}`, inside, masked);
    }
  else if (ending === "html") yield* ofTree(file, parseHTML(text).document, masked);
  else if (ending === "svg" || ending === "xml")
    yield* ofTree(file, new DOMParser().parseFromString(text, "text/xml") as unknown as Document, masked);
  else if (ending === "json") yield* ofJson(file, JSON.parse(text), "$");
  else if (ending === "csv")
    for (const row of csvParse(text.replace(/^\uFEFF/, "")))
      for (const [column, cell] of Object.entries(row)) yield { file, place: `column ${column}`, text: cell };
  else if (["txt", "md", "bib"].includes(ending)) yield { file, place: "the text", text };
}

/**
 * Every text of a built site: in pages and drawings, data and feeds, the site map and archives. Pictures hold what
 * the drawings do, and compressed copies what their originals do.
 * @param masked elements to leave out, as a selector.
 */
export function* readableOf(dist: string, masked = ""): Generator<Readable> {
  for (const file of filesOf(dist)) yield* ofFile(file, readFileSync(join(dist, file)), masked);
}
