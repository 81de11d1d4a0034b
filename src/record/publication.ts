import { isSame } from "./kinds/index.ts";
import type { Edition, YearRecord } from "./model.ts";
import { type Published, type PublishedEdition, type PublishedFigure, statedIn } from "./published.ts";

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
  for (const { record, figures: charts } of editions) {
    figures[record.year] = withFigures(figures[record.year] ?? {}, date, record);
    kept[record.year] = withEdition(kept[record.year] ?? [], { date, record, figures: charts });
  }
  return {
    addresses: Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))),
    figures,
    editions: kept,
  };
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

/** The days of a year with one more, where it changed anything; of two publications of one day the later stays. */
function withEdition(known: readonly PublishedEdition[], now: PublishedEdition): readonly PublishedEdition[] {
  const before = known.filter(({ date }) => date !== now.date);
  const last = before.at(-1);
  return last !== undefined && JSON.stringify({ ...last, date: now.date }) === JSON.stringify(now)
    ? before
    : [...before, now];
}
