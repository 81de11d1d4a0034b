import type { Path } from "../diagnostics/document.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Languages } from "../language/index.ts";
import type { Language } from "../language/language.ts";
import type { QuoteReader } from "../language/quote-words.ts";
import { numbersIn, type Quoted } from "../language/quoted-numbers.ts";
import { isPrecision } from "../record/claims.ts";
import type { Change } from "../record/kinds/change.ts";
import { isWhen } from "../record/kinds/date.ts";
import {
  cellsOf,
  figuresIn,
  isChange,
  isQuantity,
  isRange,
  isRatio,
  isSourced,
  measuredOf,
} from "../record/kinds/index.ts";
import type { Cell } from "../record/kinds/kind.ts";
import type { Metric, YearRecord } from "../record/model.ts";
import type { Ratio, Stated } from "../record/terms.ts";
import type { CheckContext } from "./context.ts";
import { figurePlace } from "./published.ts";
import { namesOtherDate } from "./quoted-dates.ts";
import { alphabetsOf, knownLanguages, misnamedSources, withoutRegion } from "./source-languages.ts";

/** Figures whose value or precision the words quoted for them contradict; words in another language than said aren't read. */
export async function quoteProblems({
  content,
  documents,
  languages,
}: Pick<CheckContext, "content" | "documents" | "languages">): Promise<readonly Problem[]> {
  const records = content.editions.map(({ record }) => record);
  const known = await knownLanguages(records, languages);
  const alphabets = alphabetsOf(known);
  return records.flatMap((record) => {
    const document = documents.get(`data/${record.year}.json`);
    const misnamed = misnamedSources(record, alphabets);
    return figuresIn(record.metrics).flatMap((metric) => {
      if (document === undefined || !isSourced(metric) || misnamed.has(metric.source)) return [];
      const reader = readerOf(metric.source, record, known);
      const { path } = figurePlace(metric.id, document);
      const found = reader === null ? [] : contradictions(metric, reader);
      return found.map(({ at, finding }) => document.problem([...path, ...at], finding));
    });
  });
}

/** What reads a source's quotations, be its language one of the site's or not; null for a language without a folder. */
function readerOf(id: string, { sources }: YearRecord, known: Languages): Reader | null {
  const tag = sources.find((source) => source.id === id)?.language ?? "";
  const { language, numberWords, quoteWords } = known.get(withoutRegion(tag)) ?? {};
  return language === undefined || numberWords === undefined || quoteWords === undefined
    ? null
    : { language, numberWords, quoteWords };
}

/** What reads a quotation's numbers, and its days. */
type Reader = QuoteReader & { readonly language: Language };

interface Contradiction {
  /** From the figure's place on. */
  readonly at: Path;
  readonly finding: Finding;
}

/** The numbers that the words must hold: both ends of a range, a fall without its sign; of a day none is looked for. */
function wantedOf({ value }: Stated): readonly (number | Ratio)[] {
  if (typeof value === "number") return [Math.abs(value)];
  if (isRange(value)) return [value.from, value.to];
  return isRatio(value) ? [value] : [];
}

/** What of a metric and of its target the words quoted for each contradict; nothing of what states neither number nor day. */
export const contradictions = (metric: Metric, reader: Reader): readonly Contradiction[] =>
  cellsOf(metric).flatMap((cell) => {
    const quote = quoteOf(metric, cell);
    const found = cell.part === null && quote !== null ? contradiction(metric, cell, quote, reader) : null;
    if (found === null) return [];
    return [{ at: [...(cell.target ? ["target"] : []), found.field], finding: found.finding }];
  });

function contradiction(metric: Metric, cell: Stated, quote: string, reader: Reader) {
  if (isWhen(cell.value))
    return namesOtherDate(cell.value, quote, reader.language)
      ? ({ field: "value", finding: warning("quote-value.date", { id: metric.id, quote }) } as const)
      : null;
  if (!isQuantity(metric)) return null;
  const { unit } = measuredOf(metric);
  const numbers = numbersIn(quote, reader);
  const ends: Quoted[] = [];
  for (const wanted of wantedOf(cell)) {
    const same = stating(wanted, numbers, unit);
    const [found] = same;
    if (found === undefined)
      return { field: "value", finding: otherValue(metric.id, cell, quote, numbers) } as const;
    const claimed = isRange(cell.value) ? "range" : cell.precision;
    const claiming = same.filter(({ claims }) => claims.includes(claimed));
    if (claiming.length === 0)
      return { field: "precision", finding: otherPrecision(metric.id, cell, found) } as const;
    ends.push(...claiming);
  }
  const direction = isChange(metric) ? otherDirection(metric, quote, reader) : null;
  if (direction !== null) return { field: "value", finding: direction } as const;
  // What is said of a range is said before its lower end.
  const [lower] = ends;
  const isAround = ends.some(({ claims }) => claims.includes("around"));
  return isRange(cell.value) && lower !== undefined && isAround !== (cell.precision === "around")
    ? ({
        field: "precision",
        finding: otherPrecision(metric.id, cell, { ...lower, claims: [isAround ? "around" : "exact"] }),
      } as const)
    : null;
}

