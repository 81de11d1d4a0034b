import { attempt } from "../../narrative/attempt.ts";
import type { Lang, YearRecord } from "../../record/model.ts";
import { uncorrected } from "../../record/published.ts";
import { openYear } from "../../site/built-from.ts";
import { figureTitle } from "../../site/context.ts";
import { footing } from "../../site/embed-document.ts";
import type { AddressKind, SiteAddress } from "../../site/site-map.ts";
import { editionOf } from "./editions.ts";
import type { State } from "./state.ts";

/** An address whose built file changes. */
export interface AddressChange {
  readonly path: string;
  readonly kind: AddressKind;
  /** The language in the path; null where there is none. */
  readonly lang: Lang | null;
  readonly change: "changed" | "new" | "gone";
}

/** A chart that stands in somebody's article, as it will show there. */
export interface CopyChange {
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  /** What it tells readers of corrections. */
  readonly notices: readonly string[];
  /** True where a published figure in it changes and no correction tells so. */
  readonly untold: boolean;
}

/** The addresses of two site maps that are made of something else, or that only one of them has. */
export function compareAddresses(
  before: readonly SiteAddress[],
  after: readonly SiteAddress[],
): readonly AddressChange[] {
  const old = new Map(before.map((address) => [address.path, address]));
  const now = new Set(after.map(({ path }) => path));
  return [
    ...after.flatMap((address): readonly AddressChange[] => {
      const { path, kind, lang } = address;
      const was = old.get(path);
      if (was === undefined) return [{ path, kind, lang, change: "new" }];
      const same = attempt(() => was.made(), null) === address.made();
      return same ? [] : [{ path, kind, lang, change: "changed" }];
    }),
    ...before
      .filter(({ path }) => !now.has(path))
      .map(({ path, kind, lang }): AddressChange => ({ path, kind, lang, change: "gone" })),
  ];
}

/** What readers' copies of charts will show: each embed that follows corrections and changes. */
export const changedCopies = (
  changes: readonly AddressChange[],
  addresses: readonly SiteAddress[],
  state: State,
): readonly CopyChange[] =>
  addresses.flatMap(({ path, lang, embeds: shown }) => {
    const changed = changes.some((change) => change.path === path && change.change === "changed");
    const edition = shown && editionOf(state, shown.year);
    const figure = edition?.figures.find(({ id }) => id === shown?.id);
    const language = state.languages.get(lang ?? "");
    if (!changed || !edition || figure === undefined || language === undefined) return [];
    const context = openYear(state, edition, language).figure(figure);
    const { notices } = footing(context, null);
    const silent = uncorrected(edition.record, state.published).map(({ metric }) => metric);
    const untold = countsIn(edition.record, figure.metrics).some((id) => silent.includes(id));
    return [{ path, lang: language.language.tag, title: figureTitle(context), notices, untold }];
  });

/** These metrics, and the counts that derived ones among them rest on. */
const countsIn = ({ metrics }: YearRecord, ids: readonly string[]): readonly string[] =>
  metrics.flatMap((metric) =>
    ids.includes(metric.id) ? [metric.id, ...(metric.kind === "derived" ? metric.ratio : [])] : [],
  );
