import { createHash } from "node:crypto";
import type { Element, ElementContent } from "hast";
import { classesOf } from "../charts/css.ts";
import { FACES, type Face } from "../charts/faces.ts";
import { TEXT_STYLES } from "../charts/format.ts";
import { held } from "../diagnostics/held.ts";
import { capitalised } from "../language/kind-words.ts";
import type { Language } from "../language/language.ts";
import type { Lang } from "../record/model.ts";
import type { OpenSite } from "./context.ts";
import { smallFont } from "./small-font.ts";
import { subset } from "./subset.ts";

interface FontFile {
  readonly face: Face;
  /** With a hash of its bytes, so that it may be cached for good. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const made = new Map<string, Promise<readonly FontFile[]>>();

/** What pages write, by the family that it is set in: the characters of any text, or the very texts. */
type Letters = Readonly<Record<Face["family"], string | readonly string[]>>;

/**
 * The font files of one language's pages, made once for the same letters.
 * @param tag names the files. @param letters all that its pages write.
 */
export async function fontFiles(tag: string, letters: Letters): Promise<readonly FontFile[]> {
  const key = JSON.stringify([tag, letters]);
  const needed = FACES.filter(({ family }) => letters[family].length > 0);
  const cutAll = () => Promise.all(needed.map((face) => fontFile(face, tag, letters[face.family])));
  return await held(made, key, cutAll);
}

async function fontFile(face: Face, tag: string, written: string | readonly string[]): Promise<FontFile> {
  // Tables are set in it, with digits of one width.
  const tabular = face.family === "Geologica";
  const made =
    typeof written === "string"
      ? await subset(face, written, tabular ? ["tnum"] : [])
      : await smallFont(face, written, { tabular });
  const bytes = new Uint8Array(made);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { face, name: `${face.family.toLowerCase()}-${face.weight}-${tag}.${hash}.woff2`, bytes };
}

/**
 * Faces of the reader's system that stand in for ours on a slow line: their letters are made as wide as ours, so that
 * lines end where they will. In per cent, by language: the widths of the report's headings, labels and prose in our
 * faces over those in Arial, Roboto and DejaVu Sans, and in Times New Roman, Noto Serif and DejaVu Serif.
 * What comes later to the project takes the English ones.
 */
const STAND_INS: readonly StandIn[] = [
  {
    family: "Geologica",
    weight: 800,
    local: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"],
    widths: { en: 105.8, kk: 107, ru: 105.8 },
  },
  {
    family: "Geologica",
    weight: 800,
    local: ["Roboto Bold", "Roboto-Bold"],
    widths: { en: 112.5, kk: 109.6, ru: 110.9 },
  },
  { family: "Geologica", weight: 800, local: ["DejaVu Sans Bold"], widths: { en: 88.7, kk: 89.6, ru: 89.9 } },
  {
    family: "Geologica",
    weight: 500,
    local: ["Arial", "ArialMT", "Liberation Sans"],
    widths: { en: 109.3, kk: 109.9, ru: 109.2 },
  },
  { family: "Geologica", weight: 500, local: ["Roboto"], widths: { en: 109.7, kk: 107.2, ru: 107.5 } },
  { family: "Geologica", weight: 500, local: ["DejaVu Sans"], widths: { en: 96.6, kk: 94.9, ru: 95.2 } },
  {
    family: "Literata",
    weight: 400,
    local: ["Times New Roman", "Liberation Serif"],
    widths: { en: 116.8, kk: 118.6, ru: 118.7 },
  },
  { family: "Literata", weight: 400, local: ["Noto Serif"], widths: { en: 98.5, kk: 98.1, ru: 99.1 } },
  { family: "Literata", weight: 400, local: ["DejaVu Serif"], widths: { en: 91.5, kk: 94.2, ru: 94.2 } },
];
interface StandIn extends Pick<Face, "family" | "weight"> {
  readonly local: readonly [string, ...string[]];
  readonly widths: Readonly<Record<Lang, number>> & { readonly en: number };
}
/** The name of a stand-in's family: the letters of both, as Page's styles list them after ours. */
const standInName = ({ family, local: [name] }: StandIn): string => `${family} ${name.split(" ")[0]}`;

/** An address that is the font itself. */
export const dataAddress = ({ bytes }: Pick<FontFile, "bytes">): string =>
  `data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}`;

/**
 * `@font-face` rules for the files, found where `address` says. A face that comes too late for the first paint is kept
 * for the next page (`optional`): text never moves under a reader's eyes.
 */
export const fontRules = (
  files: readonly FontFile[],
  address: (file: FontFile) => string,
  display: "optional" | "swap" = "optional",
): string =>
  files
    .map(
      (file) =>
        `@font-face{font-family:${file.face.family};font-weight:${file.face.weight};font-display:${display};src:url(${address(file)}) format("woff2")}`,
    )
    .join("");

/** A face that stands in for one of ours, in a language's widths. */
function standInRule(standIn: StandIn, tag: Lang): string {
  const { weight, local, widths } = standIn;
  const sources = local.map((name) => `local("${name}")`).join();
  return `@font-face{font-family:${standInName(standIn)};font-weight:${weight};src:${sources};size-adjust:${widths[tag] ?? widths.en}%}`;
}

/** Rules for what stands in for ours, in a language's widths, and the families that all styles name. */
export const standInRules = (tag: Lang): string =>
  STAND_INS.map((standIn) => standInRule(standIn, tag)).join("") + fontFamilies();

const TITLE_WEIGHT = 800;

/** What stands in for a title's face. */
const OF_TITLES = STAND_INS.filter(({ family, weight }) => family === "Geologica" && weight === TITLE_WEIGHT);

/** Rules for an embed's title until its font has been read: else a line more moves what is below it. */
export const titleStandIns = (tag: Lang): string =>
  OF_TITLES.map((standIn) => standInRule(standIn, tag)).join("");

/** One of ours, then what stands in for it. */
const stackOf = (family: Face["family"], last: string): string =>
  [
    ...new Set([family, ...STAND_INS.filter((other) => other.family === family).map(standInName)]),
    last,
  ].join();
export const DISPLAY = stackOf("Geologica", "system-ui,sans-serif");

/** The same as custom properties for styles. */
export const fontFamilies = (): string =>
  `:root{--display:${DISPLAY};--reading:${stackOf("Literata", "Georgia,serif")}}`;

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
  return lettersIn([ASCII, TYPESET, all, cased]);
}

