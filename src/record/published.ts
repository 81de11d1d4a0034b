import { z } from "zod";
import { own, type SourceFile } from "../diagnostics/document.ts";
import { parsedJson } from "../diagnostics/json.ts";
import { ofFile, type Problem } from "../diagnostics/problem.ts";
import { cellsOf, figuresIn, isSame, type Metric, statementOf } from "./kinds/index.ts";
import type { Correction, Edition, YearRecord } from "./model.ts";
import { type Lang, PRECISIONS, type Stated, type Value } from "./terms.ts";

/** A value as it was checked before it was published. */
const statedValue: z.ZodType<Value> = z.union([
  z.number(),
  z.string(),
  z.strictObject({ part: z.number(), of: z.number() }),
  z.strictObject({ from: z.number(), to: z.number() }),
  z.strictObject({ from: z.string(), to: z.string() }),
]);

const figure = z.strictObject({
  /** The day on which this value was first public. */
  date: z.iso.date(),
  value: statedValue,
  precision: z.enum(PRECISIONS),
});

const kept = z.looseObject({
  date: z.iso.date(),
  record: z.looseObject({
    year: z.int(),
    title: z.record(z.string(), z.string()),
    metrics: z.array(z.looseObject({})),
  }),
  charts: z.array(z.looseObject({ id: z.string() })),
});
/** What a year's pages were made of, kept as it is: it was checked before it was published. */
const edition = z.custom<PublishedEdition>((value) => kept.safeParse(value).success);

/**
 * What was published, `data/published.json`: written by the deploy command alone, and only ever added to.
 * Addresses are paths from the site's root, without the base path. Dates are ISO 8601.
 */
export const publishedSchema = z.strictObject({
  /** Every published address, and the day of its first publication. */
  addresses: z.record(z.string().startsWith("/"), z.iso.date()),
  /** By year and metric: every value that was public, oldest first. */
  figures: z.record(z.string().regex(/^\d{4}$/), z.record(z.string(), z.array(figure).min(1))),
  /** By year: its record and charts at the end of each day on which what was public changed, oldest first. */
  editions: z.record(z.string().regex(/^\d{4}$/), z.array(edition).min(1)).default({}),
});

type PublishedValue = Readonly<z.infer<typeof figure>>;
/** A year's edition as it was public at the end of a day. */
interface PublishedEdition extends Edition {
  /** ISO 8601. */
  readonly date: string;
}
export interface Published {
  readonly addresses: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Readonly<Record<string, readonly PublishedValue[]>>>>;
  readonly editions: Readonly<Record<string, readonly PublishedEdition[]>>;
}

/** Before the first publication. */
export const NOTHING_PUBLISHED: Published = { addresses: {}, figures: {}, editions: {} };

/** A published figure that the record now states otherwise; `now` is null where the record dropped it. */
export interface Uncorrected {
  readonly metric: string;
  readonly was: PublishedValue;
  readonly now: Stated | null;
}

/** Of a metric, or of a part of one, what was planned: it is published and corrected by this name. */
const PLAN = "#target";

/** What of a record a correction is of. */
type Corrected = Pick<Correction, "metric" | "part" | "at" | "target">;

/** The figure that a correction is of: a metric, or a part of one, after a slash. */
export const figureOf = ({ metric, part, at }: Corrected): string =>
  [metric, part ?? at].filter((name) => name !== undefined).join("/");

/** The number that a correction is of: a figure, or what was planned of it. */
export const correctedIn = (correction: Corrected): string =>
  figureOf(correction) + (correction.target === true ? PLAN : "");

/** A published number's figure, and whether it is what was planned of that. */
export const plannedIn = (reference: string): { readonly figure: string; readonly target: boolean } =>
  reference.endsWith(PLAN)
    ? { figure: reference.slice(0, -PLAN.length), target: true }
    : { figure: reference, target: false };

/** The figures that a record states, by metric: those that a source states; what we reckon follows from them. */
export function statedIn(record: YearRecord): ReadonlyMap<string, Stated> {
  const cells = record.metrics.flatMap((metric) =>
    cellsOf(metric).map(({ part, target, value, precision }): readonly [string, Stated] => [
      (part === null ? metric.id : `${metric.id}/${part}`) + (target === true ? PLAN : ""),
      { value, precision },
    ]),
  );
  return new Map(cells);
}

/**
 * The published figures that the record changes without telling so: no entry in its `corrections` names what stood
 * there last, on or after the day on which that was published.
 */
export function uncorrected(record: YearRecord, published: Published): readonly Uncorrected[] {
  const stated = statedIn(record);
  return Object.entries(published.figures[record.year] ?? {}).flatMap(([metric, figures]) => {
    const was = figures.at(-1);
    const now = stated.get(metric) ?? null;
    if (was === undefined || (now !== null && isSame(was, now))) return [];
    const told =
      now !== null &&
      record.corrections.some(
        (correction) =>
          correctedIn(correction) === metric && correction.date >= was.date && isSame(correction.was, was),
      );
    return told ? [] : [{ metric, was, now }];
  });
}

