import { describeChart } from "../charts/chart.ts";
import { createVoice } from "../language/create-voice.ts";
import type { LoadedLanguage } from "../language/index.ts";
import type { Voice } from "../language/voice.ts";
import type { Content, Edition, FigureDefinition, Lang } from "../record/model.ts";
import { editionsOf, figureDays, type Published, publicationDays } from "../record/published.ts";
import type { FigureContext, YearContext } from "./context.ts";
import type { Json } from "./json.ts";

/** A year's narrative in one language, with its figures said. */
export interface SaidProse {
  /** The head of its opening: headline, title, description. */
  readonly head: Json;
  /** Heads and texts, as far as the page shows them. */
  readonly made: Json;
  /** Id of the chart on the poster; null where an older state names none. */
  readonly poster: string | null;
  /** Ids of the charts that stand in it, the poster's among them. */
  readonly figures: readonly string[];
  /** Ids of the metrics in the band of large numbers. */
  readonly band: readonly string[];
}

/** All that a site is built from, at one moment. */
export interface BuiltFrom {
  readonly content: Content;
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
  readonly published: Published;
  /** The narrative of the voice's language. */
  prose(year: number, voice: Voice): SaidProse;
  /** The characters that fonts of a language's pages are cut to. */
  characters(lang: Lang): string;
}

/** A year of a site in one language. */
export interface OpenYear {
  readonly edition: Edition;
  readonly context: YearContext;
  /** The days whose state a chart can be embedded as, oldest first. */
  figureDays(id: string): readonly string[];
  /** @param date of publication: as the chart was public at the end of that day; left out, as it stands. */
  figure(figure: FigureDefinition, date?: string): FigureContext;
}

/** The year of an edition in one of the languages that the site was given. */
export function openYear(
  from: BuiltFrom,
  edition: Edition,
  { language, messages }: LoadedLanguage,
): OpenYear {
  const { year } = edition.record;
  const days = publicationDays(from.published, year);
  const keptOn = (date: string): Edition => {
    const kept = editionsOf(from.published, year).find((each) => each.date === date);
    if (kept === undefined) throw new Error(`nothing of ${year} was published on ${date}`);
    return kept;
  };
  const context = (date?: string): YearContext => {
    const { record } = date === undefined ? edition : keptOn(date);
    return {
      site: from.content.site,
      record,
      voice: createVoice(language, messages, record),
      published: days[0] ?? null,
    };
  };
  return {
    edition,
    context: context(),
    figureDays: (id) => figureDays(from.published, year, id, language.tag),
    figure: ({ id, ...today }, date) => {
      const shown = context(date);
      const kept = date === undefined ? undefined : keptOn(date).figures.find((each) => each.id === id);
      const figure = kept ?? { id, ...today };
      const published = figureDays(from.published, year, id, language.tag)[0] ?? null;
      return { ...shown, published, figure, description: describeChart(figure, shown.voice) };
    },
  };
}
