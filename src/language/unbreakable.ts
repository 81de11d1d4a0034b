/** A numeral with a joined suffix, 12 000-нан; a word that a hyphen cuts after a syllable, іс-шара. */
const WHOLE = /(\d[\d\u00a0.,%]*(?:\u00a0\p{L}+)?-\p{L}+|(?<![\p{L}-])\p{L}{1,2}-\p{L}+)/u;

/**
 * Cuts a text at what a browser would break after a hyphen and a reader would stumble at; the no-break hyphen U+2011 is
 * no way out, since fonts lack it and it spoils search and copying.
 */
export function unbreakable(text: string): readonly { readonly text: string; readonly whole: boolean }[] {
  return text
    .split(WHOLE)
    .map((piece, index) => ({ text: piece, whole: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
