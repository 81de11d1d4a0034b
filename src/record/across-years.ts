import { type JsonDocument, listAt, own, type Path, stringsOf, valueAt } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Finding, type Problem, written } from "../diagnostics/problem.ts";
import { type Named, traced } from "./history.ts";
import { declaredIn } from "./ids.ts";
import { isComparable, type Metric } from "./kinds/index.ts";
import { inEach } from "./schema/fields.ts";
import type { Lang } from "./terms.ts";

/** A year's file, and what of it could be read. */
export interface YearFile {
  readonly year: number;
  readonly document: JsonDocument;
  /** Without those that have faults. */
  readonly sound: readonly Metric[];
}

/** A metric as its file has it, be it faulty. */
interface Entry extends Named {
  readonly value: unknown;
  readonly path: Path;
}

/** A year as the others see it. */
interface Year extends YearFile {
  readonly metrics: readonly Entry[];
  readonly isDeclared: (id: string) => boolean;
}

/**
 * How each year's record takes up the ones before: what it says was called otherwise (`formerly`) or is no longer
 * reported (`dropped`), and what it leaves unsaid. @param languages of the site.
 */
export function acrossYears(files: readonly YearFile[], languages: readonly Lang[]): readonly Problem[] {
  const years = files.map(opened).sort((a, b) => a.year - b.year);
  return years.flatMap((now, index) => {
    const earlier = years.slice(0, index);
    const claims = claimsOf(now, earlier);
    return [
      ...now.metrics.flatMap((entry) => formerlyProblems(entry, now, earlier)),
      ...claims.problems,
      ...droppedProblems(now, earlier, claims),
      ...leftOut(now, earlier, claims, languages),
    ];
  });
}

const opened = (file: YearFile): Year => ({
  ...file,
  metrics: entriesOf(file.document.value),
  isDeclared: declaredIn(file.document.value, "metrics").isDeclared,
});

