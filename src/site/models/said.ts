import type { Part, Voice } from "../../language/voice.ts";
import {
  type DateMetric,
  dataValue,
  isDate,
  isoOf,
  isQuantity,
  isRange,
  measuredOf,
  valueText,
} from "../../record/kinds/index.ts";
import type { ChartDefinition, Precision, Quantity } from "../../record/model.ts";
import type { Unit } from "../../record/terms.ts";

/** A number of the record as a page holds it: its words for readers, its value and precision for machines. */
export interface Datum {
  readonly id: string;
  /** A range as its two ends with a slash between, a day or period as ISO 8601 writes it. */
  readonly value: number | string;
  /** None of a day. */
  readonly precision?: Precision | "range" | undefined;
  /** What a measure is in. */
  readonly unit?: Unit | undefined;
  readonly text: string;
  /** The year of its record, where that is another than the page's. */
  readonly year?: number | undefined;
}
/** A list of the record in running text, where it can't stand item by item. */
interface Named {
  readonly id: string;
  readonly names: string;
}
/** A filled template: text, with its numbers and lists apart. */
export type Said = readonly (string | Datum | Named)[];

export const datum = (metric: Quantity | DateMetric, text: string, year?: number): Datum => ({
  id: metric.id,
  ...machineValue(metric),
  text,
  year,
});

/** A figure as machines read it. */
export function machineValue(metric: Quantity | DateMetric): Pick<Datum, "value" | "precision" | "unit"> {
  if (isDate(metric)) return { value: isoOf(metric.value) };
  const { value, precision } = metric;
  const unit = measuredOf(metric).unit;
  const isPlainRange = isRange(value) && precision === "exact";
  return {
    value: isRange(value) ? valueText(value) : dataValue(metric),
    precision: isPlainRange ? "range" : precision,
    ...(unit && { unit }),
  };
}

export const saidParts = (parts: readonly Part[]): Said =>
  parts.map((part) =>
    typeof part === "string"
      ? part
      : isQuantity(part.metric) || isDate(part.metric)
        ? datum(part.metric, part.text, part.year)
        : { id: part.metric.id, names: part.text },
  );

/** The same in plain text. */
export const plainSaid = (parts: Said): string =>
  parts.map((part) => (typeof part === "string" ? part : "names" in part ? part.names : part.text)).join("");

/** A template with its figures said. */
export const said = (template: string, voice: Voice): Said => saidParts(voice.formatToParts(template));

/** A chart's note; null where it has none. */
export const saidNote = ({ note }: ChartDefinition, voice: Voice): Said | null =>
  note === undefined ? null : said(voice.text(note), voice);
