import { createHash } from "node:crypto";
import { type JsonDocument, type Path, type Place, stringsOf, valueAt } from "../diagnostics/document.ts";
import { childrenOf } from "../narrative/element.ts";
import { ID_FIELDS } from "../narrative/head.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { yearOf } from "../record/editions.ts";
import type { Lang } from "../record/model.ts";

/** What a text belongs to: a figure, a chart, a part of the narrative, or the year's record as a whole. */
interface Owner {
  readonly kind: "year" | "metric" | "chart" | "opening" | "section";
  readonly id: string;
}

/** A text of a year, in one language. */
export interface YearText {
  /** Its file and its place in it: `data/2026.json#grants/label/en`, `src/report/2026/en/1-schools.mdx#title`, `…#2` for the second paragraph. */
  readonly address: string;
  readonly owner: Owner;
  /** Which of its owner's texts it is: a field, or a paragraph's number. */
  readonly field: string | number;
  readonly lang: Lang;
  /** As written, on one line; the forms of a noun with commas between. */
  readonly words: string;
  /** The same for the same words in the same language, whichever figures stand among them, if any. */
  readonly hash: string;
  /** From the project's root. */
  readonly file: string;
  /** Where it begins. */
  readonly place: Place;
}

/** What the texts of a year are read from. */
interface Texts {
  readonly documents: ReadonlyMap<string, JsonDocument>;
  readonly narratives: readonly Narrative[];
  /** The site's; what is in another isn't shown. */
  readonly languages: Pick<ReadonlySet<Lang>, "has">;
}

/**
 * Every text of a year, wherever its record, its charts and its narrative hold one, the texts of one owner together;
 * without those of files that can't be read.
 */
export function yearTexts(
  year: number,
  { documents, narratives, languages }: Texts,
): ReadonlyMap<string, readonly YearText[]> {
  const ofYear = (path: string): boolean => yearOf(path) === year;
  const texts = [
    ...[...documents.values()].flatMap((document) =>
      ofYear(document.file) ? inJson(document, languages) : [],
    ),
    ...narratives.flatMap((narrative) =>
      ofYear(narrative.path) && languages.has(narrative.lang) ? inNarrative(narrative) : [],
    ),
  ];
  return Map.groupBy(texts, ({ owner: { kind, id } }) => `${kind} ${id}`);
}

const onOneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();

/** What stands for a figure in a text; of a choice of a form, which holds words, only the id. */
const FIGURE = /<(?!Choice\b)[^>]*>|\{[^}|]*\}|(?<=\{)[\p{L}\p{N}_-]+(?=\|)|\bid=(?:"[^"]*"|'[^']*')/gu;

/** A text without its figures: another in the place of one, or none, makes no other sentence. */
const withoutFigures = (words: string): string => onOneLine(words.replace(FIGURE, ""));

/** Whether readers would find a word in it beside its figures. */
const hasWords = (words: string): boolean => /\p{L}/u.test(withoutFigures(words));

const hashOf = (words: string, lang: Lang): string =>
  createHash("sha256")
    .update(`${lang} ${withoutFigures(words)}`)
    .digest("hex")
    .slice(0, 8);

/** The texts of a JSON file: whatever stands under the name of a language, a noun's forms as one text. */
const inJson = (document: JsonDocument, languages: Texts["languages"]): readonly YearText[] =>
  [...pathsIn(document.value, [], languages)].flatMap((path) => {
    const lang = String(path.at(-1));
    const strings = stringsOf(valueAt(document.value, path)).map(({ text }) => text);
    const words = onOneLine(strings.join(", "));
    if (!hasWords(words)) return [];
    const { file } = document;
    const keys = named(document.value, path);
    const address = `${file}#${(keys[0] === "metrics" ? keys.slice(1) : keys).join("/")}`;
    const place = document.placeOf(path);
    return { address, ...ownerOf(document, path), lang, words, hash: hashOf(words, lang), file, place };
  });

function* pathsIn(value: unknown, path: Path, languages: Texts["languages"]): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value))
    if (typeof key === "string" && languages.has(key)) yield [...path, key];
    else yield* pathsIn(inner, [...path, key], languages);
}

/** A path with ids in the place of numbers, for what stands in lists and has one. */
const named = (root: unknown, path: Path): Path =>
  path.map((key, at) => {
    const id = typeof key === "number" ? valueAt(root, [...path.slice(0, at + 1), "id"]) : undefined;
    return typeof id === "string" ? id : key;
  });

/** @param path of a text, its language last. */
function ownerOf({ file, value }: JsonDocument, path: Path): Pick<YearText, "owner" | "field"> {
  const keys = named(value, path).slice(0, -1);
  const [list, id, ...rest] = keys;
  if (list === "metrics") return { owner: { kind: "metric", id: String(id) }, field: rest.join(".") };
  const kind = file.startsWith("data/") ? "year" : "chart";
  return { owner: { kind, id: file.replace(/^.*\/|\.json$/g, "") }, field: keys.join(".") };
}

/** The texts of a narrative: those of its head by their names, then its paragraphs by their numbers. */
function inNarrative({ path, text, lang, id, head, tree, placeOf }: Narrative): readonly YearText[] {
  if (head.values === null || tree === null) return [];
  const owner = { kind: id === "index" ? "opening" : "section", id } as const;
  const read = (field: string | number, words: string, offset: number): YearText => ({
    address: `${path}#${field}`,
    owner,
    field,
    lang,
    words,
    hash: hashOf(words, lang),
    file: path,
    place: placeOf(offset),
  });
  const paragraphs = childrenOf(tree)
    .filter(({ type }) => type !== "yaml")
    .map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset }))
    .map(({ start, end }) => ({ start, words: onOneLine(text.slice(start, end)) }))
    .filter(({ words }) => hasWords(words));
  return [
    ...head.fields
      .filter(({ key }) => !ID_FIELDS.has(key) && hasWords(head.texts[key] ?? ""))
      .map(({ key, source, offset }) =>
        read(key, onOneLine(head.texts[key] ?? ""), offset + source.length - source.trimStart().length),
      ),
    ...paragraphs.map(({ words, start }, index) => read(index + 1, words, start)),
  ];
}