function quoteOf(metric: Metric, { target }: Pick<Cell, "target">): string | null {
  if (target) return "target" in metric && metric.target !== undefined ? metric.target.quote : null;
  return isSourced(metric) ? metric.quote : null;
}

/** The numbers of a quotation that are the one wanted. */
function stating(
  wanted: number | Ratio,
  numbers: readonly Quoted[],
  unit: string | undefined,
): readonly Quoted[] {
  const equal = numbers.filter(({ value }) => isSameNumber(value, wanted, unit));
  const figures = equal.filter(({ weak }) => !weak);
  return figures.length > 0 ? figures : equal;
}

/** The words of a metric's quote that state it, or its parts; none where it is in another language than is read. */
export async function bearingWords(
  metric: Metric,
  record: YearRecord,
  languages: Languages,
): Promise<readonly string[]> {
  if (!isSourced(metric)) return [];
  const reader = readerOf(metric.source, record, await knownLanguages([record], languages));
  if (reader === null) return [];
  const numbers = numbersIn(metric.quote, reader);
  const stated = figuresIn([metric]).flatMap((figure) => {
    const unit = isQuantity(figure) ? measuredOf(figure).unit : undefined;
    const own = cellsOf(figure).filter(({ target }) => target === undefined);
    return own.flatMap((cell) => wantedOf(cell).flatMap((wanted) => stating(wanted, numbers, unit)));
  });
  return [...new Set(stated.map(({ words }) => words))];
}

const warning = (code: string, args: Finding["args"]): Finding => ({ code, severity: "warning", args });

function otherValue(id: string, { value }: Stated, quote: string, numbers: readonly Quoted[]): Finding {
  const stated = numbers.filter(({ weak }) => !weak);
  const words = [...new Set(stated.map((number) => number.words))];
  if (words.length === 0)
    return warning("quote-value.none", { id, quote: quote.length > 60 ? `${quote.slice(0, 60)}…` : quote });
  // What the record could hold instead, where the words leave no choice.
  const fitting = new Set(stated.flatMap((number) => asJson(number.value, value) ?? []));
  const [only] = fitting;
  return warning("quote-value", {
    id,
    words: { all: words.map((words) => ({ code: "quoted", args: { words } })) },
    value: fitting.size === 1 ? only : null,
  });
}

function otherPrecision(
  id: string,
  { precision }: Stated,
  { words, claims: [claim = "exact"] }: Quoted,
): Finding {
  return isPrecision(claim)
    ? warning("quote-precision", { id, precision, words, found: claim })
    : warning("quote-precision.range", { id, precision, words });
}

/** Of a rise whose words tell of nothing but a fall, or the other way round: a sign that was forgotten. */
function otherDirection({ id, value }: Change, quote: string, { quoteWords }: Reader): Finding | null {
  const { rise, fall } = quoteWords;
  const args = { id, quote, value: String(-value) };
  if (value > 0 && fall.test(quote) && !rise.test(quote)) return warning("quote-value.fall", args);
  return value < 0 && rise.test(quote) && !fall.test(quote) ? warning("quote-value.rise", args) : null;
}

/** A number as the record writes it; null where it is none of the sort that stands there. */
function asJson(number: Quoted["value"], value: Stated["value"]): string | null {
  if (typeof number === "number") return typeof value === "number" ? String(number) : null;
  const isWhole = Number.isInteger(number.part) && Number.isInteger(number.of);
  return typeof value !== "number" && isWhole ? `{ "part": ${number.part}, "of": ${number.of} }` : null;
}

/** Whether a number of the words is the one wanted: of shares the quotients, save for what binary fractions add. */
function isSameNumber(stated: number | Ratio, wanted: number | Ratio, unit: string | undefined): boolean {
  // «2 процентных пункта» is read as two per cent.
  const isPercent = unit === "percent" || unit === "percentage-point";
  const value =
    isPercent && typeof wanted === "number" && typeof stated !== "number"
      ? { part: wanted, of: 100 }
      : wanted;
  if (typeof stated === "number" || typeof value === "number") return stated === value;
  const left = stated.part * value.of;
  return Math.abs(left - value.part * stated.of) <= 1e-9 * left;
}
