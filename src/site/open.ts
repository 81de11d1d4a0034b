import inputs from "virtual:inputs";
import { inWords } from "../diagnostics/problem.ts";
import { createVoice } from "../language/create-voice.ts";
import type { LoadedLanguage } from "../language/index.ts";
import type { Voice } from "../language/voice.ts";
import { english } from "../locales/speaker.ts";
import { withoutDrafts } from "../record/drafts.ts";
import type { Content, Edition, Lang, Site } from "../record/model.ts";
import { editionsOf, figureDays, type Published, publicationDays } from "../record/published.ts";
import { openFiles } from "./content.ts";

/** What one page of one year's report, in one language, is made of. */
export interface PageContext {
  readonly site: Site;
  /** Every year's edition that is built, oldest first. */
  readonly editions: readonly Edition[];
  readonly edition: Edition;
  readonly voice: Voice;
  /** The days on which figures of this year were published or corrected in public, oldest first; none before that. */
  readonly days: readonly string[];
  /** The days whose state a chart can be embedded as, oldest first. */
  figureDays(id: string): readonly string[];
  /** The same year in another language. */
  voiceIn(lang: Lang): Voice;
  /** A path of the site with the base path before it, for `href`. */
  href(path: string): string;
  /** The same as an absolute address, for what a standard wants absolute. */
  url(path: string): string;
}

interface OpenSite {
  readonly content: Content;
  readonly published: Published;
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
  /** @param date of publication: the year as it was public at the end of that day; left out, as it stands. */
  page(lang: Lang, year: number, date?: string): PageContext;
}

let opened: Promise<OpenSite> | undefined;

/** The checked content with its voices; read once in a build, afresh for each page in the preview. */
export function openSite(): Promise<OpenSite> {
  if (import.meta.env.DEV) return open();
  opened ??= open();
  return opened;
}

async function open(): Promise<OpenSite> {
  const { files, ...options } = inputs;
  const read = await openFiles(files, options);
  const { problems, languages, published } = read;
  // In the preview, an error in one language's text leaves the others to be seen.
  const content =
    import.meta.env.DEV && read.sound !== null ? withoutDrafts(read.sound, read.drafts) : read.content;
  if (content === null)
    throw new Error(
      inWords(problems, english())
        .map(({ file, message }) => `${file}: ${message}`)
        .join("\n"),
    );
  return {
    content,
    published,
    languages,
    page: (lang, year, date) => pageContext({ content, languages, published }, lang, year, date),
  };
}

interface Opened {
  readonly content: Content;
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
  readonly published: Published;
}

function pageContext(
  { content, languages, published }: Opened,
  lang: Lang,
  year: number,
  date?: string,
): PageContext {
  const { site, editions } = content;
  const kept = editionsOf(published, year).find((each) => each.date === date);
  const edition = date === undefined ? editions.find(({ record }) => record.year === year) : kept;
  if (edition === undefined)
    throw new Error(`no record of ${year}${date === undefined ? "" : ` on ${date}`}`);
  const voiceIn = (tag: Lang): Voice => {
    const loaded = languages.get(tag);
    if (loaded === undefined) throw new Error(`no language ${tag}`);
    return createVoice(loaded.language, loaded.messages, edition.record);
  };
  return {
    site,
    editions,
    edition,
    voice: voiceIn(lang),
    days: publicationDays(published, year),
    figureDays: (id) => figureDays(published, year, id, lang),
    voiceIn,
    href: (path) => `${site.base}${path}`,
    url: (path) => `${site.address}${site.base}${path}`,
  };
}

/** The newest year that is not a draft; of drafts alone, the newest. */
export function latestYear({ editions }: Content): number {
  const years = (draft: boolean): number[] =>
    editions.filter(({ record }) => record.draft === draft).map(({ record }) => record.year);
  return Math.max(...(years(false).length > 0 ? years(false) : years(true)));
}