/** A year as it was public, day by day, oldest first. */
export const editionsOf = (published: Published, year: number): readonly PublishedEdition[] =>
  published.editions[year] ?? [];

/** The days on which what was public of a year changed, oldest first. */
export const publicationDays = (published: Published, year: number): readonly string[] =>
  editionsOf(published, year).map(({ date }) => date);

/**
 * The days whose state a chart can be embedded as in a language, oldest first: from the one on which it was first
 * public. None before it is public: there was no state to keep.
 */
export const daysOfChart = (published: Published, year: number, id: string, lang: Lang): readonly string[] =>
  editionsOf(published, year)
    .filter(({ record, charts }) => record.title[lang] !== undefined && charts.some((each) => each.id === id))
    .map(({ date }) => date);

/** The day of the last publication that changed anything; null before the first. */
export function lastPublication(published: Published): string | null {
  const days = [
    ...Object.values(published.addresses),
    ...Object.keys(published.figures).flatMap((year) => publicationDays(published, Number(year))),
  ];
  return days.sort().at(-1) ?? null;
}

/** A metric that one record states otherwise than another; null where it isn't in that record. */
export interface MetricChange {
  readonly id: string;
  readonly before: Metric | null;
  readonly after: Metric | null;
}

/**
 * The metrics whose number, precision or named things differ between two records of a year, in the order of the later
 * one, then what it dropped. Words around a number (labels, definitions, quotes) are no part of this.
 */
export function compareRecords(before: YearRecord | null, after: YearRecord | null): readonly MetricChange[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((id) => ({ id, before: old.get(id) ?? null, after: now.get(id) ?? null }))
    .filter((change) => stated(change.before) !== stated(change.after));
}

const byId = (record: YearRecord | null): ReadonlyMap<string, Metric> =>
  new Map(figuresIn(record?.metrics ?? []).map((metric) => [metric.id, metric]));

const stated = (metric: Metric | null): string => (metric === null ? "" : statementOf(metric));

/** What is published once `editions` and `addresses` are public from `date` on. Nothing that was there is dropped. */
export function withPublication(
  published: Published,
  date: string,
  addresses: readonly string[],
  editions: readonly Edition[],
): Published {
  const known = new Map(addresses.map((address) => [address, date]));
  for (const [address, first] of Object.entries(published.addresses)) known.set(address, first);
  const figures = { ...published.figures };
  const kept = { ...published.editions };
  for (const { record, charts } of editions) {
    figures[record.year] = withValues(figures[record.year] ?? {}, date, record);
    kept[record.year] = withEdition(kept[record.year] ?? [], { date, record, charts });
  }
  return {
    addresses: Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))),
    figures,
    editions: kept,
  };
}

function withValues(
  known: Readonly<Record<string, readonly PublishedValue[]>>,
  date: string,
  record: YearRecord,
): Readonly<Record<string, readonly PublishedValue[]>> {
  const figures = { ...known };
  for (const [metric, now] of statedIn(record)) {
    const before = own(known, metric) ?? [];
    const last = before.at(-1);
    if (last === undefined || !isSame(last, now)) figures[metric] = [...before, { date, ...now }];
  }
  return figures;
}

/** The days of a year with one more, where it changed anything; of two publications of one day the later stays. */
function withEdition(known: readonly PublishedEdition[], now: PublishedEdition): readonly PublishedEdition[] {
  const before = known.filter(({ date }) => date !== now.date);
  const last = before.at(-1);
  return last !== undefined && JSON.stringify({ ...last, date: now.date }) === JSON.stringify(now)
    ? before
    : [...before, now];
}

/** The day in Astana, as ISO 8601 writes it; Sweden writes its dates so. */
export const today = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Almaty" });

export const PUBLISHED_FILE = "data/published.json";

/** Files of content with another list of what was published among them. */
export const withPublished = (files: readonly SourceFile[], text: string): readonly SourceFile[] => [
  ...files.filter(({ path }) => path !== PUBLISHED_FILE),
  { path: PUBLISHED_FILE, text },
];

/** What `data/published.json` holds; nothing is published where it isn't among the files. */
export function readPublished(files: readonly SourceFile[]): {
  readonly value: Published;
  readonly problems: readonly Problem[];
} {
  const text = files.find(({ path }) => path === PUBLISHED_FILE)?.text;
  if (text === undefined) return { value: NOTHING_PUBLISHED, problems: [] };
  const read = publishedSchema.safeParse(parsedJson(text));
  if (read.success) return { value: read.data, problems: [] };
  const [path] = read.error.issues.map((issue) => issue.path.join(", "));
  return {
    value: NOTHING_PUBLISHED,
    problems: [ofFile(PUBLISHED_FILE, { code: "published-file", args: { path: path || null } })],
  };
}
