import type { Finding } from "../diagnostics/document.ts";
import type { Place } from "../diagnostics/lines.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { told } from "../diagnostics/told.ts";
import { GrammarError } from "../language/language.ts";
import type { Voice } from "../language/voice.ts";
import { sayingOf } from "../narrative/components.ts";
import type { PlacedUse } from "../narrative/mdx.ts";
import type { YearRecord } from "../record/model.ts";

/** A finding with its place in the narrative. */
export interface PlacedFinding {
  readonly place: Place;
  readonly finding: Finding;
}

/** The ids of a year as written in its files, those included whose metric or chart has a fault of its own. */
export interface WrittenIds {
  readonly metrics: readonly string[];
  readonly figures: readonly string[];
}

/** What a component names by its id. */
const KINDS: ReadonlyMap<string, "metric" | "figure"> = new Map([
  ["Metric", "metric"],
  ["List", "metric"],
  ["Figure", "figure"],
]);

/**
 * What a component asks of the record and cannot have: an unknown id, a number as a list, an unmet grammar. An id that
 * is written and not in the record has a fault of its own, which is told there.
 */
export function useFindings(
  use: PlacedUse,
  record: YearRecord,
  voice: Voice,
  written: WrittenIds,
): readonly PlacedFinding[] {
  const { id } = use.props;
  const { id: idPlace = use } = use.propPlaces;
  const kind = KINDS.get(use.component);
  if (kind === undefined || typeof id !== "string") return [];
  const ids = written[kind === "metric" ? "metrics" : "figures"];
  if (!ids.includes(id)) return [{ place: idPlace, finding: unknownId(kind, id, ids) }];
  const metric = kind === "metric" ? record.metrics.find((candidate) => candidate.id === id) : undefined;
  if (metric === undefined) return [];
  if (use.component === "List")
    return metric.kind === "list" ? [] : [{ place: idPlace, finding: notAList(id) }];
  try {
    voice.say(metric, sayingOf(use.props));
    return [];
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return [{ place: use, finding: { code: "grammar", message: error.message, hint: error.hint } }];
  }
}

/** That there is no metric or figure of this id. */
export const unknownId = (what: "metric" | "figure", id: string, ids: readonly string[]): Finding => ({
  code: `${what}-unknown`,
  message: what === "metric" ? told`There is no metric \`${id}\`.` : told`There is no figure \`${id}\`.`,
  hint: didYouMean(id, ids, told`Write one of ${ids.join(", ")}.`),
});

const notAList = (id: string): Finding => ({
  code: "metric-kind",
  message: told`\`${id}\` is a number, and <List> shows a list.`,
  hint: told`Write <Metric id="${id}" />.`,
});
