import { diffArrays } from "diff";
import { held } from "../../diagnostics/held.ts";
import { attempt } from "../../narrative/speak.ts";
import type { Edition, Lang, Metric } from "../../record/model.ts";
import { compareRecords, type MetricChange, uncorrected } from "../../record/published.ts";
import { type Context, chartContext, chartFigures, contextOf, type OpenSite } from "../../site/context.ts";
import { countsIn } from "../../site/corrections.ts";
import { keptName } from "../../site/inputs.ts";
import { modelOf } from "../../site/makers.ts";
import { embedModel } from "../../site/models/embed.ts";
import { drawings } from "../../site/models/parts.ts";
import { type Address, type AddressKind, addressesOf, ROUTES } from "../../site/routes.ts";
import { keptCharts } from "../kept-charts.ts";
import { passages } from "./sentences.ts";

/** Two lists set side by side: an item that one of them lacks stands beside null. */
export type Pair<Item> =
  | { readonly before: Item; readonly after: Item | null }
  | { readonly before: null; readonly after: Item };
type InLanguage = { readonly lang: Lang } & Pair<string>;

/** A change of a metric, as each language says it. */
export interface SaidChange {
  readonly year: number;
  readonly change: MetricChange;
  readonly said: readonly InLanguage[];
}

/** A sentence that readers of a language will read otherwise; null where there is none. `place` is where staff find it. */
export type SentenceChange = { readonly place: string } & InLanguage;

/** A chart of which a drawing changes, with its two sizes as markup; null where it isn't drawn. */
interface ChartChange {
  readonly year: number;
  readonly id: string;
  readonly drawings: readonly InLanguage[];
}

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
  readonly title: string;
  /** What it tells readers of corrections. */
  readonly notices: readonly string[];
  /** True where a published figure in it changes and no correction tells so. */
  readonly untold: boolean;
}

/** All that readers will find changed. */
export interface Changes {
  readonly metrics: readonly SaidChange[];
  readonly sentences: readonly SentenceChange[];
  readonly charts: readonly ChartChange[];
  readonly addresses: readonly AddressChange[];
  readonly copies: readonly CopyChange[];
}

/** Compares two states of a site. @throws where the later one can't be rendered, as `modelOf` does. */
export function compareSites(before: OpenSite, after: OpenSite): Changes {
  const now = addressesOf(after.content, after.published);
  const alike = alikeIn(before, after);
  const addresses = compareAddresses(before, after, now, alike);
  return {
    metrics: compareMetrics(before, after),
    sentences: compareSentences(before, after),
    charts: compareCharts(before, after, alike),
    addresses,
    copies: changedCopies(addresses, now, after),
  };
}

/** True where no reader will find anything changed. */
export const isUnchanged = ({ metrics, sentences, charts, addresses }: Changes): boolean =>
  [metrics, sentences, charts, addresses].every((list) => list.length === 0);

/** The languages of either site, the later one's order first. */
const languagesOf = (before: OpenSite, after: OpenSite): readonly Lang[] => [
  ...new Set([after, before].flatMap(({ content }) => content.site.languages)),
];

/** The years of either site. */
const yearsOf = (before: OpenSite, after: OpenSite): readonly number[] =>
  [
    ...new Set([before, after].flatMap(({ content }) => content.editions.map(({ record }) => record.year))),
  ].sort((a, b) => a - b);

const editionOf = ({ content }: OpenSite, year: number): Edition | undefined =>
  content.editions.find(({ record }) => record.year === year);

/** The year in the language; null where the site lacks one of them. */
const contextIn = (open: OpenSite, lang: Lang, year: number): Context | null =>
  editionOf(open, year) === undefined || !open.languages.has(lang) ? null : contextOf(open, lang, year);

/** A pair of each language in which a text differs. `text` is null where a site has none. */
const pairsIn = (
  before: OpenSite,
  after: OpenSite,
  text: (open: OpenSite, lang: Lang) => string | null,
): readonly InLanguage[] =>
  languagesOf(before, after).flatMap((lang): readonly InLanguage[] => {
    const [was, is] = [text(before, lang), text(after, lang)];
    if (was === is) return [];
    if (was !== null) return [{ lang, before: was, after: is }];
    return is === null ? [] : [{ lang, before: null, after: is }];
  });

const compareMetrics = (before: OpenSite, after: OpenSite): readonly SaidChange[] =>
  yearsOf(before, after).flatMap((year) => {
    const said = (open: OpenSite, lang: Lang, metric: Metric | null): string | null => {
      const voice = contextIn(open, lang, year)?.voice;
      if (voice === undefined || metric === null) return null;
      const alone = attempt(() => voice.format(metric), null);
      const hasPlan = "target" in metric && metric.target !== undefined;
      return hasPlan ? attempt(() => voice.format(metric, { target: true }), alone) : alone;
    };
    const [old, now] = [before, after].map((open) => editionOf(open, year)?.record ?? null);
    return compareRecords(old ?? null, now ?? null).map((change) => ({
      year,
      change,
      said: pairsIn(before, after, (open, lang) =>
        said(open, lang, open === before ? change.before : change.after),
      ),
    }));
  });

