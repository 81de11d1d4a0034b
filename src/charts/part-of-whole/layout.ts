import { ascending, descending, least, range } from "d3";
import type { Variant } from "../form.ts";
import { BOX_HEIGHT, type Icon } from "../icons/icon.ts";
import type { Grid } from "../tiles.ts";

/** Heights of an icon: wished for, and the least at which it still tells what it is. */
const HEIGHT: Readonly<Record<Variant, readonly [wished: number, smallest: number]>> = {
  wide: [38, 20],
  narrow: [35, 18],
};
/** Room for an icon, as a multiple of its own width. */
const SPREAD = 1.24;
const LARGEST = 56;
const LINE_GAP = 14;
/** What a line that isn't full costs against icons off their wished height. */
const RAGGED = 0.35;

/** The columns that divide so many icons evenly, as near to their wished size as the width allows; full lines fill it. */
export function iconGrid(variant: Variant, icon: Icon, total: number, width: number): Omit<Grid, "x" | "y"> {
  const [wished, smallest] = HEIGHT[variant];
  const ratio = icon.width / BOX_HEIGHT;
  const pitchAt = (columns: number): number =>
    Math.min(LARGEST * ratio * SPREAD, width / (columns - 1 + 1 / SPREAD));
  const heightAt = (columns: number): number => pitchAt(columns) / SPREAD / ratio;
  const cost = (columns: number): number =>
    Math.abs(Math.log(heightAt(columns) / wished)) + (total % columns === 0 ? 0 : RAGGED);
  const possible = range(1, total + 1).filter((columns) => heightAt(columns) >= smallest);
  const columns = least(possible, (a, b) => ascending(cost(a), cost(b)) || descending(a, b)) ?? 1;
  const height = heightAt(columns);
  return { columns, height, pitch: pitchAt(columns), linePitch: height + LINE_GAP };
}
