import { z } from "zod";
import { cellsOf, isSame } from "./kinds/index.ts";
import type { Edition, YearRecord } from "./model.ts";
import { type Lang, PRECISIONS, type Stated } from "./terms.ts";

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

const kept = z.looseObject({
  date: z.iso.date(),
  record: z.looseObject({
    year: z.int(),
    title: z.record(z.string(), z.string()),
    metrics: z.array(z.looseObject({})),
  }),
  figures: z.array(z.looseObject({ id: z.string() })),
});
/** What a year's pages were made of, kept as it is: it was checked before it was published. */
const edition = z.custom<PublishedEdition>((value) => kept.safeParse(value).success);

export const publishedSchema = z.strictObject({
  /** Every published address, and the day of its first publication. */
  addresses: z.record(z.string().startsWith("/"), z.iso.date()),
  /** By year and metric: every value that was public, oldest first. */
  figures: z.record(z.string().regex(/^\d{4}$/), z.record(z.string(), z.array(figure).min(1))),
  /** By year: its record and charts at the end of each day on which what was public changed, oldest first. */
  editions: z.record(z.string().regex(/^\d{4}$/), z.array(edition).min(1)).default({}),
});

export type PublishedFigure = Readonly<z.infer<typeof figure>>;
/** A year's edition as it was public at the end of a day. */
export interface PublishedEdition extends Edition {
  /** ISO 8601. */
  readonly date: string;
}
export interface Published {
  readonly addresses: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Readonly<Record<string, readonly PublishedFigure[]>>>>;
  readonly editions: Readonly<Record<string, readonly PublishedEdition[]>>;
}

/** Before the first publication. */
export const NOTHING_PUBLISHED: Published = { addresses: {}, figures: {}, editions: {} };

/** A published figure that the record now states otherwise; `now` is null where the record dropped it. */
export interface Uncorrected {
  readonly metric: string;
  readonly was: PublishedFigure;
  readonly now: Stated | null;
}

/** The figures that a record states, by metric: those that a source states; what we reckon follows from them. */
export function statedIn(record: YearRecord): ReadonlyMap<string, Stated> {
  const cells = record.metrics.flatMap((metric) =>
    cellsOf(metric).map(({ part, value, precision }): readonly [string, Stated] => [
      part === null ? metric.id : `${metric.id}/${part}`,
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
          correction.metric === metric && correction.date >= was.date && isSame(correction.was, was),
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
export const figureDays = (published: Published, year: number, id: string, lang: Lang): readonly string[] =>
  editionsOf(published, year)
    .filter(
      ({ record, figures }) => record.title[lang] !== undefined && figures.some((each) => each.id === id),
    )
    .map(({ date }) => date);

/** The day of the last publication that changed anything; null before the first. */
export function lastPublication(published: Published): string | null {
  const days = [
    ...Object.values(published.addresses),
    ...Object.keys(published.figures).flatMap((year) => publicationDays(published, Number(year))),
  ];
  return days.sort().at(-1) ?? null;
}
