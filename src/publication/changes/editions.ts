import { createVoice } from "../../language/create-voice.ts";
import type { Voice } from "../../language/voice.ts";
import type { Edition, Lang } from "../../record/model.ts";
import type { Pair } from "./pair.ts";
import type { State } from "./state.ts";

/** The languages of either state, the later one's order first. */
export const languagesOf = (before: State, after: State): readonly Lang[] => [
  ...new Set([after, before].flatMap(({ content }) => content.site.languages)),
];

/** The years of either state. */
export const yearsOf = (before: State, after: State): readonly number[] =>
  [
    ...new Set([before, after].flatMap(({ content }) => content.editions.map(({ record }) => record.year))),
  ].sort((a, b) => a - b);

export const editionOf = ({ content }: State, year: number): Edition | null =>
  content.editions.find(({ record }) => record.year === year) ?? null;

/** Null where the state lacks the year or the language. */
export function voiceOf(state: State, year: number, lang: Lang): Voice | null {
  const edition = editionOf(state, year);
  const loaded = state.languages.get(lang);
  return edition === null || loaded === undefined
    ? null
    : createVoice(loaded.language, loaded.messages, edition.record);
}

/** A pair of each language in which a text differs. `text` is null where a state has none. */
export const pairsIn = (
  before: State,
  after: State,
  text: (state: State, lang: Lang) => string | null,
): readonly ({ readonly lang: Lang } & Pair<string>)[] =>
  languagesOf(before, after).flatMap((lang): readonly ({ readonly lang: Lang } & Pair<string>)[] => {
    const [was, is] = [text(before, lang), text(after, lang)];
    if (was === is) return [];
    if (was !== null) return [{ lang, before: was, after: is }];
    return is === null ? [] : [{ lang, before: null, after: is }];
  });
