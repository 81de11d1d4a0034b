const TO_NINETEEN = (
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

/** A whole number from 0 to 10¹⁵ in British words: three hundred and five, twelve thousand and one. */
export function spell(value: number): string {
  const unit = UNITS.find(([size]) => value >= size);
  if (unit !== undefined) {
    const [size, name] = unit;
    const rest = value % size;
    const head = `${spell(Math.floor(value / size))} ${name}`;
    if (rest === 0) return head;
    return rest < 100 ? `${head} and ${spell(rest)}` : `${head} ${spell(rest)}`;
  }
  const word = TO_NINETEEN[value];
  if (word !== undefined) return word;
  const ten = TENS[Math.floor(value / 10) - 1] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${spell(value % 10)}`;
}
