import { nearest } from "../diagnostics/nearest.ts";
import { ofFile, type Problem } from "../diagnostics/problem.ts";
import { PUBLISHED_FILE, type Published } from "../record/published.ts";
import { REDIRECTS_FILE } from "../record/redirects.ts";
import type { CheckContext } from "./context.ts";

/** Faults of `data/redirects.json` as a whole: old addresses that still answer, new ones that don't. */
export function movedProblems({ documents, redirects, addresses }: CheckContext): readonly Problem[] {
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
    return [
      ofFile(thing.file, {
        code: `published-gone.${isDraft(thing) ? "draft" : thing.what}`,
        args: {
          id: thing.id,
          date: published.addresses[first],
          first,
          addresses: gone.length > 1 ? rest : first,
          file: REDIRECTS_FILE,
        },
      }),
    ];
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
