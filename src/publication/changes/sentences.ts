import { describeChart } from "../../charts/chart.ts";
import type { Voice } from "../../language/voice.ts";
import { type Narrative, textsInOrder } from "../../narrative/narrative.ts";
import { attempt, speak, textsOf } from "../../narrative/speak.ts";
import { isSourced } from "../../record/kinds/index.ts";
import {
  type ChartDefinition,
  type Edition,
  type Lang,
  type Metric,
  templatesOf,
  type YearRecord,
} from "../../record/model.ts";
import { type OpenSite, voiceIn } from "../../site/context.ts";

/** Texts in one language and the place where staff find them: a file, and what in it. */
interface Passage {
  readonly place: string;
  readonly sentences: readonly string[];
}

/** Every sentence of a site in a language, by the place where staff find it. */
export function passages(open: OpenSite, lang: Lang): ReadonlyMap<string, readonly string[]> {
  const loaded = open.languages.get(lang);
  if (loaded === undefined) return new Map();
  const { site, editions } = open.content;
  const all: Passage[] = editions.flatMap((edition) => {
    const voice = voiceIn(open, lang, edition.record);
    return [
      ...textsInOrder(open.narratives, edition.record.year, lang).map((text) =>
        narrativePassage(text, voice),
      ),
      ...edition.charts.map((chart) => chartPassage(chart, edition, voice)),
      ...recordPassages(edition.record, voice),
    ];
  });
  const [newest] = editions.slice(-1);
  if (newest !== undefined) {
    const voice = voiceIn(open, lang, newest.record);
    const names = [site.name, site.publisher].flatMap((text) => (text === null ? [] : [voice.text(text)]));
    all.push({ place: "data/site.json", sentences: names });
  }
  for (const [key, message] of Object.entries(loaded.messages))
    all.push({
      place: `src/language/${lang}/messages, ${key}`,
      sentences: typeof message === "string" ? [message] : Object.values(message),
    });
  return new Map(all.map(({ place, sentences }) => [place, sentences]));
}

function narrativePassage({ path, head, tree }: Narrative, voice: Voice): Passage {
  const { language } = voice;
  const heads = Object.values(head.texts).map((template) => attempt(() => voice.plain(template), template));
  const body = tree === null ? [] : speak(tree, voice).flatMap(textsOf);
  return {
    place: path,
    sentences: [...heads, ...body].flatMap((text) => sentencesIn(language.typeset(text), language.tag)),
  };
}

function chartPassage(chart: ChartDefinition, { record }: Edition, voice: Voice): Passage {
  const texts = templatesOf(chart).map(([, text]) => voice.plain(voice.text(text)));
  const described = attempt(() => [describeChart(chart, voice)], []);
  return {
    place: `src/report/${record.year}/charts/${chart.id}.json`,
    sentences: [...texts, ...described].flatMap((text) => sentencesIn(text, voice.language.tag)),
  };
}

function recordPassages(record: YearRecord, voice: Voice): readonly Passage[] {
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
      place: `${file}, dropped`,
      sentences: said((record.dropped ?? []).map(({ note }) => voice.text(note))),
    },
    {
      place: `${file}, corrections`,
      sentences: said(record.corrections.map(({ note }) => voice.text(note))),
    },
  ];
}

/** A metric's label, its definition and what isn't known of it, and its quote for readers of the source's language. */
function wordsOf(metric: Metric, { sources }: YearRecord, voice: Voice): readonly string[] {
  const { label, definition, unknown } = metric;
  const own = [label, definition, ...(unknown === undefined ? [] : [unknown])].map(voice.text);
  if (!isSourced(metric)) return own;
  const source = sources.find(({ id }) => id === metric.source);
  return source?.language === voice.language.tag ? [...own, metric.quote] : own;
}

/** A text's sentences, as Unicode (UAX 29) divides them. */
export const sentencesIn = (text: string, lang: Lang): readonly string[] =>
  [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
