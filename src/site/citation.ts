import type { Voice } from "../language/voice.ts";
import { bibtex } from "./bibtex.ts";
import type { CitedWork } from "./cited-work.ts";
import { type JsonObject, jsonFile, present } from "./json.ts";

/** One work cited in four ways, each ready to copy. */
export interface Citation {
  /** As a sentence of the page's language would. */
  readonly plain: string;
  /** APA, 7th edition: author, date, title, container, address; the title comes first where nobody is named. */
  readonly apa: string;
  readonly bibtex: string;
  /** CSL JSON, which Zotero and other managers read. */
  readonly cslJson: string;
}

export const citation = (work: CitedWork, voice: Voice): Citation => ({
  plain: plain(work, voice),
  apa: apa(work, voice),
  bibtex: bibtex(work),
  cslJson: jsonFile([cslItem(work)]),
});

function plain({ author, title, genre, container, issued, url }: CitedWork, voice: Voice): string {
  const date = issued === null ? null : voice.language.date(issued);
  return sentences([author, `${title} (${genre})`, container, date, url]);
}

function apa({ author, title, genre, container, issued, url, language }: CitedWork, voice: Voice): string {
  const date =
    issued === null
      ? voice.message("publish.citation.no-date")
      : `${issued.slice(0, 4)}, ${dayOf(issued, language)}`;
  const named = `${title} [${genre}]`;
  return sentences(
    author === null ? [named, `(${date})`, container, url] : [author, `(${date})`, named, container, url],
  );
}

/** An item of a bibliography as programs read it. @see https://docs.citationstyles.org/en/stable/specification.html */
export const cslItem = ({
  id,
  title,
  genre,
  container,
  author,
  issued,
  url,
  language,
}: CitedWork): JsonObject =>
  present({
    id,
    type: "webpage",
    title,
    genre,
    "container-title": container,
    author: author === null ? null : [{ literal: author }],
    issued: issued === null ? null : { "date-parts": [issued.split("-").map(Number)] },
    URL: url,
    language,
  });

/** Full stops between what is known; none after an address, which it would break. */
function sentences(parts: readonly (string | null)[]): string {
  const known = parts.filter((part) => part !== null);
  return known
    .map((part, index) => (index === known.length - 1 || /[.!?…]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** Month and day, as APA puts them after the year: January 5. */
const dayOf = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" }).format(new Date(iso));
