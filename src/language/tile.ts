/** A figure cut for a tile: its numeral, large, and the words that stand before and after it. */
export interface Tile {
  readonly before: string;
  readonly numeral: string;
  readonly after: string;
}

/** Digits with what closes up with them: 28K, 4.2bn. */
const DIGITS = String.raw`\d(?:[\d.,\u00a0]*\d)?(?:\p{L}{1,2}(?!\p{L}))?`;
/** With sign and currency before, −₸4.2bn, the other end of a short range, the per cent sign, and an ending. */
const NUMERAL = new RegExp(
  String.raw`[−+]?(?:(?:\p{Lu}{2})?\p{Sc})?${DIGITS}(?:–${DIGITS})?(?:\u00a0?%)?(?:-\p{L}+)?`,
  "gu",
);

/**
 * Cuts a said figure at its numeral, suffix included: "over 12,000" has "over" before it, «12 000-нан астам» has
 * «астам» after it. A figure with more than one numeral (1 in 5), or with none, stays whole.
 */
export function tile(said: string): Tile {
  const numerals = [...said.matchAll(NUMERAL)];
  const [only] = numerals;
  if (only === undefined || numerals.length > 1) return { before: "", numeral: said, after: "" };
  return {
    before: said.slice(0, only.index).trim(),
    numeral: only[0],
    after: said.slice(only.index + only[0].length).trim(),
  };
}

/** The words after a numeral as they follow it: an ending without a space. */
export const following = ({ after }: Pick<Tile, "after">): string =>
  after === "" || after.startsWith("-") ? after : ` ${after}`;

/** The ending of a numeral stands with the words after it, so that numerals are as large in every language. */
export function withoutEnding({ before, numeral, after }: Tile): Tile {
  const [, bare = numeral, ending = ""] = /^(.*[\d%])(-\p{L}+)$/u.exec(numeral) ?? [];
  return { before, numeral: bare, after: [ending, after].filter((words) => words !== "").join(" ") };
}
