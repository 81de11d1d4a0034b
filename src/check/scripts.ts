import { type Path, stringsOf } from "../diagnostics/document.ts";
import { cyrillicOf, latinOf, marked } from "../diagnostics/look-alikes.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { type CheckContext, problemIn } from "./context.ts";

/** Words that mix Latin and Cyrillic letters, anywhere that staff write: a look-alike spoils search and copying. */
export const scriptProblems = ({
  documents,
  narratives,
}: Pick<CheckContext, "documents" | "narratives">): readonly Problem[] => [
  ...[...documents.values()].flatMap((document) =>
    stringsOf(document.value)
      .filter(({ path }) => !isName(path))
      .flatMap(({ path, text }) =>
        mixedScripts(text).map(({ index, word }) => document.problem(path, finding(word), index)),
      ),
  ),
  ...narratives.flatMap((narrative) =>
    mixedScripts(narrative.text).map(({ index, word }) =>
      problemIn(narrative, { offset: index, ...finding(word) }),
    ),
  ),
];

/** Fields of ids and words to choose from, which their schema refuses in other letters, with a sentence of its own. */
const NAMES: ReadonlySet<unknown> = new Set("id kind precision source metric metrics ratio form".split(" "));

const isName = (path: Path): boolean => NAMES.has(path.findLast((key) => typeof key === "string"));

/** The letters of the other script are marked with brackets, so that they can be seen. */
function finding(word: string): Finding {
  const [latin, cyrillic] = [latinOf(word), cyrillicOf(word)];
  const write = latin !== null && cyrillic !== null ? null : (latin ?? cyrillic);
  const args = {
    word,
    write,
    marked: marked(word, write !== null && write === latin ? "cyrillic" : "latin"),
  };
  const code = write !== null && write === latin ? "mixed-scripts.cyrillic" : "mixed-scripts";
  return { code, args, ...(write === null ? {} : { proposal: { put: write, found: word } }) };
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Latin letters that look like a Cyrillic one-letter word. */
const LOOK_ALIKE = /^[acoyk]$/iu;

/**
 * Words that mix Latin and Cyrillic letters, such as «cтудент» with a Latin c, and single Latin letters that look like
 * a Cyrillic word among Cyrillic ones. A hyphen parts words: «IT-маман» is none. Places are in UTF-16 units.
 */
export function mixedScripts(text: string) {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => ({
    index: match.index,
    word: match[0],
  }));
  return words.filter(({ index, word }, at) => {
    if (LATIN.test(word) && CYRILLIC.test(word)) return true;
    // A key to press, as in Ctrl+C, is no word, and neither is the id of a part, part="a".
    if (text[index - 1] === "+" || text.slice(index - 2, index) === '="') return false;
    const around = [words[at - 1], words[at + 1]].flatMap((each) => (each === undefined ? [] : [each.word]));
    return LOOK_ALIKE.test(word) && around.some((each) => CYRILLIC.test(each));
  });
}
