import { generateAtomFeed } from "feedsmith";
import { xmlText } from "../charts/markup.ts";
import { type Context, creditName, siteName, urlHere, yearTitle } from "./context.ts";
import { correctedLabel, correctionsOf, correctionText, startOf } from "./corrections.ts";

interface Entry {
  /** Its address, which is also its id: neither ever changes. */
  readonly address: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/**
 * `/{lang}/corrections.xml`: an Atom feed (RFC 4287) of new years and corrections, newest first.
 * @param years in one language, oldest first; drafts and years not published yet stay out.
 */
export function feed(latest: Context, years: readonly Context[]): string {
  const entries = years
    .filter(({ record }) => !record.draft)
    .flatMap((year) => [...publication(year), ...corrections(year)])
    .reverse()
    .sort((a, b) => b.date.localeCompare(a.date));
  const self = urlHere("feed", latest);
  // Atom wants a date even of an empty feed, and the same build must give the same feed: the end of the year told of.
  const updated = entries[0]?.date ?? `${latest.record.year}-12-31`;
  return generateAtomFeed({
    xml: { lang: latest.voice.language.tag },
    id: self,
    title: text(latest.voice.message("publish.feed", { site: siteName(latest) })),
    updated: moment(updated),
    authors: [{ name: xmlText(creditName(latest)) }],
    rights: text(latest.site.licence.name),
    links: [
      { rel: "self", type: "application/atom+xml", href: self },
      { rel: "alternate", type: "text/html", href: urlHere("report", latest) },
    ],
    entries: entries.map(({ address, date, title, text: content }) => ({
      id: address,
      title: text(title),
      updated: moment(date),
      published: moment(date),
      links: [{ rel: "alternate", type: "text/html", href: address }],
      content: { ...text(content), type: "text" },
    })),
  });
}

const text = (value: string) => ({ value: xmlText(value) });

const moment = (date: string): Date => new Date(startOf(date));

function publication(context: Context): readonly Entry[] {
  const { record, voice, published } = context;
  if (published === null) return [];
  const title = voice.message("publish.new-year", { title: yearTitle(context), year: String(record.year) });
  return [{ address: urlHere("report", context), date: published, title, text: title }];
}

function corrections(context: Context): readonly Entry[] {
  const page = urlHere("corrections", context);
  return correctionsOf(context.record).map((corrected) => ({
    address: `${page}#${corrected.anchor}`,
    date: corrected.correction.date,
    title: context.voice.message("publish.corrected", {
      label: `${correctedLabel(context, corrected)}, ${context.record.year}`,
    }),
    text: correctionText(context, corrected),
  }));
}
