/**
 * Cuts a text at its numerals with a joined suffix (12 000-нан), which a browser would break after the hyphen; the
 * no-break hyphen U+2011 is no way out, since fonts lack it and it spoils search and copying.
 */
export function unbreakable(text: string): readonly { readonly text: string; readonly whole: boolean }[] {
  return text
    .split(/(\d[\d\u00a0.,%]*(?:\u00a0\p{L}+)?-\p{L}+)/u)
    .map((piece, index) => ({ text: piece, whole: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
