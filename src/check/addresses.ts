import { valueAt } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Finding, ofFile, type Problem } from "../diagnostics/problem.ts";
import { recordsBefore, yearOf } from "../record/editions.ts";
import type { Metric } from "../record/model.ts";
import { editionsOf, PUBLISHED_FILE, type Published } from "../record/published.ts";
import { SITE_FILE } from "../record/read.ts";
import { REDIRECTS_FILE } from "../record/redirects.ts";
import { type CheckContext, chartFilesOf, metricPath } from "./context.ts";

/** Faults of `data/redirects.json` as a whole: old addresses that still answer, new ones that don't. */
export function movedProblems({ documents, redirects, addresses, files }: CheckContext): readonly Problem[] {
  const document = documents.get(REDIRECTS_FILE);
  if (document === undefined) return [];
  return Object.entries(redirects).flatMap(([from, to]) => [
    ...(addresses.has(from)
      ? [document.problemAtKey([from], { code: "redirects-file.still", args: { from } })]
      : []),
    ...(addresses.has(to)
      ? []
      : [
          document.problem([from], {
            code: "redirects-file.nowhere",
            args: { to, meant: nearest(to, addresses) },
            // What has a fault answers nowhere until it is mended.
            supposes: files.flatMap(({ path }) =>
              path.endsWith(".json") && yearOf(path) !== null ? [path] : [],
            ),
          }),
        ]),
  ]);
}

/** Something with an id that was published: a chart, a year, a language; and the addresses that hang on it. */
interface PublishedThing {
  readonly what: "chart" | "year" | "language";
  readonly id: string;
  /** The file that has it, if it is there still. */
  readonly file: string;
  readonly addresses: readonly string[];
}

/** Published charts, years and languages that are gone, and whose addresses lead nowhere; a draft is as good as gone. */
export function goneProblems(context: CheckContext): readonly Problem[] {
  const { content, files, drafts, published, redirects } = context;
  const isDraft = ({ what, id }: PublishedThing): boolean => what === "year" && drafts.includes(Number(id));
  const isThere = (thing: PublishedThing): boolean =>
    thing.what === "language"
      ? content.site.languages.includes(thing.id)
      : files.some(({ path }) => path === thing.file) && !isDraft(thing);
  // What hangs on a year or a language that is gone is told with it.
  const told = new Set<string>();
  return thingsOf(published).flatMap((thing) => {
    if (isThere(thing)) return [];
    // Frozen charts answer for good, whatever became of the chart.
    const gone = thing.addresses.filter(
      (address) => !(address in redirects) && !context.addresses.has(address) && !told.has(address),
    );
    const [first] = gone;
    if (first === undefined) return [];
    for (const address of gone) told.add(address);
    const rest = { code: "addresses", args: { first, more: gone.length - 1, file: PUBLISHED_FILE } };
    const args = {
      id: thing.id,
      date: published.addresses[first],
      first,
      addresses: gone.length > 1 ? rest : first,
      file: REDIRECTS_FILE,
    };
    const drawn = thing.what === "chart" ? drawnByItself(thing, context) : null;
    if (drawn !== null) return [changeGone(drawn, args, context)];
    const code = `published-gone.${isDraft(thing) ? "draft" : thing.what}`;
    return [ofFile(thing.file, { code, args, supposes: supposedBy(thing, context) })];
  });
}

/**
 * The files in which it may be there still, misspelt, or have another address; and the record without which a year's
 * frozen charts don't answer.
 */
function supposedBy({ what, id, file }: PublishedThing, context: CheckContext): readonly string[] {
  if (what === "language") return [SITE_FILE, REDIRECTS_FILE];
  if (what === "year") return [REDIRECTS_FILE];
  const year = yearOf(file) ?? 0;
  const named = chartFilesOf(context, year).filter(
    (path) => valueAt(context.documents.get(path)?.value, ["id"]) === id,
  );
  return [`data/${year}.json`, ...named, REDIRECTS_FILE];
}

/** A figure as it was public, with its year. */
interface PublishedFigure {
  readonly year: number;
  readonly metric: Metric;
}

/** The figure of a chart of change that had no file of its own; null of any other chart. */
function drawnByItself({ id, file }: PublishedThing, { published }: CheckContext): PublishedFigure | null {
  const year = yearOf(file) ?? 0;
  for (const { charts, record } of editionsOf(published, year).toReversed()) {
    const chart = charts.find((each) => each.id === id && each.automatic);
    const metric = record.metrics.find((each) => chart?.metrics.includes(each.id));
    if (metric !== undefined) return { year, metric };
  }
  return null;
}

/** Told at the figure, or where it would stand: it went, or what leads from it to the years before did. */
function changeGone(
  { year, metric: { id, formerly } }: PublishedFigure,
  args: Finding["args"],
  { documents, files }: CheckContext,
): Problem {
  const file = `data/${year}.json`;
  const document = documents.get(file);
  const place = metricPath(document, id);
  const now = place === null ? undefined : valueAt(document?.value, [...place, "formerly"]);
  const was = place === null || formerly === undefined ? null : JSON.stringify(formerly);
  const finding = {
    code: "published-gone.change",
    args: { ...args, id, year: String(year), formerly: was === JSON.stringify(now) ? null : was },
    supposes: [file, ...recordsBefore(files, year), REDIRECTS_FILE],
  };
  return document?.problem(place === null ? ["metrics"] : [...place, "id"], finding) ?? ofFile(file, finding);
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
