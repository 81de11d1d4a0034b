/** A slip that staff make in a record: what it may befall, and what it leaves there. */
export interface SlipKind {
  readonly name: string;
  readonly befalls: RegExp;
  readonly leaves: (found: string) => string;
  /** What was meant, where it isn't what stood there. */
  readonly meant: (found: string) => string;
}

const kind = (
  name: string,
  befalls: RegExp,
  leaves: SlipKind["leaves"],
  meant: SlipKind["meant"] = (found) => found,
): SlipKind => ({ name, befalls, leaves, meant });

const NUMBER = /(?<="(?:value|part|of)": )\d+(?:\.\d+)?(?=[,\s])/g;
const THOUSANDS = /(?<="value": )\d{4,}(?=[,\s])/g;
const ROUND = /(?<="value": )\d+000(?=[,\s])/g;
const NAME = /(?<=[{\s])"\w{3,}"(?=:)/g;
const WORDS = /(?<=": )"(?:\\.|[^"\\\n])*"(?=[,\s])/g;
const SENTENCE = /(?<=": )"[^"\\\n]+ [^"\\\n]+ [^"\\\n]+"(?=[,\s])/g;
const ID = /(?<="(?:id|source)": )"[a-z-]+"/g;
const REFERENCE = /(?<="ratio": \[\s*(?:"[a-z-]+",\s*)?)"[a-z-]+"/g;
const CHOICE = /(?<="(?:kind|precision)": )"\w+"/g;

const grouped = (sign: string) => (digits: string) => digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, sign);
const quoted = (change: (digits: string) => string) => (digits: string) => `"${change(digits)}"`;
const inside = (change: (words: string) => string) => (literal: string) =>
  `"${change(literal.slice(1, -1))}"`;
const middle = (words: string, sign: string): string => words.replace(/(?<=\S) (?=\S)/, () => sign);
const swapped = (word: string): string => word.replace(/^(.)(.)(.)/, "$1$3$2");

/** Slips of the kinds that were seen, and their siblings. */
export const SLIP_KINDS: readonly SlipKind[] = [
  kind("a number in quotation marks", NUMBER, (digits) => `"${digits}"`),
  ...[",", " ", ".", "\u00a0", "'"].flatMap((sign) => [
    kind(`thousands parted by ${JSON.stringify(sign)}`, THOUSANDS, grouped(sign)),
    kind(`thousands parted by ${JSON.stringify(sign)}, in quotation marks`, THOUSANDS, quoted(grouped(sign))),
  ]),
  ...["%", " %", " pupils", "+", " ₸", "-20000", "–20000", ".", " из 30"].flatMap((end) => [
    kind(`${end} after a number`, NUMBER, (digits) => digits + end),
    kind(`${end} after a number, in quotation marks`, NUMBER, (digits) => `"${digits}${end}"`),
  ]),
  ...["~", "≈", "+", "0", "около ", "$"].flatMap((start) => [
    kind(`${start} before a number`, NUMBER, (digits) => start + digits),
    kind(`${start} before a number, in quotation marks`, NUMBER, (digits) => `"${start}${digits}"`),
  ]),
  ...[" тыс.", "к", "k", " thousand", " мың"].map((word) =>
    kind(`${word} for noughts`, ROUND, (digits) => digits.slice(0, -3) + word),
  ),
  kind("letters for noughts", ROUND, (digits) => digits.replaceAll("0", "O")),
  kind("Cyrillic letters for noughts", ROUND, (digits) => digits.replaceAll("0", "О")),
  kind("a decimal comma", NUMBER, (digits) => `${digits},0`),
  kind("a decimal comma in quotation marks", NUMBER, (digits) => `"${digits},0"`),
  kind("number words", NUMBER, () => '"двенадцать тысяч"'),
  kind("bare number words", NUMBER, () => "twelve"),
  kind("a value left out", NUMBER, () => ""),
  kind("a name mistyped", NAME, inside(swapped)),
  kind(
    "a letter of a name left out",
    NAME,
    inside((name) => name.slice(0, -1)),
  ),
  kind(
    "a Cyrillic letter in a name",
    NAME,
    inside((name) => name.replace(/[aeo]/, (letter) => ({ a: "а", e: "е", o: "о" })[letter] ?? letter)),
  ),
  kind("a bare name", NAME, (name) => name.slice(1, -1)),
  kind("a name in single marks", NAME, (name) => `'${name.slice(1, -1)}'`),
  kind("a name in curly marks", NAME, (name) => `“${name.slice(1, -1)}”`),
  kind("the first mark of a name left out", NAME, (name) => name.slice(1)),
  kind("the last mark of a name left out", NAME, (name) => name.slice(0, -1)),
  kind("a colon left out", /(?<=\w"):(?= )/g, () => ""),
  kind("a text in curly marks", WORDS, (text) => `“${text.slice(1, -1)}”`),
  kind("a text in pointed marks", WORDS, (text) => `«${text.slice(1, -1)}»`),
  kind("a text in single marks", WORDS, (text) => `'${text.slice(1, -1)}'`),
  kind("a text's first mark left out", WORDS, (text) => text.slice(1)),
  kind("a text's last mark left out", WORDS, (text) => text.slice(0, -1)),
  kind("a text's last mark curly", WORDS, (text) => `${text.slice(0, -1)}”`),
  kind("a text without marks", /(?<=": )"\p{L}[^"\\\n]*"(?=[,\s])/gu, (text) => text.slice(1, -1)),
  kind(
    "quotation marks inside a text",
    SENTENCE,
    inside((words) => words.replace(/ (\p{L}+) /u, ' "$1" ')),
    inside((words) => words.replace(/ (\p{L}+) /u, ' \\"$1\\" ')),
  ),
  kind(
    "quotation marks around a text's first word",
    SENTENCE,
    inside((words) => words.replace(/^\S+/, '"$&"')),
    inside((words) => words.replace(/^\S+/, '\\"$&\\"')),
  ),
  kind(
    "a tab in a text",
    SENTENCE,
    inside((words) => middle(words, "\t")),
  ),
  kind(
    "a line break in a text",
    SENTENCE,
    inside((words) => middle(words, "\n        ")),
  ),
  kind(
    "a blank after a text",
    SENTENCE,
    inside((words) => `${words} `),
  ),
  kind(
    "a backslash in a text",
    SENTENCE,
    inside((words) => middle(words, " \\")),
  ),
  kind(
    "a Cyrillic letter in an id",
    ID,
    inside((id) =>
      id.replace(/[aeocp]/, (letter) => ({ a: "а", e: "е", o: "о", c: "с", p: "р" })[letter] ?? letter),
    ),
  ),
  kind(
    "a Cyrillic letter in a reference",
    REFERENCE,
    inside((id) => id.replace(/[aeo]/, (letter) => ({ a: "а", e: "е", o: "о" })[letter] ?? letter)),
  ),
  kind("a reference mistyped", REFERENCE, inside(swapped)),
  kind("a choice mistyped", CHOICE, inside(swapped)),
  kind("a choice without marks", CHOICE, (text) => text.slice(1, -1)),
  kind(
    "a language mistyped",
    /"(?:en|ru|kk)"(?=: ")/g,
    inside((tag) => `${tag}s`),
  ),
  kind("a language left out", /"en": "[^"\n]*", /g, () => ""),
  kind(
    "a word in capitals",
    /\b(?:true|false|null)\b/g,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  ),
  kind("a word in quotation marks", /\b(?:true|false)\b/g, (word) => `"${word}"`),
  kind("a comma left out", /,(?=\n)/g, () => ""),
  kind("a comma left out in a line", /,(?= ")/g, () => ""),
  kind("a comma too many", /,(?=\n)/g, () => ",,"),
  kind("a comma at the end of a list", /(?<=\S)(?=\n\s*[}\]])/g, () => ","),
  kind("a semicolon", /,(?=\n)/g, () => ";"),
  kind("a comment", /,(?=\n)/g, () => ", // to check"),
  kind("a comment of another kind", /,(?=\n)/g, () => ", # to check"),
  kind("a brace left out", /\{(?= ")/g, () => ""),
  kind("a closing brace left out", /\}(?=,?\n)/g, () => ""),
  kind("a closing bracket left out", /\](?=,?\n)/g, () => ""),
  kind("an opening bracket left out", /\[/g, () => ""),
  kind("a brace too many", / *\},\n/g, (line) => line + line),
  kind("a field twice", /\n *"(?:value|precision|id|quote)": [^\n]*,(?=\n)/g, (line) => line + line),
  kind(
    "a field twice, with another value",
    /\n *"value": \d+,(?=\n)/g,
    (line) => line + line.replace(/\d+/, "7"),
  ),
  kind(
    "a merge conflict",
    /\n *"(?:value|precision)": [^\n]*,(?=\n)/g,
    (line) => `\n<<<<<<< HEAD${line}\n=======${line}\n>>>>>>> news`,
  ),
];

/** The text after a slip of a kind at one of the places that it may befall, and as it was meant; null where there is none. */
export function withSlip(
  text: string,
  { befalls, leaves, meant }: SlipKind,
  pick: number,
): { readonly slipped: string; readonly meant: string } | null {
  const places = [...text.matchAll(befalls)];
  const place = places[pick % Math.max(1, places.length)];
  if (place === undefined) return null;
  const { 0: found, index } = place;
  const put = (words: string): string => text.slice(0, index) + words + text.slice(index + found.length);
  return { slipped: put(leaves(found)), meant: put(meant(found)) };
}
