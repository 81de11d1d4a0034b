import type { Path } from "../../diagnostics/document.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import type { WordsView } from "../text-api.ts";

/** Fields whose name alone says too little, by the two last names on the way to them. */
const PAIRS: Readonly<Record<string, string>> = {
  "value.of": "share-of",
  "value.part": "share-part",
  "parts.id": "part-id",
  "parts.label": "part-label",
  "parts.quote": "part-quote",
  "target.quote": "target-quote",
  "target.value": "target-value",
};

/** Fields of figures, in the order in which they are filled in; any other comes after them. */
export const FIELDS: readonly string[] = [
  "label",
  "value",
  "ratio",
  "difference",
  "sum",
  "parts",
  "points",
  "items",
  "complete",
  "of",
  "precision",
  "unit",
  "decimals",
  "against",
  "quote",
  "source",
  "noun",
  "definition",
  "unknown",
  "target",
  "formerly",
];

/** Words as one text. */
export const plainText = ({ said }: WordsView): string => said.map(({ text }) => text).join("");

/** What a field is called. @param path of it from its figure. */
export function fieldPhrase(path: Path): Phrase {
  const names = path.filter((key) => typeof key === "string");
  const [name = ""] = names.slice(-1);
  const pair = names.slice(-2).join(".");
  return { code: `desk.field.${Object.hasOwn(PAIRS, pair) ? PAIRS[pair] : name}` };
}

/** A word to choose, such as how exact a number is; money is called as the staff's language calls it. */
export function choiceText(
  { lang, say }: Pick<Speaker, "lang" | "say">,
  field: string,
  value: string,
): string {
  if (field !== "unit" || !/^[A-Z]{3}$/.test(value)) return say({ code: `desk.${field}.${value}` });
  const name = new Intl.DisplayNames([lang], { type: "currency" }).of(value) ?? value;
  return name === value ? value : `${name}, ${value}`;
}

/** What a kind is called. */
export const kindPhrase = (kind: string): Phrase => ({ code: `desk.kind.${kind}` });

/** A language as a label names it, in the staff's own: English, Казахский, Орыс тілі. */
export function languageName({ say, lang }: Speaker, tag: string): string {
  const name = say({ language: tag, bare: true });
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
