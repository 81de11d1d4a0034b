import { listAt, valueAt } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { type Languages, loadLanguage } from "../language/index.ts";
import { isSourced } from "../record/kinds/index.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import type { CheckContext } from "./context.ts";

/** The letters of each language that words may be in. */
type Alphabets = ReadonlyMap<Lang, ReadonlySet<string>>;

/** British English is read as English. */
export const withoutRegion = (tag: Lang): Lang => tag.replace(/-[A-Z]{2}$/, "");

/** Sources that are in another language than their file says, and titles that are in another than their field says. */
export async function sourceLanguageProblems({
  content,
  documents,
  languages,
}: Pick<CheckContext, "content" | "documents" | "languages">): Promise<readonly Problem[]> {
  const records = content.editions.map(({ record }) => record);
  const alphabets = alphabetsOf(await knownLanguages(records, languages));
  return records.flatMap((record) => {
    const document = documents.get(`data/${record.year}.json`);
    const sources = listAt(document?.value, ["sources"]);
    if (document === undefined) return [];
    const misnamed = misnamedSources(record, alphabets);
    return record.sources.flatMap(({ id, language, title }) => {
      const path = ["sources", sources.findIndex((source) => valueAt(source, ["id"]) === id)];
      const found = (code: string, said: Lang, meant: Lang) => {
        const args = { id, said: { language: said }, meant: { language: meant }, tag: meant };
        return { code, severity: "warning", args } as const;
      };
      const meant = misnamed.get(id);
      if (meant !== undefined)
        return [document.problem([...path, "language"], found("source-language", language, meant))];
      return Object.entries(title).flatMap(([tag, words]) => {
        const meant = otherLanguage(tag, words, alphabets);
        if (meant === null) return [];
        return [document.problem([...path, "title", tag], found("source-language.title", tag, meant))];
      });
    });
  });
}

/** The languages of the site and of these records' sources, as far as they have a folder. */
export async function knownLanguages(
  records: readonly YearRecord[],
  languages: Languages,
): Promise<Languages> {
  const known = new Map(languages);
  for (const { language } of records.flatMap(({ sources }) => sources)) {
    const tag = withoutRegion(language);
    const loaded = known.get(tag) ?? (await loadLanguage(tag).catch(() => null));
    if (loaded !== null) known.set(tag, loaded);
  }
  return known;
}

export const alphabetsOf = (languages: Languages): Alphabets =>
  new Map([...languages].map(([tag, { language }]) => [tag, new Set(language.letters)]));

/** The sources whose own title and quotations, taken together, are in another language than said: which, by the source's id. */
export function misnamedSources(
  { sources, metrics }: YearRecord,
  alphabets: Alphabets,
): ReadonlyMap<string, Lang> {
  return new Map(
    sources.flatMap(({ id, language, title }) => {
      const quotes = metrics.flatMap((metric) =>
        isSourced(metric) && metric.source === id ? [metric.quote] : [],
      );
      const meant = otherLanguage(language, [title[language], ...quotes].join(" "), alphabets);
      return meant === null ? [] : [[id, meant] as const];
    }),
  );
}

/** What parts two languages' shares of the letters: names from elsewhere are less, Kazakh's own letters more. */
const APART = 0.05;
/** With less of its letters than this a text is in another script; with more, it holds names in one. */
const FOREIGN = 0.25;
/** In so many letters a language uses what sets its alphabet apart from a smaller one: Kazakh, a seventh of its letters. */
export const TELLING = 60;

/**
 * The language that words are in, where it is another than said; null where it isn't, or can't be told. It is the one
 * whose alphabet has most of their letters, the smallest alphabet of those that have as many.
 */
export function otherLanguage(tag: Lang, words: string, alphabets: Alphabets): Lang | null {
  const said = withoutRegion(tag);
  const letters = words.normalize("NFC").toLowerCase().match(/\p{L}/gu) ?? [];
  const alphabet = alphabets.get(said);
  if (alphabet === undefined || letters.length === 0) return null;
  const shareIn = (alphabet: ReadonlySet<string>): number =>
    letters.filter((letter) => alphabet.has(letter)).length / letters.length;
  const own = shareIn(alphabet);
  const candidates = [...alphabets]
    .filter(([, other]) => own < FOREIGN || !other.isDisjointFrom(alphabet))
    .map(([lang, other]) => ({ lang, size: other.size, share: shareIn(other) }));
  const most = Math.max(...candidates.map(({ share }) => share));
  const [best] = candidates
    .filter(({ share }) => share >= most - APART)
    .sort((one, other) => one.size - other.size);
  if (best === undefined || best.lang === said) return null;
  const isWritable = own >= best.share - APART;
  return isWritable && letters.length < TELLING ? null : best.lang;
}
