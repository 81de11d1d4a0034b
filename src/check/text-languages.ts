import type { Problem } from "../diagnostics/problem.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { type CheckContext, problemIn } from "./context.ts";
import { yearTexts } from "./json-texts.ts";
import { alphabetsOf, otherLanguage, TELLING } from "./source-languages.ts";

/** Texts in another language of the site than the one they stand for, such as a file that was copied and not translated. */
export function textLanguageProblems({
  documents,
  languages,
  narratives,
}: Pick<CheckContext, "documents" | "languages" | "narratives">): readonly Problem[] {
  const alphabets = alphabetsOf(languages);
  const finding = (lang: string, words: string) => {
    // A few words may be a name.
    const meant =
      (words.match(/\p{L}/gu)?.length ?? 0) < TELLING ? null : otherLanguage(lang, words, alphabets);
    const args = { said: { language: lang }, meant: { language: meant ?? lang } };
    return meant === null ? null : ({ code: "text-language", severity: "warning", args } as const);
  };
  const ofFiles = narratives.flatMap((narrative) => {
    const found = finding(narrative.lang, wordsOf(narrative));
    return found === null ? [] : [problemIn(narrative, { offset: 0, ...found })];
  });
  // What is said of one figure, or of one chart, is read as one.
  const owners = Map.groupBy(yearTexts({ documents, languages }), ({ document, path, lang }) =>
    JSON.stringify([document.file, lang, ...(path[0] === "metrics" ? path.slice(0, 2) : [])]),
  );
  const ofRecords = [...owners.values()].flatMap((texts) => {
    const [first] = texts;
    const found = first && finding(first.lang, texts.map(({ text }) => text).join(" "));
    return first === undefined || !found ? [] : [first.document.problem(first.path, found)];
  });
  return [...ofFiles, ...ofRecords];
}

const wordsOf = ({ streams }: Narrative): string => streams.map(({ text }) => text).join(" ");
