import { z } from "zod";
import { PRECISIONS, type Precision, type Ratio, type YearRecord } from "./model.ts";

/**
 * What was published, `data/published.json`: written by the deploy command alone, and only ever added to.
 * Addresses are paths from the site's root, without the base path. Dates are ISO 8601.
 */
const figure = z.strictObject({
  /** The day on which this value was first public. */
  date: z.iso.date(),
  value: z.union([z.number(), z.strictObject({ part: z.number(), of: z.number() })]),
  precision: z.enum(PRECISIONS),
});

export const publishedSchema = z.strictObject({
  /** Every published address, and the day of its first publication. */
  addresses: z.record(z.string().startsWith("/"), z.iso.date()),
  /** By year and metric: every value that was public, oldest first. */
  figures: z.record(z.string().regex(/^\d{4}$/), z.record(z.string(), z.array(figure).min(1))),
});

export type PublishedFigure = Readonly<z.infer<typeof figure>>;
export interface Published {
  readonly addresses: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Readonly<Record<string, readonly PublishedFigure[]>>>>;
}

/** Before the first publication. */
export const NOTHING_PUBLISHED: Published = { addresses: {}, figures: {} };

/** A value that can be published: counts and shares; derived shares follow from them. */
interface Stated {
  readonly value: number | Ratio;
  readonly precision: Precision;
}

/** A published figure that the record now states otherwise; `now` is null where the record dropped it. */
export interface Uncorrected {
  readonly metric: string;
  readonly was: PublishedFigure;
  readonly now: Stated | null;
}

/** The counts and shares that a record states, by metric. */
function statedIn(record: YearRecord): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  for (const metric of record.metrics) {
    if (metric.kind === "count" || metric.kind === "share") {
      stated.set(metric.id, { value: metric.value, precision: metric.precision });
    }
  }
  return stated;
}

const isSameValue = (one: number | Ratio, other: number | Ratio): boolean =>
  typeof one === "number" || typeof other === "number"
    ? one === other
    : one.part === other.part && one.of === other.of;

const isSame = (one: Stated, other: Stated): boolean =>
  one.precision === other.precision && isSameValue(one.value, other.value);

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
          correction.metric === metric && correction.date >= was.date && isSame(correction.was, was),
      );
    return told ? [] : [{ metric, was, now }];
  });
}

/** What is published once `records` and `addresses` are public from `date` on. Nothing that was there is dropped. */
export function withPublication(
  published: Published,
  date: string,
  addresses: readonly string[],
  records: readonly YearRecord[],
): Published {
  const known = new Map(addresses.map((address) => [address, date]));
  for (const [address, first] of Object.entries(published.addresses)) known.set(address, first);
  const figures = { ...published.figures };
  for (const record of records) figures[record.year] = withFigures(figures[record.year] ?? {}, date, record);
  return { addresses: Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))), figures };
}

function withFigures(
  known: Readonly<Record<string, readonly PublishedFigure[]>>,
  date: string,
  record: YearRecord,
): Readonly<Record<string, readonly PublishedFigure[]>> {
  const figures = { ...known };
  for (const [metric, now] of statedIn(record)) {
    const before = known[metric] ?? [];
    const last = before.at(-1);
    if (last === undefined || !isSame(last, now)) figures[metric] = [...before, { date, ...now }];
  }
  return figures;
}

/** The days on which figures of a year were published or corrected, oldest first. */
export const publicationDays = (published: Published, year: number): readonly string[] =>
  [
    ...new Set(Object.values(published.figures[year] ?? {}).flatMap((all) => all.map(({ date }) => date))),
  ].sort();

/** A year's published figures as they stood at the end of a day, by metric. */
export function figuresAsOf(
  published: Published,
  year: number,
  date: string,
): ReadonlyMap<string, PublishedFigure> {
  const standing = new Map<string, PublishedFigure>();
  for (const [metric, figures] of Object.entries(published.figures[year] ?? {})) {
    const last = figures.findLast((figure) => figure.date <= date);
    if (last !== undefined) standing.set(metric, last);
  }
  return standing;
}

/** The day of the last publication that changed anything; null before the first. */
export function lastPublication(published: Published): string | null {
  const days = [
    ...Object.values(published.addresses),
    ...Object.keys(published.figures).flatMap((year) => publicationDays(published, Number(year))),
  ];
  return days.sort().at(-1) ?? null;
}
