import { bearingWords } from "../check/quotes.ts";
import { isObject, valueAt } from "../diagnostics/document.ts";
import type { Voice } from "../language/voice.ts";
import { attempt } from "../narrative/speak.ts";
import type { Edition } from "../record/model.ts";
import type { Lang, NounForms, Precision } from "../record/terms.ts";
import type { OpenContent } from "../site/content.ts";
import type { OpenView } from "./api.ts";
import { sentencesWith } from "./sentences.ts";

/** Numbers that ask for every form of a noun: each category of the site's languages, and one after a word. */
const COUNTED: readonly (readonly [number, Precision])[] = [
  [1, "exact"],
  [2, "exact"],
  [5, "exact"],
  [21, "exact"],
  [100, "exact"],
  [21, "over"],
];

/** What is told of the figure that is open alone. @param entry of the file, be it faulty. */
export async function openView(
  id: string,
  entry: unknown,
  { narratives, languages }: OpenContent,
  edition: Edition | undefined,
  voices: ReadonlyMap<Lang, Voice>,
): Promise<OpenView> {
  const metric = edition?.record.metrics.find((each) => each.id === id);
  return {
    id,
    sentences: Object.fromEntries(
      [...voices].map(([lang, voice]) => [lang, sentencesWith(id, narratives, lang, voice)]),
    ),
    counted: Object.fromEntries(
      [...languages].flatMap(([lang, { language }]) => {
        const forms = formsOf(valueAt(entry, ["noun", lang]));
        if (forms === null) return [];
        const said = COUNTED.map(([value, precision]) =>
          attempt(() => language.typeset(language.count(value, precision, forms, { figures: true })), null),
        );
        return [[lang, said]];
      }),
    ),
    borneOut:
      metric === undefined || edition === undefined
        ? []
        : await bearingWords(metric, edition.record, languages),
  };
}

/** The forms of a noun that are filled in; null where it is none. */
function formsOf(noun: unknown): NounForms | null {
  if (!isObject(noun)) return null;
  const forms = Object.entries(noun).filter(([, form]) => typeof form === "string" && /[^\s…]/u.test(form));
  return Object.fromEntries(forms);
}
