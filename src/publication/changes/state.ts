import type { SourceFile } from "../../diagnostics/document.ts";
import { createVoice } from "../../language/create-voice.ts";
import type { LoadedLanguage } from "../../language/index.ts";
import type { Voice } from "../../language/voice.ts";
import { attempt } from "../../narrative/attempt.ts";
import { type ProseFile, proseOf, saidHead } from "../../narrative/prose.ts";
import { chartsIn, speak } from "../../narrative/speak.ts";
import { yearOf } from "../../record/editions.ts";
import type { Content, Edition, Lang } from "../../record/model.ts";
import type { Published } from "../../record/published.ts";
import type { BuiltFrom, SaidProse } from "../../site/built-from.ts";
import { charactersOf, strings } from "../../site/characters.ts";

/** The content of the project at one moment. */
export interface State extends BuiltFrom {
  /** A year's narrative in one language. */
  texts(year: number, lang: Lang): readonly ProseFile[];
}

/** What a state is read from. */
export interface StateParts {
  readonly content: Content;
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
  readonly narratives: readonly SourceFile[];
  readonly published: Published;
}

/** A state of the content, which may be an old one with faults: charts that it can't draw are left out. */
export function openState({ content, languages, narratives, published }: StateParts): State {
  const editions = content.editions.map((edition) => drawable(edition, languages));
  const read = new Map<string, readonly ProseFile[]>();
  const texts = (year: number, lang: Lang): readonly ProseFile[] => {
    const key = `${year}/${lang}`;
    const files = read.get(key) ?? proseOf(narratives, year, lang);
    read.set(key, files);
    return files;
  };
  return {
    content: { ...content, editions },
    languages,
    published,
    texts,
    prose: (year, voice) => saidProse(texts(year, voice.language.tag), voice),
    characters: (lang) => {
      const own = languages.get(lang);
      return charactersOf(
        [
          ...strings([content, own?.messages], lang, content.site.languages),
          ...narratives.filter(({ path }) => isOf(path, lang, content)).map(({ text }) => text),
          ...[...languages.values()].map(({ language }) => language.name),
          own?.language.letters ?? "",
        ],
        lang,
      );
    },
  };
}

/** A narrative file of this language, and of a year that the state has. */
const isOf = (path: string, lang: Lang, { editions }: Content): boolean =>
  path.split("/")[3] === lang && editions.some(({ record }) => record.year === yearOf(path));

function saidProse(files: readonly ProseFile[], voice: Voice): SaidProse {
  const spoken = files.map((file) => ({ file, pieces: speak(file.tree, voice) }));
  const [opening] = files;
  const { poster = [], band = [] } = opening?.ids ?? {};
  return {
    head: opening === undefined ? null : saidHead(opening, voice),
    made: spoken.map(({ file, pieces }) => [
      file.path,
      saidHead(file, voice),
      JSON.stringify(pieces),
      JSON.stringify(file.ids),
    ]),
    poster: poster[0] ?? null,
    figures: [...poster, ...spoken.flatMap(({ pieces }) => pieces.flatMap(chartsIn))],
    band,
  };
}

/** The edition with the charts that can be drawn and titled in every language. */
const drawable = (edition: Edition, languages: ReadonlyMap<Lang, LoadedLanguage>): Edition => ({
  ...edition,
  figures: edition.figures.filter(({ metrics, title, note }) =>
    [...languages.values()].every(({ language, messages }) => {
      const voice = createVoice(language, messages, edition.record);
      return attempt(() => {
        for (const id of metrics) voice.metric(id);
        for (const text of [title, note]) voice.plain(voice.text(text));
        return true;
      }, false);
    }),
  ),
});
