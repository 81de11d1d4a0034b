import { describeChart } from "../../charts/chart.ts";
import { createVoice } from "../../language/create-voice.ts";
import type { Voice } from "../../language/voice.ts";
import { attempt } from "../../narrative/attempt.ts";
import type { ProseFile } from "../../narrative/prose.ts";
import { speak, textsOf } from "../../narrative/speak.ts";
import type { Edition, FigureDefinition, Lang, Metric, YearRecord } from "../../record/model.ts";
import { languagesOf } from "./editions.ts";
import { type Pair, pairDifferences } from "./pair.ts";
import type { State } from "./state.ts";

/** Texts in one language and the place where staff find them. */
interface Passage {
  /** A file, and what in it. */
  readonly place: string;
  readonly sentences: readonly string[];
}

/** A sentence that readers of a language will read otherwise; null where there is none. */
export type SentenceChange = { readonly lang: Lang; readonly place: string } & Pair<string>;

/** Every sentence that differs between two states, in the languages' order, then where staff find them. */
export const compareSentences = (before: State, after: State): readonly SentenceChange[] =>
  languagesOf(before, after).flatMap((lang) => {
    const [old, now] = [passages(before, lang), passages(after, lang)];
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((place) =>
      pairDifferences(old.get(place) ?? [], now.get(place) ?? []).map((pair) => ({ lang, place, ...pair })),
    );
  });

function passages(state: State, lang: Lang): ReadonlyMap<string, readonly string[]> {
  const loaded = state.languages.get(lang);
  if (loaded === undefined) return new Map();
  const { language, messages } = loaded;
  const { site, editions } = state.content;
  const all: Passage[] = editions.flatMap((edition) => {
    const voice = createVoice(language, messages, edition.record);
    return [
      ...state.texts(edition.record.year, lang).map((file) => ofProse(file, voice)),
      ...edition.figures.map((figure) => ofFigure(figure, edition, voice)),
      ...ofRecord(edition.record, voice),
    ];
  });
  const [newest] = editions.slice(-1);
  if (newest !== undefined) {
    const voice = createVoice(language, messages, newest.record);
    const names = [site.name, site.publisher].flatMap((text) => (text === null ? [] : [voice.text(text)]));
    all.push({ place: "data/site.json", sentences: names });
  }
  for (const [key, message] of Object.entries(messages))
    all.push({
      place: `src/language/${lang}/messages, ${key}`,
      sentences: typeof message === "string" ? [message] : Object.values(message),
    });
  return new Map(all.map(({ place, sentences }) => [place, sentences]));
}

function ofProse(file: ProseFile, voice: Voice): Passage {
  const { language } = voice;
  const heads = Object.values(file.head).map((template) => attempt(() => voice.plain(template), template));
  const body = speak(file.tree, voice).flatMap(textsOf);
  return {
    place: file.path,
    sentences: [...heads, ...body].flatMap((text) => sentencesIn(language.typeset(text), language.tag)),
  };
}

function ofFigure(figure: FigureDefinition, { record }: Edition, voice: Voice): Passage {
  const texts = [figure.title, figure.note].map((text) => voice.plain(voice.text(text)));
  const described = attempt(() => [describeChart(figure, voice)], []);
  return {
    place: `src/report/${record.year}/charts/${figure.id}.json`,
    sentences: [...texts, ...described].flatMap((text) => sentencesIn(text, voice.language.tag)),
  };
}

function ofRecord(record: YearRecord, voice: Voice): readonly Passage[] {
  const { tag } = voice.language;
  const file = `data/${record.year}.json`;
  const said = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => sentencesIn(text, tag));
  return [
    { place: `${file}, title`, sentences: said([voice.text(record.title)]) },
    ...record.metrics.map((metric) => ({
      place: `${file}, ${metric.id}`,
      sentences: said(wordsOf(metric, record, voice)),
    })),
    ...record.sources.map(({ id, title }) => ({
      place: `${file}, ${id}`,
      sentences: said([title[tag] ?? []].flat()),
    })),
    {
      place: `${file}, corrections`,
      sentences: said(record.corrections.map(({ note }) => voice.text(note))),
    },
  ];
}

/** A metric's label and definition, and its quote for readers of the source's language. */
function wordsOf(metric: Metric, { sources }: YearRecord, voice: Voice): readonly string[] {
  const own = [voice.text(metric.label), voice.text(metric.definition)];
  if (metric.kind === "derived") return own;
  const source = sources.find(({ id }) => id === metric.source);
  return source?.language === voice.language.tag ? [...own, metric.quote] : own;
}

/** A text's sentences, as Unicode (UAX 29) divides them. */
export const sentencesIn = (text: string, lang: Lang): readonly string[] =>
  [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
