import type { Voice } from "../language/voice.ts";
import { type ChartContext, chartKey, chartTitle, publisherName, siteName, urlHere } from "./context.ts";
import { chartChanged } from "./corrections.ts";
import { type JsonObject, jsonFile, present } from "./formats.ts";

/** What a chart's citation names. */
const citedIn = (context: ChartContext) => ({
  /** ASCII letters, digits and hyphens: the key in a bibliography. */
  id: chartKey(context),
  title: chartTitle(context),
  /** What kind of thing it is, in the reader's language. */
  genre: context.voice.message("publish.citation.chart"),
  /** What it is a part of. */
  container: siteName(context),
  author: publisherName(context),
  /** ISO date of publication or of the last correction; null while nothing is published. */
  issued: chartChanged(context),
  url: urlHere("chart", context),
  language: context.voice.language.tag,
});
type CitedWork = ReturnType<typeof citedIn>;

/** A chart cited in four ways, each ready to copy. */
export function citation(context: ChartContext) {
  const work = citedIn(context);
  return {
    /** As a sentence of the page's language would. */
    plain: plain(work, context.voice),
    /** APA, 7th edition: author, date, title, container, address; the title comes first where nobody is named. */
    apa: apa(work, context.voice),
    bibtex: bibtex(work),
    /** CSL JSON, which Zotero and other managers read. */
    cslJson: jsonFile([cslItem(work)]),
  };
}

function plain({ author, title, genre, container, issued, url }: CitedWork, voice: Voice): string {
  const date = issued === null ? null : voice.language.period(issued);
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
const cslItem = ({ id, title, genre, container, author, issued, url, language }: CitedWork): JsonObject =>
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

/** Braces by name: BibTeX counts them to find a field's end, escaped or not. */
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\u00a0": "~",
};
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Text for a BibTeX field: what TeX takes for commands is written as characters; Cyrillic stays as it is. */
export const escapeTex = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\\~^{}$&%#_\u00a0]/g, (character) => COMMANDS[character] ?? `\\${character}`);

/**
 * A BibTeX entry. Titles stand in a second pair of braces, so that no style changes their capitals. The address stands
 * twice, since the standard styles print `howpublished` alone and programs read `url`.
 */
function bibtex({ id, title, genre, container, author, issued, url, language }: CitedWork): string {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", author === null ? undefined : `{{${escapeTex(author)}}}`],
    ["title", `{{${escapeTex(title)}}}`],
    ["year", issued === null ? undefined : `{${issued.slice(0, 4)}}`],
    ["month", issued === null ? undefined : MONTHS[Number(issued.slice(5, 7)) - 1]],
    // BibLaTeX has the day too.
    ["date", issued === null ? undefined : `{${issued}}`],
    ["howpublished", `{${escapeTex(`${container} (${genre})`)}, \\url{${url}}}`],
    ["url", `{${url}}`],
    ["language", `{${language}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@misc{${id},\n${lines.join(",\n")}\n}\n`;
}
