import type { Path } from "../../diagnostics/document.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import type { WordsView } from "../text-api.ts";
import type { Option } from "./inputs.tsx";
import type { Schema } from "./schema.ts";

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

/** Something that there is in every language, in one of them: Title: English. */
export const inLanguage = (speaker: Pick<Speaker, "lang" | "say">, what: string, tag: string): string =>
  speaker.say({ code: "desk.in-language", args: { what, language: languageName(speaker, tag) } });

/** The words to choose that a field's schema has; null where it has none. @param path of the field. */
export const choicesOf = (
  { enum: values }: Schema,
  path: Path,
  speaker: Pick<Speaker, "lang" | "say">,
): readonly Option[] | null =>
  values?.map((value) => ({ value, text: choiceText(speaker, String(path.at(-1)), value) })) ?? null;

/** Numbers of which each says which form it takes. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 11, 21, 22, 25, 100, 1.5];

/** Those of them that take one of these plural forms of a language. */
export function numbersTaking(lang: string, forms: readonly string[]): readonly number[] {
  const rules = new Intl.PluralRules(lang);
  return NUMBERS.filter((number) => forms.includes(rules.select(number)));
}

/** What a form is called, by the first numbers that take it. */
export const numbersPhrase = (numbers: readonly number[], say: Speaker["say"]): Phrase => ({
  code: "desk.noun.numbers",
  args: { numbers: numbers.slice(0, 4).map(say).join(", ") },
});

/** What a kind is called. */
export const kindPhrase = (kind: string): Phrase => ({ code: `desk.kind.${kind}` });

/** A language as a label names it, in the staff's own: English, Казахский, Орыс тілі. */
export function languageName({ say, lang }: Pick<Speaker, "lang" | "say">, tag: string): string {
  const name = say({ language: tag, bare: true });
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
