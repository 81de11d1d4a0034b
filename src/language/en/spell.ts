const ONES = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const UNITS = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
  [100, "hundred"],
] as const;

/** The number words that others are made of, by their values. */
export const WORDS: ReadonlyMap<number, string> = new Map([
  ...ONES.entries(),
  ...TENS.map((word, index) => [(index + 1) * 10, word] as const),
  ...UNITS,
]);

/** A whole number from 0 to 10¹⁵ in British words: three hundred and five, twelve thousand and one. */
export function spell(value: number): string {
  const unit = UNITS.find(([size]) => value >= size);
  if (unit === undefined)
    return WORDS.get(value) ?? `${WORDS.get(value - (value % 10))}-${WORDS.get(value % 10)}`;
  const [size, name] = unit;
  const rest = value % size;
  const head = `${spell(Math.floor(value / size))} ${name}`;
  if (rest === 0) return head;
  return rest < 100 ? `${head} and ${spell(rest)}` : `${head} ${spell(rest)}`;
}
