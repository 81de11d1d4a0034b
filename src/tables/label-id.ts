import { id } from "../record/schema/fields.ts";

/** Latin letters for Kazakh and Russian ones, as far as an id has them. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch" },
  ...{ ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya" },
  ...{ ә: "a", ғ: "g", қ: "q", ң: "ng", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i" },
};

const LONGEST = 60;

/**
 * An id made of a label, unlike all that are taken: small Latin letters, digits and hyphens, 60 at most.
 * @param kind a word to begin with where the label begins with no letter.
 */
export function idOfLabel(label: string, taken: ReadonlySet<string>, kind: string): string {
  const letters = [...label.toLowerCase().normalize("NFC").replaceAll("ё", "е")].map(
    (letter) => LATIN[letter] ?? letter,
  );
  const words = letters
    .join("")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const named = /^[a-z]/.test(words[0] ?? "") ? words : [kind, ...words];
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `-${number}`;
    const made = shortened(named, LONGEST - ending.length) + ending;
    if (!taken.has(made) && id.safeParse(made).success) return made;
  }
}

/** Words joined by hyphens, as many whole ones as there is room for. */
function shortened([first = "", ...rest]: readonly string[], room: number): string {
  return rest.reduce(
    (made, word) => (made.length + 1 + word.length <= room ? `${made}-${word}` : made),
    first.slice(0, room),
  );
}
