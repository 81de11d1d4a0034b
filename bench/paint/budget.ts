import { median } from "../results.ts";
import type { Load } from "./load.ts";

/** Loads of each page, by its name; those of one index came one after another. */
export type Loads = ReadonlyMap<string, readonly Load[]>;

interface Kept {
  readonly what: string;
  readonly is: string;
  readonly kept: "ok" | "over";
}

/** The report's budget on the slow line, as far as the pages it is measured against were loaded too. */
export function budgetOf(loads: Loads): readonly Kept[] {
  const report = loads.get("report");
  if (report === undefined) return [];
  /** The median of what the report takes of what another page takes, each load against the one beside it. */
  const against = (
    what: string,
    other: string,
    most: number,
    time: (load: Load) => number,
  ): readonly Kept[] => {
    const beside = loads.get(other);
    if (beside === undefined) return [];
    const ratio = median(
      report.flatMap((load, index) => {
        const floor = beside[index];
        return floor === undefined ? [] : [time(load) / time(floor)];
      }),
    );
    const kept = ratio <= most ? "ok" : "over";
    return [{ what: `${what}, at most ${most} × ${other}`, is: `${ratio.toFixed(2)} × ${other}`, kept }];
  };
  const shift = Math.max(...report.map(({ layoutShift }) => layoutShift));
  return [
    ...against("all charts", "F", 1.4, ({ allPainted }) => allPainted),
    ...against("all charts, before six of client D3", "d3", 1, ({ allPainted }) => allPainted),
    ...against("first paint", "F", 1.2, ({ firstPaint }) => firstPaint),
    ...against("main thread", "F", 1.5, ({ mainThread }) => mainThread.all),
    { what: "layout shift, none in any load", is: shift.toFixed(4), kept: shift === 0 ? "ok" : "over" },
  ];
}
