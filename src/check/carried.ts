import { type JsonDocument, listAt, valueAt } from "../diagnostics/document.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { yearOf } from "../record/editions.ts";
import { carriedText } from "../record/schema/files.ts";
import type { CheckContext } from "./context.ts";
import { type YearText, yearTexts } from "./year-texts.ts";

/**
 * Texts that a year has from the one before, as `carried` of its record lists them, and that nobody has confirmed: told
 * together for each figure, chart and part of the narrative, of a draft as warnings. And a list that has none left.
 */
export const carriedProblems = (context: CheckContext): readonly Problem[] =>
  [...context.documents.values()].flatMap((document) => {
    const year = document.file.startsWith("data/") ? yearOf(document.file) : null;
    return year === null ? [] : problemsOf(year, listAt(document.value, ["carried"]), document, context);
  });

function problemsOf(
  year: number,
  listed: readonly unknown[],
  document: JsonDocument,
  context: CheckContext,
): readonly Problem[] {
  const groups = [...yearTexts(year, context).values()];
  const entries = entriesOf(listed, document, groups.flat());
  const isDraft = valueAt(document.value, ["draft"]) === true;
  const told = groups.flatMap((group): readonly Problem[] => {
    const open = entries.filter(({ text, confirmed }) => text !== null && !confirmed && group.includes(text));
    const texts = group.filter((each) => open.some(({ text }) => text === each));
    const [first] = texts;
    if (first === undefined) return [];
    const args = { ...described(texts, year), entries: `${document.file}:${ranges(open)}` };
    const { file, place, owner } = first;
    const problem = { file, ...place, code: `carried.${owner.kind}`, args };
    return [isDraft ? { ...problem, severity: "warning", draft: year } : { ...problem, severity: "error" }];
  });
  // What stands in a file that can't be read isn't known.
  if (told.length > 0 || listed.length === 0 || !isReadable(year, context)) return told;
  const args = { last: String(year - 1) };
  return [document.problemAtKey(["carried"], { code: "carried-idle", severity: "notice", args })];
}

/** An entry of `carried`. */
interface Entry {
  /** Its place in the list. */
  readonly index: number;
  readonly line: number;
  readonly confirmed: boolean;
  /** Null where it was written anew or is gone. */
  readonly text: YearText | null;
}

/** Which text each entry is of: the one at its address, or else the same words where they stand now. */
function entriesOf(
  listed: readonly unknown[],
  document: JsonDocument,
  texts: readonly YearText[],
): readonly Entry[] {
  const read = listed.flatMap((item, index) => {
    const { data } = carriedText.safeParse(item);
    const place = document.placeOf(["carried", index, "confirmed"]);
    return data === undefined ? [] : [{ ...data, index, line: place.line }];
  });
  const byAddress = new Map(texts.map((text) => [text.address, text]));
  const stayed = read.map(({ text, hash }) => {
    const there = byAddress.get(text);
    return there?.hash === hash ? there : null;
  });
  const taken = new Set(stayed);
  const others = Map.groupBy(
    texts.filter((text) => !taken.has(text)),
    ({ hash }) => hash,
  );
  return read.map(({ hash, confirmed, line, index }, at) => ({
    index,
    line,
    confirmed,
    text: stayed[at] ?? others.get(hash)?.shift() ?? null,
  }));
}

/** Which texts of a year are as the one before had them: the entries of its list that a text still answers to. */
export function carriedTexts(
  year: number,
  context: Pick<CheckContext, "documents" | "narratives" | "languages">,
): readonly (Entry & { readonly text: YearText })[] {
  const document = context.documents.get(`data/${year}.json`);
  const listed = listAt(document?.value, ["carried"]);
  if (document === undefined || listed.length === 0) return [];
  const texts = [...yearTexts(year, context).values()].flat();
  return entriesOf(listed, document, texts).flatMap(({ text, ...entry }) =>
    text === null ? [] : [{ ...entry, text }],
  );
}

const isReadable = (year: number, { files, documents, narratives }: CheckContext): boolean =>
  files.every(({ path }) => yearOf(path) !== year || !path.endsWith(".json") || documents.has(path)) &&
  narratives.every((text) => text.year !== year || (text.tree !== null && text.head.values !== null));

/** What is said of an owner's texts: which they are, where they stand, how one of them begins. */
function described(texts: readonly YearText[], year: number): Finding["args"] {
  const first = texts.find(({ field }) => NAMES.has(field)) ?? texts[0];
  const fields = [...Map.groupBy(texts, ({ field }) => field)].map(([field, same]) => ({
    code: typeof field === "number" ? "carried.paragraph" : "carried.field",
    args: { field, langs: same.map(({ lang }) => lang).join(", ") },
  }));
  const places = [...Map.groupBy(texts, ({ file }) => file)].map(
    ([file, inFile]) => `${file}:${ranges(inFile.map(({ place }) => place))}`,
  );
  return {
    id: first?.owner.id,
    count: texts.length,
    fields: { all: fields },
    start: beginning(first?.words ?? ""),
    places: places.join("; "),
    year: String(year),
    last: String(year - 1),
  };
}

/** Fields by which a figure, a chart or a section is known best. */
const NAMES: ReadonlySet<string | number> = new Set(["label", "title", "headline"]);

/** Lines as an editor is told of them: 3, 5–7. */
function ranges(places: readonly { readonly line: number }[]): string {
  const lines = [...new Set(places.map(({ line }) => line))].sort((a, b) => a - b);
  const starts = lines.filter((line) => !lines.includes(line - 1));
  const ends = lines.filter((line) => !lines.includes(line + 1));
  return starts.map((start, at) => (start === ends[at] ? start : `${start}–${ends[at]}`)).join(", ");
}

/** The first words of a text, whole. */
const beginning = (words: string): string =>
  words.length <= LONG ? words : `${words.slice(0, LONG).replace(/\s+\S*$/u, "")} …`;
const LONG = 80;
