import { type LoadedLanguage, loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import type {
  ChartDefinition,
  Edition,
  Lang,
  Metric,
  Site,
  Text,
  YearRecord,
} from "../../../src/record/model.ts";
import { NOTHING_PUBLISHED } from "../../../src/record/published.ts";
import type { ChartContext, OpenSite } from "../../../src/site/context.ts";

export const LANGUAGES: readonly Lang[] = ["en", "kk", "ru"];

export const inAll = (text: string): Text => ({ en: text, kk: text, ru: text });

/** An invented site of which nobody told us more than we must know. */
export const site: Site = {
  address: "https://figures.example",
  base: "/report",
  name: { en: "The year in figures", kk: "Жыл цифрлармен", ru: "Год в цифрах" },
  languages: LANGUAGES,
  defaultLanguage: "en",
  publisher: null,
  contact: null,
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
};

const noun = {
  en: { one: "pupil", other: "pupils" },
  kk: { other: "оқушы" },
  ru: { one: "школьник", few: "школьника", many: "школьников", other: "школьника", gender: "m" },
};

export const metrics: readonly Metric[] = [
  {
    id: "pupils",
    kind: "count",
    value: 12_000,
    precision: "over",
    noun,
    label: { en: "Pupils on tours", kk: "Экскурсиядағы оқушылар", ru: "Школьники на экскурсиях" },
    definition: inAll("definition"),
    source: "summary",
    quote: "over 12,000 pupils",
  },
  {
    id: "winners",
    kind: "count",
    value: 4,
    precision: "exact",
    noun,
    label: inAll("Winners"),
    definition: inAll("definition"),
    source: "summary",
    quote: "four",
  },
  {
    id: "all",
    kind: "count",
    value: 32,
    precision: "exact",
    noun,
    label: inAll("All"),
    definition: inAll("definition"),
    source: "summary",
    quote: "32",
  },
  {
    id: "one-in-five",
    kind: "share",
    value: { part: 1, of: 5 },
    precision: "exact",
    noun,
    label: inAll("Share"),
    definition: inAll("definition"),
    source: "summary",
    quote: "one in five",
  },
  {
    id: "new-trades",
    kind: "list",
    items: [inAll("Landscape Design"), inAll("Hydraulic Engineering")],
    complete: false,
    label: inAll("New trades"),
    definition: inAll("definition"),
    source: "summary",
    quote: "including",
  },
  {
    id: "winners-share",
    kind: "derived",
    ratio: ["winners", "all"],
    value: { part: 1, of: 8 },
    counts: { part: 4, of: 32 },
    precision: "exact",
    noun,
    label: inAll("Share of winners"),
    definition: inAll("definition"),
  },
];

export const record: YearRecord = {
  year: 2025,
  draft: false,
  title: { en: "Year of Trades", kk: "Кәсіп жылы", ru: "Год профессий" },
  sources: [
    { id: "summary", title: { en: "Summing up" }, language: "en", publisher: null, date: null, url: null },
  ],
  metrics,
  corrections: [],
};

/** Two corrections of one count on one day, after one of an earlier day that stands later in the file. */
export const corrected: YearRecord = {
  ...record,
  corrections: [
    {
      date: "2026-12-01",
      metric: "pupils",
      was: { value: 11_000, precision: "over" },
      note: inAll("Recounted."),
    },
    {
      date: "2026-12-01",
      metric: "pupils",
      was: { value: 11_500, precision: "around" },
      note: inAll("Again."),
    },
    {
      date: "2026-11-20",
      metric: "pupils",
      was: { value: 10_000, precision: "nearly" },
      note: inAll("First."),
    },
    { date: "2026-12-05", metric: "winners", was: { value: 8, precision: "exact" }, note: inAll("Winners.") },
  ],
};

export const figure: ChartDefinition = {
  id: "tours",
  form: "scale",
  metrics: ["pupils", "winners-share", "new-trades"],
  options: {},
  title: {
    en: "{pupils start} went on tours",
    kk: "{pupils start} экскурсияға барды",
    ru: "{pupils start} побывали на экскурсиях",
  },
  note: inAll("note"),
  order: 1,
};

/** A chart that can be drawn, too. */
export const drawable: ChartDefinition = { ...figure, form: "scale", metrics: ["pupils", "winners", "all"] };

const languages = new Map<Lang, LoadedLanguage>();
for (const lang of LANGUAGES) languages.set(lang, await loadLanguage(lang));

/** A site of these editions, of which nothing was published yet. */
export const siteOf = (editions: readonly Edition[], settings: Site = site): OpenSite => ({
  content: { site: settings, editions },
  languages,
  published: NOTHING_PUBLISHED,
  narratives: [],
});

/** A chart's context in a real language, over any record; the rest as given. */
export async function contextOf(
  lang: Lang,
  over: Partial<Omit<ChartContext, "voice" | "edition">> = {},
): Promise<ChartContext> {
  const loaded = languages.get(lang);
  if (loaded === undefined) throw new Error(`no language ${lang}`);
  const told = over.record ?? record;
  const edition = { record: told, charts: [over.chart ?? figure] };
  return {
    open: siteOf([edition], over.site),
    site,
    edition,
    record: told,
    chart: figure,
    published: null,
    date: null,
    voice: createVoice(loaded.language, loaded.messages, told),
    ...over,
  };
}

/** A text as a template that says just this. */
export const literally = (text: string): string => text.replaceAll("{", "{{").replaceAll("}", "}}");
