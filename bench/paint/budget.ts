import { median, type Verdict } from "../results.ts";
import type { Load } from "./load.ts";
import { PEERS } from "./peers.ts";

/** Loads of each page, by its name; those of one index came one after another. */
export type Loads = ReadonlyMap<string, readonly Load[]>;

/** How many times sooner than client D3's an embed is painted, and ten of them than any other library's ten. */
const SOONER = { one: 1.7, ten: 2 };
const EMBEDS_KB = 90;

/** The budgets on the slow line, as far as the pages that they speak of were loaded. */
export function budgetOf(loads: Loads): readonly Verdict[] {
  /** The median of what a page takes of what another one takes, each load against the one beside it. */
  const against = (
    page: string,
    what: string,
    other: string,
    most: number,
    time: (load: Load) => number,
  ): readonly Verdict[] => {
    const [own, beside] = [loads.get(page), loads.get(other)];
    if (own === undefined || beside === undefined) return [];
    const ratio = median(
      own.flatMap((load, index) => {
        const floor = beside[index];
        return floor === undefined ? [] : [time(load) / time(floor)];
      }),
    );
    const kept = ratio <= most ? "ok" : "over";
    const told = Math.round(most * 100) / 100;
    return [{ what: `${what}, at most ${told} × ${other}`, is: `${ratio.toFixed(2)} × ${other}`, kept }];
  };
  /** The greatest of what a page's loads have of something. */
  const within = (
    page: string,
    what: string,
    most: number,
    of: (load: Load) => number,
    digits: number,
  ): readonly Verdict[] => {
    const own = loads.get(page);
    if (own === undefined) return [];
    const greatest = Math.max(...own.map(of));
    return [{ what, is: greatest.toFixed(digits), kept: greatest <= most ? "ok" : "over" }];
  };
  const painted = ({ allPainted }: Load): number => allPainted;
  return [
    ...against("report", "all charts", "F", 1.4, painted),
    ...against("report", "all charts, before six of client D3", "d3", 1, painted),
    ...against("report", "first paint", "F", 1.2, ({ firstPaint }) => firstPaint),
    ...against("report", "main thread", "F", 1.5, ({ mainThread }) => mainThread.all),
    ...within("report", "layout shift, none in any load", 0, ({ layoutShift }) => layoutShift, 4),
    ...against("embed", "an embed", "E", 1.25, painted),
    ...against("embed", "an embed", "d3-embed", 1 / SOONER.one, painted),
    ...PEERS.flatMap((peer) => against("embeds", "ten embeds", `${peer}-embeds`, 1 / SOONER.ten, painted)),
    ...within(
      "embeds",
      `KB of ten embeds and their host's page, at most ${EMBEDS_KB}`,
      EMBEDS_KB,
      ({ bytes }) => bytes / 1024,
      1,
    ),
  ];
}
