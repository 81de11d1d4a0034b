import { parseTemplate } from "../language/template.ts";
import type { Lang } from "../record/model.ts";
import { findLiterals, type Literal } from "./find.ts";
import { OBJECT, verbatim } from "./stream.ts";
import { numberWordsOf } from "./words.ts";

/** The text with its slots (`{colleges start}`) blotted out, of the same length. A number in braces is no slot. */
export const withoutSlots = (text: string): string =>
  parseTemplate(text)
    .pieces.filter((piece) => piece.kind === "slot" && /\p{L}/u.test(piece.name))
    .reduce(
      (masked, { offset, end }) => masked.slice(0, offset) + OBJECT.repeat(end - offset) + masked.slice(end),
      text,
    );

/** Numbers written by hand in a text that is no template; offsets are of the text. */
export const guardText = (text: string, lang: Lang, nouns: readonly string[]): readonly Literal[] =>
  findLiterals(verbatim(text, 0), numberWordsOf(lang, nouns));

/** Numbers written by hand in a template of the record, a chart or the interface; offsets are of the text. */
export const guardTemplate = (text: string, lang: Lang, nouns: readonly string[]): readonly Literal[] =>
  guardText(withoutSlots(text), lang, nouns);
