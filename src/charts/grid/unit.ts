import type { Count } from "../../record/model.ts";

/** Icons that a panel still draws large enough to tell what they are. */
export const MOST_ICONS = 200;

const POWERS: readonly number[] = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/** The smallest of 1, 10, 100 … at which so many are at most 200 icons. */
export const tenfoldUnit = (largest: number): number =>
  POWERS.find((unit) => largest / unit <= MOST_ICONS) ?? 1e12;

/** How many one icon stands for. */
export const unitOf = (unit: number | undefined, metrics: readonly Count[]): number =>
  unit ?? tenfoldUnit(Math.max(1, ...metrics.map(({ value }) => value)));
