import { createHash } from "node:crypto";
import type { Element, ElementContent } from "hast";
import subsetFont from "subset-font";
import { classesOf } from "../charts/css.ts";
import { FACES, type Face, readFace } from "../charts/faces.ts";
import { TYPE } from "../charts/theme.ts";
import type { Lang } from "../record/model.ts";
import type { OpenSite } from "./context.ts";

interface FontFile {
  readonly face: Face;
  /** With a hash of its bytes, so that it may be cached for good. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A woff2 of a face with just these characters. The same characters, in any order, give the same bytes.
 * @param features OpenType features to keep beside kerning, such as `tnum`.
 */
export async function subset(
  face: Face,
  characters: string,
  features: readonly string[] = [],
): Promise<Buffer> {
  const sorted = [...new Set(characters)].sort().join("");
  return await subsetFont(readFace(face), sorted, {
    targetFormat: "woff2",
    keepFeatures: ["kern", ...features],
    noHinting: true,
    dropTables: ["GDEF", "STAT", "meta", "DSIG", "gasp"],
  });
}

const made = new Map<string, Promise<readonly FontFile[]>>();

/**
 * The font files of one language's pages, made once for the same characters.
 * @param tag names the files. @param characters all that its pages write.
 */
export async function fontFiles(tag: string, characters: string): Promise<readonly FontFile[]> {
  const key = `${tag} ${characters}`;
  const files = made.get(key) ?? Promise.all(FACES.map((face) => fontFile(face, tag, characters)));
  made.set(key, files);
  return await files;
}

async function fontFile(face: Face, tag: string, characters: string): Promise<FontFile> {
  const bytes = new Uint8Array(await subset(face, characters, face.family === "Geologica" ? ["tnum"] : []));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { face, name: `${face.family.toLowerCase()}-${face.weight}-${tag}.${hash}.woff2`, bytes };
}

/** `@font-face` rules for the files, found where `address` says. */
export const fontRules = (files: readonly FontFile[], address: (name: string) => string): string =>
  files
    .map(
      ({ face, name }) =>
        `@font-face{font-family:${face.family};font-weight:${face.weight};font-display:swap;src:url(${address(name)}) format("woff2")}`,
    )
    .join("");

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
/** What typesetting and grammar put in, whatever the text as typed holds. */
const TYPESET = "\u00a0–—‘’“”„«»…·−×→";

/** Every string inside `value`; of a text in several languages, only that of `lang`. */
export function strings(value: unknown, lang: Lang, languages: readonly Lang[]): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    languages.includes(key) && key !== lang ? [] : strings(inner, lang, languages),
  );
}

/** The characters that a language's pages may write: of these texts in both cases, and what the build adds. */
export function charactersOf(texts: readonly string[], lang: Lang): string {
  const all = texts.join("");
  const cased = all.toLocaleLowerCase(lang) + all.toLocaleUpperCase(lang);
  return [...new Set(ASCII + TYPESET + all + cased)]
    .filter((character) => character >= " ")
    .sort()
    .join("");
}

const cut = new WeakMap<OpenSite, Map<Lang, string>>();

/** The characters that fonts of a language's pages are cut to: all that the site's content can make them write. */
export function siteCharacters(open: OpenSite, lang: Lang): string {
  const known = cut.get(open) ?? new Map<Lang, string>();
  cut.set(open, known);
  const characters = known.get(lang) ?? charactersIn(open, lang);
  known.set(lang, characters);
  return characters;
}

function charactersIn({ content, languages, narratives }: OpenSite, lang: Lang): string {
  const own = languages.get(lang);
  const years = content.editions.map(({ record }) => record.year);
  const prose = narratives.filter((text) => text.lang === lang && years.includes(text.year));
  return charactersOf(
    [
      ...strings([content, own?.messages], lang, content.site.languages),
      ...prose.map(({ text }) => text),
      ...[...languages.values()].map(({ language }) => language.name),
      own?.language.letters ?? "",
    ],
    lang,
  );
}

const WEIGHTS = new Map(Object.values(TYPE).map(({ className, weight }) => [className as string, weight]));

/** The characters of a drawing's text, by the weight that they are set in. */
function charactersByWeight(tree: Element): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const collect = (node: ElementContent): void => {
    if (node.type !== "element") return;
    const weight = node.tagName === "text" ? WEIGHTS.get(classesOf(node)[0] ?? "") : undefined;
    if (weight !== undefined) {
      const text = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      found.set(weight, (found.get(weight) ?? "") + text);
    }
    node.children.forEach(collect);
  };
  collect(tree);
  return found;
}

/** `@font-face` rules that hold the glyphs of these drawings and nothing else, as `data:` addresses. */
export async function embeddedFonts(trees: readonly Element[]): Promise<string> {
  const rules = FACES.filter(({ family }) => family === "Geologica").map(async (face) => {
    const characters = trees.map((tree) => charactersByWeight(tree).get(face.weight) ?? "").join("");
    if (characters === "") return "";
    const data = (await subset(face, characters)).toString("base64");
    return `@font-face{font-family:${face.family};font-weight:${face.weight};src:url(data:font/woff2;base64,${data})}`;
  });
  return (await Promise.all(rules)).join("");
}