const entriesOf = (root: unknown): readonly Entry[] =>
  listAt(root, ["metrics"]).flatMap((value, index): Entry[] => {
    const id = valueAt(value, ["id"]);
    if (typeof id !== "string") return [];
    const names = Object.entries(Object(valueAt(value, ["formerly"])));
    const formerly = Object.fromEntries(
      names.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
    return [{ id, formerly, value, path: ["metrics", index] }];
  });

const idsIn = ({ metrics }: Year): readonly string[] => metrics.map(({ id }) => id);

/** Former names of a metric that are none: of no earlier year, of nothing in that year, or of another sort of thing. */
const formerlyProblems = (
  { id, formerly = {}, path }: Entry,
  now: Year,
  earlier: readonly Year[],
): readonly Problem[] =>
  Object.entries(formerly).flatMap(([year, was]): readonly Problem[] => {
    const place = [...path, "formerly", year];
    // What is no year at all is told by the schema.
    if (!/^\d{4}$/.test(year)) return [];
    const then = earlier.find((other) => String(other.year) === year);
    if (then === undefined) {
      const years = { oneOf: earlier.map((other) => `\`${other.year}\``) };
      const args = { id, year, now: String(now.year), years: earlier.length === 0 ? null : years };
      return [now.document.problemAtKey(place, { code: "formerly-year", args })];
    }
    if (!then.isDeclared(was)) {
      const known = idsIn(then);
      const meant = nearest(was, known);
      const args = { id, was, year, meant, known: known.join(", ") };
      const finding = { code: "metric-unknown.formerly", args, proposal: written(meant) };
      return [now.document.problem(place, finding)];
    }
    const [one, other] = [metricOf(now, id), metricOf(then, was)];
    return one === undefined || other === undefined || isComparable(one, other)
      ? []
      : [now.document.problem(place, { code: "formerly-kind", args: { id, was, year } })];
  });

const metricOf = ({ sound }: Year, id: string): Metric | undefined =>
  sound.find((metric) => metric.id === id);

/** Which metric of a year goes on with what of the years before. */
interface Claims {
  /** The metric that goes on with what an earlier year called so. */
  readonly of: (year: number, id: string) => Entry | undefined;
  /** All that go on with something. */
  readonly all: ReadonlySet<Entry>;
  /** Two that go on with one thing, told at the former name of one of them. */
  readonly problems: readonly Problem[];
}

function claimsOf(now: Year, earlier: readonly Year[]): Claims {
  const claims = new Map<string, Entry>();
  const key = (year: number, id: string): string => `${year} ${id}`;
  // Those that say what they were called come last, so that one of them is told.
  const saying = ({ formerly = {} }: Entry): number => Object.keys(formerly).length;
  const problems = now.metrics
    .toSorted((a, b) => saying(a) - saying(b))
    .flatMap((entry) => {
      const taken = traced<Entry, Year>(entry, earlier).toReversed();
      for (const { record, metric } of taken) {
        const other = claims.get(key(record.year, metric.id));
        // An id that stands twice in a year is told elsewhere.
        if (other?.id === entry.id) return [];
        if (other !== undefined) {
          const year = String(record.year);
          const args = { id: entry.id, other: other.id, was: metric.id, year };
          return [now.document.problem([...entry.path, "formerly", year], { code: "formerly-twice", args })];
        }
      }
      for (const { record, metric } of taken) claims.set(key(record.year, metric.id), entry);
      return [];
    });
  return { of: (year, id) => claims.get(key(year, id)), all: new Set(claims.values()), problems };
}

/** What is said to be no longer reported, and never was, is there still, or goes by another name now. */
function droppedProblems(now: Year, earlier: readonly Year[], claims: Claims): readonly Problem[] {
  const known = [...new Set(earlier.flatMap(idsIn))];
  return listAt(now.document.value, ["dropped"]).flatMap((item, index): readonly Problem[] => {
    const id = valueAt(item, ["id"]);
    if (typeof id !== "string") return [];
    const told = (finding: Finding): readonly Problem[] => [
      now.document.problem(["dropped", index, "id"], finding),
    ];
    if (idsIn(now).includes(id)) return told({ code: "dropped-there", args: { id } });
    const last = earlier.findLast((year) => year.isDeclared(id));
    if (last === undefined) {
      const meant = nearest(id, known);
      const args = { id, meant, known: known.length === 0 ? null : known.join(", ") };
      return told({ code: "metric-unknown.dropped", args, proposal: written(meant) });
    }
    const heir = claims.of(last.year, id);
    if (heir === undefined) return [];
    return told({ code: "dropped-there.renamed", args: { id, now: heir.id, year: String(last.year) } });
  });
}

/** What the last public year had and this one says nothing of, with the name that it may have now. */
function leftOut(
  now: Year,
  earlier: readonly Year[],
  claims: Claims,
  languages: readonly Lang[],
): readonly Problem[] {
  const last = earlier.findLast(({ document }) => valueAt(document.value, ["draft"]) !== true);
  if (last === undefined || namesUnknown(now, last, earlier)) return [];
  const { ids: dropped } = declaredIn(now.document.value, "dropped");
  const gone = last.metrics.filter(
    ({ id }) => !now.isDeclared(id) && !dropped.has(id) && claims.of(last.year, id) === undefined,
  );
  const fresh = now.metrics.filter((entry) => !claims.all.has(entry));
  const likely = likelyRenames(gone, fresh);
  return gone.map(({ id }) => {
    const meant = likely.get(id);
    const item = JSON.stringify({ id, note: inEach(languages) });
    const entry = dropped.size === 0 ? `"dropped": [${item}]` : item;
    const args = { id, year: String(last.year), now: String(now.year), meant: meant?.id ?? null, entry };
    return now.document.problem(meant === undefined ? ["metrics"] : [...meant.path, "id"], {
      code: "metric-left-out",
      severity: "warning",
      args,
      cause: `metric ${id}`,
      supposes: [now.document.file],
    });
  });
}

/** Whether a former or dropped name is one that no year before had: that is told, and what it stands for isn't known. */
const namesUnknown = (now: Year, last: Year, earlier: readonly Year[]): boolean =>
  now.metrics.some(({ formerly = {} }) => {
    const was = own(formerly, String(last.year));
    return was !== undefined && !last.isDeclared(was);
  }) ||
  [...declaredIn(now.document.value, "dropped").ids].some(
    (id) => !earlier.some((year) => year.isDeclared(id)),
  );

/** So much of the shorter name's words, or of the larger value, is what two names or values near each other share. */
const NEAR = 0.5;

/**
 * Of what an earlier year had and of what is new, pairs that may be one thing under two names, each thing in one pair at
 * most: of one kind, and near each other by name (id or label) or by value. By the id that is gone.
 */
function likelyRenames(gone: readonly Entry[], fresh: readonly Entry[]): ReadonlyMap<string, Entry> {
  const pairs = gone
    .flatMap((was) => fresh.map((now) => ({ was, now, likeness: likeness(was, now) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const found = new Map<string, Entry>();
  for (const { was, now } of pairs)
    if (!found.has(was.id) && ![...found.values()].includes(now)) found.set(was.id, now);
  return found;
}

/** 0 where they are unlike; names that are near count for more than values. */
function likeness(was: Entry, now: Entry): number {
  if (valueAt(was.value, ["kind"]) !== valueAt(now.value, ["kind"])) return 0;
  const names = Math.max(shared(was.id.split("-"), now.id.split("-")), ...labelsShared(was, now));
  const values = nearness(numberIn(was), numberIn(now));
  return (names >= NEAR ? 1 + names : 0) + (values >= NEAR ? values : 0);
}

/** How much the labels share, in each language that both have. */
const labelsShared = (was: Entry, now: Entry): readonly number[] =>
  stringsOf(valueAt(was.value, ["label"])).map(({ path, text }) =>
    shared(wordsIn(text), wordsIn(valueAt(now.value, ["label", ...path]))),
  );

/** Short words, such as prepositions, make nothing alike. */
const wordsIn = (text: unknown): readonly string[] =>
  (typeof text === "string" ? text : "").toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** How many of the words of the shorter list the other has too, from 0 to 1. */
function shared(one: readonly string[], other: readonly string[]): number {
  const fewest = Math.min(one.length, other.length);
  return fewest === 0 ? 0 : Math.min(1, one.filter((word) => other.includes(word)).length / fewest);
}

/** The smaller of two numbers as a part of the larger; 0 where one isn't known. */
const nearness = (one: number | null, other: number | null): number =>
  one === null || other === null || one <= 0 || other <= 0 ? 0 : Math.min(one, other) / Math.max(one, other);

/** The number of a count, or a share's quotient. */
function numberIn({ value: entry }: Entry): number | null {
  const [value, part, of] = [[], ["part"], ["of"]].map((path) => valueAt(entry, ["value", ...path]));
  if (typeof value === "number") return value;
  return typeof part === "number" && typeof of === "number" ? part / of : null;
}
