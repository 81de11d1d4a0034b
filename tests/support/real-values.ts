import type { Readable } from "./readable.ts";

/** A value of the record of 2025 as it may be written: in digits, grouped or not, short, and in each language's words. */
interface Written {
  readonly name: string;
  readonly digits: RegExp;
  readonly words: RegExp;
}

/** Between the groups of a number, and between a number and its unit. */
const GAP = "[,  \\u00a0\\u202f]?";
/** Not within a longer number, a decimal, a hash, or a version such as 4.0; a per cent sign makes it a share. */
const alone = (digits: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d]|\\d[.,  \\u00a0\\u202f]|[#_])(?:${digits})(?!${GAP}\\d|[.]\\d|%)`, "u");
const spoken = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.join("|").replaceAll(" ", "[\\s\\u00a0-]+")})(?!\\p{L})`, "iu");
/** A number of thousands: 12,000, 12000, 12K, 12 тыс., 12 мың. */
const thousands = (many: number): RegExp =>
  alone(`${many}${GAP}000|${many}${GAP}(?:K|тыс|мың|thousand|тысяч\\p{L}*)(?!\\p{L})`);
const THOUSAND_RU = "тысяч(?:а|и|е|у|ей|ам|ами|ах)?";

const WRITTEN: readonly Written[] = [
  {
    name: "attendees",
    digits: alone(`1${GAP}300|1[.,]3${GAP}(?:K|тыс|мың)`),
    words: spoken(
      "one thousand three hundred",
      "thirteen hundred",
      `(?:одн\\p{L}+ )?${THOUSAND_RU} тр[её]хсот`,
      `(?:одн\\p{L}+ )?${THOUSAND_RU} триста`,
      "(?:бір )?мың үш жүз\\p{L}*",
    ),
  },
  {
    name: "colleges",
    digits: alone("32"),
    words: spoken("thirty two", "тридцат\\p{L} дв(?:а|ух|ум|умя)", "отыз екі(?!нші)\\p{L}*"),
  },
  {
    name: "grants",
    digits: thousands(10),
    words: spoken("ten thousand", `десят\\p{L}+ ${THOUSAND_RU}`, "он мың\\p{L}*"),
  },
  {
    name: "classes and events",
    digits: alone("100"),
    words: spoken("(?:a|one) hundred", "сто", "ста", "(?:бір )?жүз(?:ден|ге|дің|ді|бен)?"),
  },
  {
    name: "tour-pupils",
    digits: thousands(12),
    words: spoken("twelve thousand", `двенадцат\\p{L}+ ${THOUSAND_RU}`, "он екі мың\\p{L}*"),
  },
  {
    name: "brigade-members",
    digits: thousands(5),
    words: spoken("five thousand", `пят\\p{L}+ ${THOUSAND_RU}`, "бес мың\\p{L}*"),
  },
  {
    name: "platform-learners",
    digits: thousands(28),
    words: spoken(
      "twenty eight thousand",
      `двадцат\\p{L}+ восе?м\\p{L}+ ${THOUSAND_RU}`,
      "жиырма сегіз мың\\p{L}*",
    ),
  },
  {
    name: "accredited-colleges",
    digits: alone("4"),
    words: spoken("four", "четыр(?:е|[её]х|[её]м|ьмя)", "четверо", "төрт(?:еу\\p{L}*)?"),
  },
  {
    name: "student-share",
    // In figures, as a quotient, and as per cents.
    digits:
      /(?<![\d.,])(?:1 (?:in|of|out of) 5|1[\s\u00a0]из[\s\u00a0]5|5-тің 1-і|1\/5|0[.,]20?|20[\s\u00a0]?%)(?![\d.,]*\d)/u,
    words: spoken(
      "one in (?:every )?five",
      "(?:a|one|every) fifth",
      "кажд\\p{L}+ пят\\p{L}+",
      "одн\\p{L}+ пят\\p{L}+",
      "(?:әрбір|әр) бесінші\\p{L}*",
      "бестен бір\\p{L}*",
    ),
  },
  {
    name: "accredited-share",
    digits:
      /(?<![\d.,])(?:1 (?:in|of|out of) 8|1[\s\u00a0]из[\s\u00a0]8|8-дің 1-і|1\/8|0[.,]125|12[.,]5[\s\u00a0]?%)(?![\d.,]*\d)/u,
    words: spoken(
      "one in (?:every )?eight",
      "(?:an|one|every) eighth",
      "кажд\\p{L}+ восьм\\p{L}+",
      "одн\\p{L}+ восьм\\p{L}+",
      "(?:әрбір|әр) сегізінші\\p{L}*",
      "сегізден бір\\p{L}*",
    ),
  },
];

/** Parts of a share in data of their own: a 5 alone is a value under the name `of` only. */
const WHOLES: Readonly<Record<string, string>> = { "5": "student-share", "8": "accredited-share" };

/** The values of the real record in a text: their names, with `in words` where they are spelled out. */
export function realValuesIn({ place, text }: Pick<Readable, "place" | "text">): readonly string[] {
  const whole = /(?:[. ])of$/.test(place) ? WHOLES[text] : undefined;
  return [
    ...(whole === undefined ? [] : [whole]),
    ...WRITTEN.flatMap(({ name, digits, words }) => [
      ...(digits.test(text) ? [name] : []),
      ...(words.test(text) ? [`${name} in words`] : []),
    ]),
  ];
}

/** Every name that `realValuesIn` can give. */
export const REAL_VALUES: readonly string[] = WRITTEN.flatMap(({ name }) => [name, `${name} in words`]);
