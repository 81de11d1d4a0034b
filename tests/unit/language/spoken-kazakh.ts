// Kazakh numerals spelled out and declined by their sounds, written apart from src/language/kk to check it.

const ONES = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
const TENS = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];
const GROUPS = ["", "мың", "миллион", "миллиард", "триллион"];

/** The numeral in full words, read group by group of three digits. */
export function spellOut(digits: string): string {
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/gu) ?? [];
  const words = groups.flatMap((group, index) => {
    const [hundreds, tens, ones] = [...group].map(Number);
    const said = [
      hundreds === 0 ? "" : hundreds === 1 ? "жүз" : `${ONES[hundreds ?? 0]} жүз`,
      TENS[tens ?? 0],
      ONES[ones ?? 0],
    ].filter(Boolean);
    return said.length === 0 ? [] : [...said, GROUPS[groups.length - 1 - index]];
  });
  return words.filter(Boolean).join(" ") || "нөл";
}

export type SpokenCase = "gen" | "dat" | "acc" | "loc" | "abl" | "ins";

type Sound = "vowel" | "nasal" | "sonorant" | "voiced" | "voiceless";

function lastSound(word: string): Sound {
  const letter = word.at(-1) ?? "";
  if ("аәеіыоөұү".includes(letter)) return "vowel";
  if ("мнң".includes(letter)) return "nasal";
  if ("рлйую".includes(letter)) return "sonorant";
  return "жз".includes(letter) ? "voiced" : "voiceless";
}

const ONSETS: Readonly<Record<SpokenCase, Readonly<Record<Sound, string>>>> = {
  gen: { vowel: "н", nasal: "н", sonorant: "д", voiced: "д", voiceless: "т" },
  acc: { vowel: "н", nasal: "д", sonorant: "д", voiced: "д", voiceless: "т" },
  loc: { vowel: "д", nasal: "д", sonorant: "д", voiced: "д", voiceless: "т" },
  abl: { vowel: "д", nasal: "н", sonorant: "д", voiced: "д", voiceless: "т" },
  ins: { vowel: "м", nasal: "м", sonorant: "м", voiced: "б", voiceless: "п" },
  dat: { vowel: "г", nasal: "г", sonorant: "г", voiced: "г", voiceless: "к" },
};

const CODAS: Readonly<Record<SpokenCase, string>> = {
  gen: "ің",
  acc: "і",
  loc: "е",
  abl: "ен",
  ins: "ен",
  dat: "е",
};

const BACK: Readonly<Record<string, string>> = { і: "ы", е: "а", г: "ғ", к: "қ" };

/** The suffix that vowel harmony and the last sound of a spoken numeral ask for. */
export function soundSuffix(spoken: string, wanted: SpokenCase): string {
  const front = ONSETS[wanted][lastSound(spoken)] + CODAS[wanted];
  const harmony = [...spoken].filter((letter) => "аоұыәөүіе".includes(letter)).at(-1) ?? "";
  if (wanted === "ins" || !"аоұы".includes(harmony)) return front;
  return [...front].map((letter) => BACK[letter] ?? letter).join("");
}

/** A word with the ending “of them”: екісі, алтысы, бесі; a final қ or к of a noun is voiced, those of numerals stay in figures. */
export function belongingOf(word: string): string {
  const harmony = [...word].filter((letter) => "аоұыәөүіе".includes(letter)).at(-1) ?? "";
  const own = (lastSound(word) === "vowel" ? "с" : "") + ("аоұы".includes(harmony) ? "ы" : "і");
  return word + own;
}