/** Every sentence that differs, in the languages' order, then where staff find them. */
const compareSentences = (before: OpenSite, after: OpenSite): readonly SentenceChange[] =>
  languagesOf(before, after).flatMap((lang) => {
    const [old, now] = [passages(before, lang), passages(after, lang)];
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((place) =>
      pairDifferences(old.get(place) ?? [], now.get(place) ?? []).map((pair) => ({ lang, place, ...pair })),
    );
  });

/**
 * The items in which two lists differ, set side by side: between items that both have in the same order, the first left
 * over is beside the first, and so on.
 */
export function pairDifferences(
  before: readonly string[],
  after: readonly string[],
): readonly Pair<string>[] {
  const runs: { was: string[]; is: string[] }[] = [];
  let open = false;
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    const changed = added || removed;
    if (changed && !open) runs.push({ was: [], is: [] });
    if (changed) runs.at(-1)?.[removed ? "was" : "is"].push(...value);
    open = changed;
  }
  return runs.flatMap(({ was, is }) =>
    Array.from({ length: Math.max(was.length, is.length) }, (_, index): Pair<string> => {
      const [old, now] = [was[index] ?? null, is[index] ?? null];
      return old === null ? { before: null, after: now ?? "" } : { before: old, after: now };
    }),
  );
}

/** The charts of which two sites hold the same, so that nothing of them need be made to be compared. */
function alikeIn(before: OpenSite, after: OpenSite): ReadonlySet<string> {
  // One and the same code makes both.
  const [old, now] = [keptCharts(before, ""), keptCharts(after, "")];
  const names = new Set(old.map(({ name }) => name));
  return new Set(now.flatMap(({ chart, name }) => (names.has(name) ? [chart] : [])));
}

/** Every chart that two sites draw differently, in either size; what a drawing says of itself is part of it. */
const compareCharts = (
  before: OpenSite,
  after: OpenSite,
  alike: ReadonlySet<string>,
): readonly ChartChange[] =>
  yearsOf(before, after).flatMap((year) => {
    const drawn = (open: OpenSite, lang: Lang, id: string): string | null => {
      const context = contextIn(open, lang, year);
      const chart = context?.edition.charts.find((candidate) => candidate.id === id);
      if (!context || chart === undefined) return null;
      return attempt(() => drawings(chart, context.voice), null);
    };
    const ids = [after, before].flatMap((open) => editionOf(open, year)?.charts.map(({ id }) => id) ?? []);
    return [...new Set(ids)]
      .filter((id) => !alike.has(keptName(year, id)))
      .map((id) => ({
        year,
        id,
        drawings: pairsIn(before, after, (open, lang) => drawn(open, lang, id)),
      }))
      .filter(({ drawings }) => drawings.length > 0);
  });

/** What stands at a site's addresses, as text; the same site is set beside several others. */
const known = new WeakMap<OpenSite, Map<string, string>>();

function model(open: OpenSite, { route, params, path }: Address): string {
  const models = held(known, open, () => new Map());
  return held(models, path, () => JSON.stringify(modelOf(route, open, params)));
}

/** The chart that an address is of, by its name among those that are kept; null for what follows from more. */
const chartAt = ({ route, params: { year = 0, id = "" } }: Address): string | null =>
  ROUTES[route].of === "chart" ? keptName(year, id) : null;

/** The addresses that stand for something else, or that only one of two sites has. */
function compareAddresses(
  before: OpenSite,
  after: OpenSite,
  now: readonly Address[],
  alike: ReadonlySet<string>,
): readonly AddressChange[] {
  const old = new Map(
    addressesOf(before.content, before.published).map((address) => [address.path, address]),
  );
  const told = ({ route, params, path }: Address, change: AddressChange["change"]): AddressChange => ({
    path,
    // `addressesOf` leaves `site` rows out.
    kind: ROUTES[route].kind as AddressKind,
    lang: params.lang ?? null,
    change,
  });
  const paths = new Set(now.map(({ path }) => path));
  const isSame = (address: Address, was: Address): boolean =>
    alike.has(chartAt(address) ?? "") ||
    // An older record may lack what its narrative names.
    attempt(() => model(before, was), null) === model(after, address);
  const changed = new Set(
    // A chart's after one another, since several are made of the same card.
    [...Map.groupBy(now, chartAt).values()].flat().filter((address) => {
      const was = old.get(address.path);
      return was !== undefined && !isSame(address, was);
    }),
  );
  return [
    ...now.flatMap((address) => {
      if (!old.has(address.path)) return [told(address, "new")];
      return changed.has(address) ? [told(address, "changed")] : [];
    }),
    ...[...old.values()].filter(({ path }) => !paths.has(path)).map((address) => told(address, "gone")),
  ];
}

/** What readers' copies of charts will show: each embed that follows corrections and changes. */
const changedCopies = (
  changes: readonly AddressChange[],
  now: readonly Address[],
  after: OpenSite,
): readonly CopyChange[] =>
  now.flatMap(({ route, path, params: { lang = "", year = 0, id = "" } }) => {
    const changed = changes.some((change) => change.path === path && change.change === "changed");
    if (route !== "embed" || !changed) return [];
    const context = chartContext(contextOf(after, lang, year), id);
    const { plainTitle, foot } = embedModel(context);
    const untold = chartFigures(context).some(({ record, metric }) => {
      const silent = uncorrected(record, after.published).map((change) => change.metric);
      return countsIn(metric).some((each) => silent.includes(each));
    });
    return [{ path, title: plainTitle, notices: foot.notices, untold }];
  });
