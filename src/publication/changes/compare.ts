import { siteMap } from "../../site/site-map.ts";
import { type AddressChange, type CopyChange, changedCopies, compareAddresses } from "./addresses.ts";
import { type ChartChange, compareCharts } from "./charts.ts";
import { compareFigures, type FigureChange } from "./figures.ts";
import { compareSentences, type SentenceChange } from "./sentences.ts";
import type { State } from "./state.ts";

/** All that readers will find changed. */
export interface Changes {
  readonly figures: readonly FigureChange[];
  readonly sentences: readonly SentenceChange[];
  readonly charts: readonly ChartChange[];
  readonly addresses: readonly AddressChange[];
  readonly copies: readonly CopyChange[];
}

/** Compares two states of the content. */
export function compareStates(before: State, after: State): Changes {
  const [old, now] = [siteMap(before), siteMap(after)];
  const addresses = compareAddresses(old, now);
  return {
    figures: compareFigures(before, after),
    sentences: compareSentences(before, after),
    charts: compareCharts(before, after),
    addresses,
    copies: changedCopies(addresses, now, after),
  };
}

/** True where no reader will find anything changed. */
export const isUnchanged = ({ figures, sentences, charts, addresses }: Changes): boolean =>
  [figures, sentences, charts, addresses].every((list) => list.length === 0);
