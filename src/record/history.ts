import { own } from "../diagnostics/document.ts";
import {
  type Derived,
  isComparable,
  isDerivedShare,
  type Metric,
  metricAt,
  restsOn,
  type Single,
} from "./kinds/index.ts";
import type { YearRecord } from "./model.ts";
import type { Text } from "./terms.ts";

/** What a metric is called, and was called in earlier years. */
export interface Named {
  readonly id: string;
  readonly formerly?: Readonly<Record<string, string>>;
}

/** A year and what is called how in it. */
interface YearOf<M extends Named> {
  readonly year: number;
  readonly metrics: readonly M[];
}

/** A metric of one of several years. */
interface InYear<Y, M> {
  readonly record: Y;
  readonly metric: M;
}

/**
 * What a metric was in each earlier year, oldest first: under the id that it or a later year's metric says it had then,
 * else under the id that it had in the year after. A year without it is passed over.
 * @param earlier oldest first.
 */
export function traced<M extends Named, Y extends YearOf<M>>(
  { id, formerly = {} }: Named,
  earlier: readonly Y[],
): readonly InYear<Y, M>[] {
  const found: InYear<Y, M>[] = [];
  let called = id;
  let names = formerly;
  for (const record of earlier.toReversed()) {
    called = own(names, String(record.year)) ?? called;
    const metric = record.metrics.find((other) => other.id === called);
    if (metric === undefined) continue;
    names = { ...metric.formerly, ...names };
    found.unshift({ record, metric });
  }
  return found;
}

/** A metric with the record that states it. */
export type Figure = InYear<YearRecord, Metric>;
/** One of which all can be said in one go. */
export type SingleFigure = InYear<YearRecord, Single>;

/**
 * A metric's figures in the years before, oldest first, by whatever id it had. Without those of a year that counts
 * otherwise (a share, where this is a count).
 */
export const figuresBefore = (metric: Metric, earlier: readonly YearRecord[]): readonly Figure[] =>
  traced<Metric, YearRecord>(metric, earlier).filter((figure) => isComparable(figure.metric, metric));

/** A metric's figure in the last of the years before, by whatever id it had; null where that year has none that counts alike. */
export function figureLastYear(metric: Metric, earlier: readonly YearRecord[]): Figure | null {
  const last = figuresBefore(metric, earlier).at(-1);
  return last !== undefined && last.record === earlier.at(-1) ? last : null;
}

/**
 * Whether a figure is of another thing than an earlier year's, so that no difference can be told: it is defined in other
 * words in each language that both have, since a word mended in one of them is no other definition, and neither is the year
 * in it; or what it is reckoned from is.
 */
export const isRedefined = (now: Figure, then: Figure): boolean =>
  isReworded(now, then) || restsOtherwise(now, then);

function isReworded(
  { metric: now, record: { year } }: Figure,
  { metric: then, record: before }: Figure,
): boolean {
  const both = Object.entries(definitionOf(now)).flatMap(([tag, words]) => {
    const earlier = own(definitionOf(then), tag);
    return earlier === undefined ? [] : [undated(words, year) !== undated(earlier, before.year)];
  });
  return both.length > 0 && both.every((differs) => differs);
}

/** Without the label of what we reckon, which stands there where the file says no more. */
const definitionOf = ({ kind, definition, label }: Metric): Text =>
  Object.fromEntries(
    Object.entries(definition).filter(([tag, words]) => kind !== "derived" || words !== own(label, tag)),
  );

/** Words with the years next to the record's own as so many years from it: “in 2026” of 2026 is “in 2025” of 2025. */
const undated = (words: string, year: number): string =>
  words.replace(/(?<!\d)\d{4}(?:\/\d\d)?(?!\d)/g, (found) => {
    const from = Number(found.slice(0, 4)) - year;
    return Math.abs(from) > 1 ? found : `{${from}${found.slice(4, 5)}}`;
  });

/** Whether what we reckon is made of other figures than in an earlier year, or otherwise, or of some that are of another thing now. */
function restsOtherwise({ metric, record }: Figure, { metric: before, record: then }: Figure): boolean {
  if (metric.kind !== "derived") return false;
  const terms = restsOn(metric).map((id) => {
    const part = metricAt(record.metrics, id);
    const former =
      part && figuresBefore(part, record.earlier ?? []).find((figure) => figure.record.year === then.year);
    return {
      id: part === undefined ? id : former?.metric.id,
      isReworded: part && former && isReworded({ metric: part, record }, former),
    };
  });
  return terms.some((term) => term.isReworded === true) || isMadeOtherwise(metric, before, terms);
}

/** @param terms of the later one, by their ids in the earlier year. A share that is reckoned now may have been stated then. */
function isMadeOtherwise(
  now: Derived,
  before: Metric,
  terms: readonly { readonly id: string | undefined }[],
): boolean {
  if (before.kind !== "derived") return false;
  const how = (metric: Derived): string => (isDerivedShare(metric) ? "ratio" : metric.how);
  const ids = terms.map(({ id }) => id);
  const [one, other] =
    how(now) === "sum" ? [ids.toSorted(), restsOn(before).toSorted()] : [ids, restsOn(before)];
  return how(now) !== how(before) || JSON.stringify(one) !== JSON.stringify(other);
}
