/** How a text is written: a paragraph of the narrative, or a template, as titles are. */
export type Grammar = "narrative" | "template";

/** What stands for something else in a text, and is edited as one: elements and remarks, slots. */
const TAGS: Readonly<Record<Grammar, RegExp>> = {
  narrative: /<[A-Z][A-Za-z]*(?:\s[^<>]*)?\/>|<([A-Za-z]+)(?:\s[^<>]*)?>[\s\S]*?<\/\1>|\{\/\*[\s\S]*?\*\/\}/g,
  template: /(?<!\{)\{[^{}]+\}(?!\})/g,
};

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** The tags or slots in a text. */
export const tagsIn = (text: string, grammar: Grammar): readonly Tag[] =>
  [...text.matchAll(TAGS[grammar])].map(({ 0: source, index }) => ({
    from: index,
    to: index + source.length,
    source,
  }));

/** The reference of the figure that a tag or slot says; null where it says none. */
export function referenceIn(tag: string): string | null {
  const slot = /^\{\s*([^\s{}|]+)/.exec(tag)?.[1];
  if (slot !== undefined) return slot === "year" || slot === "literal" || slot.startsWith("/*") ? null : slot;
  if (!/^<(?:Metric|Choice|List)\b/.test(tag)) return null;
  const id = /\bid="([^"]*)"/.exec(tag)?.[1];
  const cell = /\b(?:part|at)="([^"]*)"/.exec(tag)?.[1];
  return id === undefined ? null : cell === undefined ? id : `${id}/${cell}`;
}

/** How an element of the narrative names a figure, or a part or point of it. */
export function propsOf(reference: string): string {
  const [id = "", ...cell] = reference.split("/");
  const part = cell.join("/");
  return `id="${id}"${part === "" ? "" : ` ${/^\d{4}/.test(part) ? "at" : "part"}="${part}"`}`;
}

/** Whether a tag says the year of the report. */
export const isYear = (tag: string): boolean => /^(?:<Year\s*\/>|\{year\})$/.test(tag);

/** A text as it is edited: on one line. */
export const asTyped = (source: string): string => source.replace(/\r\n|\r|\n/g, " ");

/** What was typed as it is written: signs that would begin a tag or slot are signs. */
function withSigns(typed: string, grammar: Grammar): string {
  let at = 0;
  const parts = tagsIn(typed, grammar).flatMap(({ from, to, source }) => {
    const before = typed.slice(at, from);
    at = to;
    return [plain(before, grammar), source];
  });
  return [...parts, plain(typed.slice(at), grammar)].join("");
}

const plain = (text: string, grammar: Grammar): string =>
  grammar === "narrative"
    ? text.replace(/\\?[<{}]/g, (sign) => (sign.length === 1 ? `\\${sign}` : sign))
    : text.replace(/\{+|\}+/g, (signs) => (signs.length % 2 === 0 ? signs : signs + signs[0]));

/**
 * A text with what was typed in it; what is as it was keeps its line breaks.
 * @param before as written. @param typed as `asTyped` gives it, changed.
 */
export function writtenAs(before: string, typed: string, grammar: Grammar): string {
  const [one, other] = [before.replaceAll("\r\n", "\n"), withSigns(typed, grammar)];
  const flat = asTyped(one);
  const most = Math.min(flat.length, other.length);
  let start = 0;
  while (start < most && flat[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && flat[flat.length - 1 - end] === other[other.length - 1 - end]) end++;
  return one.slice(0, start) + other.slice(start, other.length - end) + one.slice(one.length - end);
}

/** Where each character of a text as written stands in the text as it was typed, which has fewer signs. */
export function typedPlaces(source: string, typed: string): (offset: number) => number {
  const places: number[] = [];
  let at = 0;
  for (const letter of asTyped(source).split("")) {
    places.push(at);
    if (letter === typed[at]) at++;
  }
  return (offset) => places[offset] ?? at;
}
