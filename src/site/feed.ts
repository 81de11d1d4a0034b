import { correctionsPath, feedPath, reportPath } from "./addresses.ts";
import { type Change, changesOf } from "./changes.ts";
import { addressOf, publisherName, siteName, type YearContext, yearTitle } from "./context.ts";
import { correctionText } from "./correction-text.ts";
import { startOf } from "./dates.ts";
import { XML_HEAD, xmlElement, xmlText } from "./xml.ts";

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
export function feed(latest: YearContext, years: readonly YearContext[]): string {
  const entries = years
    .filter(({ record }) => !record.draft)
    .flatMap((year) => [...publication(year), ...corrections(year)])
    .reverse()
    .sort((a, b) => b.date.localeCompare(a.date));
  const self = addressOf(latest, feedPath(latest.voice.language.tag));
  // Atom wants a date even of an empty feed, and the same build must give the same feed: the end of the year told of.
  const updated = entries[0]?.date ?? `${latest.record.year}-12-31`;
  return `${XML_HEAD}${xmlElement(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": latest.voice.language.tag },
    [
      xmlText("id", self),
      xmlText("title", latest.voice.message("publish.feed", { site: siteName(latest) })),
      xmlText("updated", startOf(updated)),
      xmlElement("author", {}, xmlText("name", publisherName(latest) ?? siteName(latest))),
      xmlText("rights", latest.site.licence.name),
      xmlElement("link", { rel: "self", type: "application/atom+xml", href: self }, null),
      xmlElement(
        "link",
        { rel: "alternate", type: "text/html", href: addressOf(latest, reportOf(latest)) },
        null,
      ),
      ...entries.map(entryXml),
    ].join(""),
  )}\n`;
}

const reportOf = ({ record, voice }: YearContext): string => reportPath(voice.language.tag, record.year);

function publication(context: YearContext): Entry[] {
  const { record, voice, published } = context;
  if (published === null) return [];
  const text = voice.message("publish.new-year", { title: yearTitle(context), year: String(record.year) });
  return [{ address: addressOf(context, reportOf(context)), date: published, title: text, text }];
}

function corrections(context: YearContext): Entry[] {
  const { record, voice } = context;
  const page = addressOf(context, correctionsPath(voice.language.tag, record.year));
  const changes = changesOf(record);
  return changes.map((change) => ({
    address: `${page}#${correctionAnchor(change, changes)}`,
    date: change.correction.date,
    title: voice.message("publish.corrected", { label: voice.text(change.after.label) }),
    text: correctionText(context, change),
  }));
}

/** An anchor of the page of corrections: `c-2026-12-01-tour-pupils`, with a number from the second of one day on. */
export function correctionAnchor({ correction }: Change, all: readonly Change[]): string {
  const { date, metric } = correction;
  const sameDay = all.filter((other) => other.correction.date === date && other.correction.metric === metric);
  const place = sameDay.findIndex((other) => other.correction === correction);
  return `c-${date}-${metric}${place > 0 ? `-${place + 1}` : ""}`;
}

const entryXml = ({ address, date, title, text }: Entry): string =>
  xmlElement(
    "entry",
    {},
    [
      xmlText("id", address),
      xmlText("title", title),
      xmlText("updated", startOf(date)),
      xmlText("published", startOf(date)),
      xmlElement("link", { rel: "alternate", type: "text/html", href: address }, null),
      xmlText("content", text, { type: "text" }),
    ].join(""),
  );
