/** Translations by a sentence's English form, whose slots are numbered: "`{0}` is no share; …". */
export type Sentences = Readonly<Record<string, string>>;

const ENGLISH = { lang: "en", sentences: {} } as const;

let current: { readonly lang: string; readonly sentences: Sentences } = ENGLISH;

/**
 * Has all sentences told in a language from now on; one that `sentences` lacks stays English. A command calls it once,
 * and imports what tells only then: modules hold sentences of their own. Without arguments, English again.
 */
export function speak(lang: string = ENGLISH.lang, sentences: Sentences = ENGLISH.sentences): void {
  current = { lang, sentences };
}

/** The language that is told in, for names and numbers inside a sentence. */
export const toldLanguage = (): string => current.lang;

/**
 * A sentence for staff, in the language that was asked for. It is whole, so that a translator sees it whole: a slot
 * holds an id, a number, a quotation, a list of such, or something that was told for itself.
 */
export function told(parts: TemplateStringsArray, ...slots: readonly (string | number)[]): string {
  const english = parts.reduce((sentence, part, index) => `${sentence}{${index - 1}}${part}`);
  const sentence = current.sentences[english] ?? english;
  return sentence.replace(/\{(\d+)\}/g, (slot, index) => String(slots[Number(index)] ?? slot));
}
