import type { Variant } from "../form.ts";
import { BOX_HEIGHT, type Icon } from "../icons/icon.ts";
import type { Grid } from "../tiles.ts";

/** Columns that a reader counts by. */
const COLUMNS = [60, 50, 40, 30, 25, 20, 15, 10, 5];
/** Smallest figure whose posture still tells its role, and the largest that a row asks for. */
const HEIGHT: Readonly<Record<Variant, readonly [least: number, most: number]>> = {
  wide: [19.5, 44],
  narrow: [22, 44],
};
const BETWEEN = 2.8;
const LINE_GAP = 6;

/** Widest figure of a set, for a pitch that is the same in every row: rows are compared by their length. */
const widest = (icons: readonly Icon[]): number => Math.max(...icons.map(({ width }) => width));

/**
 * Columns, pitch and height for figures in an area of this width. One column is left free at the right, so that the
 * mark of a full line's end stands within the drawing.
 */
export function figureGrid(
  variant: Variant,
  icons: readonly Icon[],
  longest: number,
  { x, y, width }: { x: number; y: number; width: number },
): Grid {
  const ratio = widest(icons) / BOX_HEIGHT;
  const [least, most] = HEIGHT[variant];
  const heightAt = (columns: number): number => (width / (columns + 1) - BETWEEN) / ratio;
  const wanted = COLUMNS.filter((columns) => heightAt(columns) >= least);
  const onOneLine = wanted.filter((columns) => columns >= longest).at(-1);
  const columns = onOneLine ?? wanted[0] ?? 5;
  const height = Math.min(most, heightAt(columns));
  return { x, y, columns, height, pitch: height * ratio + BETWEEN, linePitch: height + LINE_GAP };
}
