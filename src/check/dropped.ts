import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { draftYears, withoutDrafts } from "../record/drafts.ts";
import type { Published } from "../record/published.ts";
import { PUBLISHED_FILE, REDIRECTS_FILE, readPublished, readRedirects } from "../record/published-files.ts";
import { knownAddresses } from "../site/known-addresses.ts";
import type { CheckContext } from "./checkers.ts";

/** Something with an id that was published: a chart, a year, a language; and the addresses that hang on it. */
interface PublishedThing {
  readonly what: "chart" | "year" | "language";
  readonly id: string;
  /** The file that has it, if it is there still. */
  readonly file: string;
  readonly addresses: readonly string[];
}

/** Published charts, years and languages that are gone, and whose addresses lead nowhere; a draft is as good as gone. */
export function droppedProblems({ root, content, documents }: CheckContext): readonly Problem[] {
  const { value: published } = readPublished(root);
  const { value: redirects } = readRedirects(root);
  const drafts = draftYears(documents.values());
  // Frozen charts answer for good, whatever became of the chart.
  const known = knownAddresses(withoutDrafts(content, drafts), published);
  const isDraft = ({ what, id }: PublishedThing): boolean => what === "year" && drafts.includes(Number(id));
  const isThere = (thing: PublishedThing): boolean =>
    thing.what === "language"
      ? content.site.languages.includes(thing.id)
      : existsSync(join(root, thing.file)) && !isDraft(thing);
  const gone = thingsOf(published)
    .filter((thing) => !isThere(thing))
    .map((thing) => ({
      ...thing,
      addresses: thing.addresses.filter((address) => !(address in redirects) && !known.has(address)),
    }))
    .filter(({ addresses }) => addresses.length > 0);
  // What hangs on a year or a language that is gone is told with it.
  const seen = new Set<string>();
  return gone.flatMap((thing) => {
    const news = thing.addresses.filter((address) => !seen.has(address));
    for (const address of news) seen.add(address);
    return news.length === 0 ? [] : [problemOf(thing, news, published, isDraft(thing))];
  });
}

/** Years and languages first, then charts. */
function thingsOf({ addresses }: Published): readonly PublishedThing[] {
  const things = new Map<string, PublishedThing & { readonly addresses: string[] }>();
  const add = (what: PublishedThing["what"], id: string, file: string, address: string): void => {
    const key = `${["year", "language", "chart"].indexOf(what)} ${file} ${id}`;
    const thing = things.get(key) ?? { what, id, file, addresses: [] };
    thing.addresses.push(address);
    things.set(key, thing);
  };
  for (const address of Object.keys(addresses)) {
    const [, data] = /^\/data\/(\d{4})\./.exec(address) ?? [];
    if (data !== undefined) add("year", data, `data/${data}.json`, address);
    const [, lang, year, rest] = /^\/([a-z]{2,3}(?:-\w+)*)\/(?:(\d{4})\/)?(.*)$/.exec(address) ?? [];
    if (lang === undefined) continue;
    add("language", lang, "data/site.json", address);
    if (year === undefined) continue;
    add("year", year, `data/${year}.json`, address);
    const [, chart] = /^(?:figures|embed|oembed)\/([a-z0-9-]+)/.exec(rest ?? "") ?? [];
    if (chart !== undefined) add("chart", chart, `src/report/${year}/charts/${chart}.json`, address);
  }
  return [...things].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, thing]) => thing);
}

const REMEDY: Readonly<Record<PublishedThing["what"], string>> = {
  chart: told`Put its file back; to take it out of the report, write "withdrawn": "2027-03-01" (the day) into it.`,
  year: told`Put its file back: a published year keeps its addresses.`,
  language: told`Put it back into \`languages\`: a published language keeps its addresses.`,
};

const GONE: Readonly<
  Record<PublishedThing["what"], (id: string, date: string, addresses: string) => string>
> = {
  chart: (id, date, addresses) =>
    told`The chart \`${id}\` was published on ${date} and is gone: ${addresses} would not answer.`,
  year: (id, date, addresses) =>
    told`The year \`${id}\` was published on ${date} and is gone: ${addresses} would not answer.`,
  language: (id, date, addresses) =>
    told`The language \`${id}\` was published on ${date} and is gone: ${addresses} would not answer.`,
};

function problemOf(
  { what, id, file }: PublishedThing,
  addresses: readonly string[],
  published: Published,
  isDraft: boolean,
): Problem {
  const [first = ""] = addresses;
  const date = published.addresses[first] ?? "";
  const all =
    addresses.length > 1 ? told`${first} and ${addresses.length - 1} more of ${PUBLISHED_FILE}` : first;
  return {
    file,
    line: null,
    column: null,
    severity: "error",
    code: "published-gone",
    message: isDraft
      ? told`The year \`${id}\` was published on ${date} and is a draft again: ${all} would not answer.`
      : GONE[what](id, date, all),
    hint: isDraft
      ? told`Write "draft": false: a published year keeps its addresses.`
      : `${REMEDY[what]} ${told`If it has another name now, write where each went into ${REDIRECTS_FILE}: { "${first}": "…" }.`}`,
  };
}
