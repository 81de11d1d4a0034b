import type { NumberHit } from "../language/number-words.ts";

/** A digit of any script, a fraction or a circled number; for Unicode, Chinese numerals are letters, 🔟 and 💯 signs. */
const DIGIT = String.raw`[\p{N}零一二两兩三四五六七八九十廿卅百千万萬亿億兆壹贰貳叁參肆伍陆陸柒捌玖拾佰仟🔟💯]`;

/** Digits, grouped or joined by one sign, with a per cent sign. */
const DIGITS = new RegExp(
  String.raw`${DIGIT}(?:[.,'’:/⁄–-]?[ \u00a0\u2009\u202f]?${DIGIT})*(?:\s?[%‰٪])?`,
  "gu",
);

/** Numbers in digits. */
export const findDigits = (text: string): readonly NumberHit[] =>
  [...text.matchAll(DIGITS)].map((match) => ({
    index: match.index,
    length: match[0].length,
    text: match[0],
    kind: "digits",
    value: wholeNumber(match[0]),
  }));

/** A whole number as it may be grouped, full-width digits included; null for anything else. */
function wholeNumber(digits: string): number | null {
  const plain = digits.normalize("NFKC");
  const grouped = /^\d{1,3}(?:[.,'’ ]\d{3})+$/u.test(plain) ? plain.replace(/\D/gu, "") : plain;
  return /^\d+$/u.test(grouped) ? Number(grouped) : null;
}

/** Roman numerals in their one right spelling, up to 3,999. */
const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/**
 * Roman numerals of two letters or more, in capitals; in Kazakh and Russian texts Х and І are often typed as the
 * Cyrillic letters. An abbreviation that reads as one, such as CD, is found too.
 */
export function findRoman(text: string): readonly NumberHit[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[MDCLXVIХІ]{2,}(?=(?:st|nd|rd|th)?(?!\p{L}))/gu)].flatMap(
    (match) => {
      const latin = match[0].replaceAll("Х", "X").replaceAll("І", "I");
      if (!CANONICAL.test(latin)) return [];
      return [{ index: match.index, length: latin.length, text: match[0], kind: "roman", value: null }];
    },
  );
}
