import type { FileEdit } from "../../editing/edits.ts";
import type { ContentView, Lang } from "../api.ts";
import { writtenAs } from "../grammar.ts";
import type { BlockView, ChartFileView, Span, TextView } from "../text-api.ts";

/** Edits of the narrative's files: each changes the characters that it is about alone. */

/** A block with another text in it. */
export function rewritten({ file, text: there }: TextView, block: BlockView, typed: string): FileEdit {
  const { at, written, field } = block;
  if (block.kind !== "field")
    return { file, at, was: written, text: writtenAs(block.words.source, typed, "narrative") };
  const value = writtenAs(block.words.source, typed, "template");
  const quote = /^["']/.exec(written)?.[0];
  // A text in quotation marks of one kind holds the other as it is.
  const isPlain = quote === '"' && !/["\\\n]/.test(value);
  const text = isPlain ? `"${value}"` : JSON.stringify(value);
  if (written !== "") return { file, at, was: written, text };
  // A field without a value is known by its name.
  const line = there.lastIndexOf("\n", at - 1) + 1;
  return { file, at: line, was: there.slice(line, at), text: `${field}: ${text}` };
}

/** The blocks of a text that stand in its body, in their order. */
export const bodyOf = ({ blocks }: TextView): readonly BlockView[] =>
  blocks.filter(({ field }) => field === null);

/** What has blocks in an order: a text's body, or a list in it. */
interface Row {
  /** Where it begins. */
  readonly start: number;
  readonly places: readonly Span[];
  /** What parts two of them, where nothing did. */
  readonly gap: string;
}

const EMPTY_LINE = /\n[ \t]*\n/;
const BODY_GAP = "\n\n";

/** A list in a body is one thing there. */
const placeInBody = ({ holder, lines }: BlockView): Span => holder ?? lines;

function bodyRow(text: TextView): Row {
  const places = bodyOf(text).map(placeInBody);
  return {
    start: text.head,
    places: places.filter(({ from }, index) => from !== places[index - 1]?.from),
    gap: BODY_GAP,
  };
}

/** The row that a block of the body stands in, and its place there. */
function rowOf(text: TextView, { holder, lines }: BlockView): readonly [Row, at: number] {
  const row = holder === null ? bodyRow(text) : listRow(text, holder);
  return [row, row.places.findIndex(({ from }) => from === lines.from)];
}

function listRow(text: TextView, holder: Span): Row {
  const places = bodyOf(text).flatMap((item) => (item.holder?.from === holder.from ? item.lines : []));
  return { start: places[0]?.from ?? holder.from, places, gap: "\n" };
}

/** A row with these in it, what is there already by its place; what parts them stays where it is. */
function arranged({ file, text }: TextView, row: Row, wanted: readonly (Span | string)[]): FileEdit {
  const { start, places, gap } = row;
  const most = Math.min(places.length, wanted.length);
  let same = 0;
  while (same < most && wanted[same] === places[same]) same++;
  let after = 0;
  while (after < most - same && wanted.at(-1 - after) === places.at(-1 - after)) after++;
  const [old, made] = [places.length - after, wanted.length - after];

  const before = places[same - 1];
  const from = before?.to ?? start;
  const to = (after > 0 ? places[old]?.from : places[old - 1]?.to) ?? start;
  const gapAt = (index: number): string => {
    const place = index <= old ? places[index] : undefined;
    const there = place === undefined ? gap : text.slice(places[index - 1]?.to ?? start, place.from);
    // Without an empty line, blocks that met otherwise might become one.
    return index > 0 && gap === BODY_GAP && !EMPTY_LINE.test(there) ? gap : there;
  };
  const written = wanted
    .slice(same, made)
    .map((each, index) => gapAt(same + index) + (typeof each === "string" ? each : slice(text, each)))
    .join("");
  const end = after > 0 ? gapAt(made) : "";

  // What is only put in is known by what stands before it.
  const anchor = old > same ? "" : text.slice(before?.from ?? text.lastIndexOf("\n", from - 1), from);
  const was = anchor + text.slice(from, to);
  return { file, at: from - anchor.length, was, text: anchor + written + end };
}

const slice = (text: string, { from, to }: Span): string => text.slice(from, to);

const withMore = ({ places }: Row, at: number, words: string): readonly (Span | string)[] => [
  ...places.slice(0, at),
  words,
  ...places.slice(at),
];

/** A new block after another one, of a list where that is; after a field of the head, the first of the body. */
export function inserted(text: TextView, after: BlockView, words: string): FileEdit {
  if (after.field !== null) {
    const row = bodyRow(text);
    return arranged(text, row, withMore(row, 0, words));
  }
  const [row, at] = rowOf(text, after);
  const [mark = ""] =
    after.holder === null ? [] : (/^[ \t]*[-*+][ \t]+/.exec(slice(text.text, after.lines)) ?? []);
  return arranged(text, row, withMore(row, at + 1, mark + words));
}

/** Where a block stands in its text's body, a list being one thing there; -1 for what stands in the head. */
export const placeOf = (text: TextView, block: BlockView): number =>
  bodyRow(text).places.findIndex(({ from }) => block.field === null && from === placeInBody(block).from);

/** A chart as a block of its own after what stands at a place of the body, or after its last. @param place -1: as its first. */
export function placed(text: TextView, place: number, id: string): readonly FileEdit[] {
  const row = bodyRow(text);
  // An empty file has nothing that it could stand after.
  if (text.head === 0 && row.places.length === 0) return [];
  return [arranged(text, row, withMore(row, place + 1, `<Figure id="${id}" />`))];
}

/** A block and the one before or after it, each in the place of the other; no edit where there is none. */
export function moved(text: TextView, block: BlockView, by: 1 | -1): readonly FileEdit[] {
  const [row, at] = rowOf(text, block);
  const [own, other] = [row.places[at], row.places[at + by]];
  if (own === undefined || other === undefined) return [];
  return [arranged(text, row, row.places.with(at, other).with(at + by, own))];
}

/** How many blocks one moves past: those of a list together. 0 where it can't be moved. */
export function passed(text: TextView, block: BlockView, by: 1 | -1): number {
  const [row, at] = rowOf(text, block);
  const other = row.places[at + by];
  const place = block.holder === null ? placeInBody : ({ lines }: BlockView) => lines;
  return bodyOf(text).filter((each) => place(each).from === other?.from).length;
}

/** A text without a block, and what parted it from the others; a list goes with its last item. */
export function removed(text: TextView, block: BlockView): FileEdit {
  const [row, at] = rowOf(text, block);
  if (block.holder === null || row.places.length > 1) return arranged(text, row, row.places.toSpliced(at, 1));
  const body = bodyRow(text);
  return arranged(text, body, body.places.toSpliced(placeOf(text, block), 1));
}

/** The charts in the order in which readers meet them: that of the poster, then as texts have them, then those in none. */
export function readingOrder(content: ContentView): readonly ChartFileView[] {
  const [lang] = content.languages;
  const placed = placesOf(content, lang ?? "");
  const place = ({ id }: ChartFileView): number => {
    const at = placed.indexOf(id);
    return at < 0 ? placed.length : at;
  };
  return content.charts.toSorted((a, b) => place(a) - place(b));
}

/** Ids of the charts that a language's texts place. */
export const placesOf = ({ texts }: ContentView, lang: Lang): readonly string[] =>
  texts
    .filter((text) => text.lang === lang)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "chart" ? (block.id ?? []) : block.field === "poster" ? block.ids : [],
      ),
    );

/** Takes a chart out of every text that places it. */
export const unplaced = ({ texts }: ContentView, id: string): readonly FileEdit[] =>
  texts.flatMap((text) => {
    const charts = bodyOf(text).filter((block) => block.kind === "chart" && block.id === id);
    if (charts.length === 0) return [];
    const row = bodyRow(text);
    const kept = row.places.filter(({ from }) => charts.every(({ lines }) => lines.from !== from));
    return [arranged(text, row, kept)];
  });
