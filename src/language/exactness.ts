import type { Figure } from "../record/history.ts";
import { isSourced, metricAt, restsOn } from "../record/kinds/index.ts";
import type { Metric, Quantity } from "../record/model.ts";
import type { Voice } from "./voice.ts";

/** How exact a number is, in a word or two: by the word that its source puts before it, or that it is our arithmetic. */
export const exactWord = (metric: Quantity, voice: Voice): string =>
  isSourced(metric) ? voice.language.precisionLabel(metric.precision) : voice.message("table.derived");

/** How a figure was worked out from others of its record, a sentence; null where a source states it. */
export function arithmeticOf({ metric, record }: Figure, voice: Voice): string | null {
  if (isSourced(metric)) return null;
  const labels = restsOn(metric)
    .flatMap((id) => metricAt(record.metrics, id) ?? [])
    .map(({ label }) => voice.text(label));
  if ("how" in metric) {
    const terms = labels.join(metric.how === "sum" ? " + " : " − ");
    return voice.message("table.arithmetic.terms", { terms });
  }
  const [part = "", whole = ""] = labels;
  return voice.message("table.arithmetic", { part, whole });
}

/** What the source doesn't say of a metric; null where that isn't told. */
export const unknownOf = ({ unknown }: Metric, voice: Voice): string | null =>
  unknown === undefined ? null : voice.text(unknown);