/** Every character of these texts, once. */
const lettersIn = (texts: readonly string[]): string =>
  [...new Set(texts.join(""))]
    .filter((character) => character >= " ")
    .sort()
    .join("");

/**
 * The texts of one page, to which its own fonts are cut, for the page that most readers open first, on a slow line; the
 * others share fonts.
 * @param shown all that it shows besides the language's messages. @param read what of it is set to be read; where that is
 * nothing, it has no font for reading.
 */
export function pageLetters(open: OpenSite, lang: Lang, shown: unknown, read: unknown): Letters {
  const textsOf = (value: unknown): readonly string[] => {
    const texts = [...new Set(strings(value, lang, open.content.site.languages))];
    const edges = texts.flatMap((text) => edgesOf(text, lang));
    return texts.length === 0 ? [] : [...new Set([TYPESET, ...texts, ...edges])];
  };
  return { Geologica: textsOf([shown, open.languages.get(lang)?.messages]), Literata: textsOf(read) };
}

/** What meets at a text's ends, where it begins a sentence or ends it. */
const edgesOf = (text: string, lang: Lang): readonly string[] => [
  capitalised(text.slice(0, 2), lang),
  `${text.slice(-1)}.`,
  `${text.slice(-1)},`,
];

const cut = new WeakMap<OpenSite, Map<Lang, Letters>>();

/** The letters that fonts of a language's pages are cut to: all that the site's content can make them write. */
export function siteLetters(open: OpenSite, lang: Lang): Letters {
  const known = held(cut, open, () => new Map<Lang, Letters>());
  return held(known, lang, () => sameLetters(charactersIn(open, lang)));
}

/** The same letters in both families. */
export const sameLetters = (characters: string): Letters => ({ Geologica: characters, Literata: characters });

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
      ...signsOf(own?.language),
    ],
    lang,
  );
}

/** What a language writes for units, ₸ and m² among them, of which no text of the content need hold anything. */
const signsOf = (language: Language | undefined): readonly string[] =>
  language?.units.map((unit) => language.measure(1, "exact", unit, { short: true })) ?? [];

const WEIGHTS = new Map(TEXT_STYLES.map(({ className, weight }) => [className, weight]));

/** A drawing's texts that are set in a weight. */
function textsOf(node: ElementContent, weight: number): readonly string[] {
  if (node.type !== "element") return [];
  const set = node.tagName === "text" && WEIGHTS.get(classesOf(node)[0] ?? "") === weight;
  const own = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return [...(set ? [own] : []), ...node.children.flatMap((child) => textsOf(child, weight))];
}

/** `@font-face` rules for these drawings and a title beside them, as `data:` addresses. */
export const embeddedFonts = (trees: readonly Element[], title = ""): Promise<string> =>
  embeddedFaces(({ weight }) => [
    ...trees.flatMap((tree) => textsOf(tree, weight)),
    ...(weight === TITLE_WEIGHT ? [title] : []),
  ]);

/** Rules that hold Geologica as `data:` addresses. @param textsIn what is set in a face. */
export async function embeddedFaces(textsIn: (face: Face) => readonly string[]): Promise<string> {
  const rules = FACES.filter(({ family }) => family === "Geologica").map(async (face) => {
    const texts = textsIn(face);
    if (texts.every((text) => text === "")) return "";
    const address = dataAddress({ bytes: new Uint8Array(await smallFont(face, texts)) });
    return `@font-face{font-family:${face.family};font-weight:${face.weight};src:url(${address})}`;
  });
  return (await Promise.all(rules)).join("");
}
