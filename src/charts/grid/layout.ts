import { max, range } from "d3";
import type { Count } from "../../record/model.ts";
import type { Variant } from "../form.ts";
import { BOX_HEIGHT, type Pictogram } from "../pictograms/pictogram.ts";
import type { Grid } from "../tiles.ts";

/** Icons that a panel still draws large enough to tell what they are. */
export const MOST_ICONS = 200;

/** The smallest of 1, 10, 100 … at which so many are at most 200 icons. */
export const tenfoldUnit = (largest: number): number =>
  range(0, 13)
    .map((power) => Number(`1e${power}`))
    .find((unit) => largest / unit <= MOST_ICONS) ?? 1e12;

/** How many one icon stands for. */
export const unitOf = (unit: number | undefined, metrics: readonly Count[]): number =>
  unit ?? tenfoldUnit(max(metrics, ({ value }) => value) ?? 1);

/** Panels side by side in lines of equal ones. */
export interface Panels {
  readonly across: number;
  readonly width: number;
  readonly gutter: number;
}

const GUTTER = 36;

/** One panel takes the whole width, two and four stand in pairs, the others in threes; in a narrow drawing all are stacked. */
export function panelsOf(variant: Variant, many: number, width: number): Panels {
  const pairs = many === 2 || many === 4;
  const across = variant === "narrow" ? 1 : pairs ? 2 : Math.min(3, many);
  return { across, width: (width - (across - 1) * GUTTER) / across, gutter: GUTTER };
}

/** Room for an icon as a multiple of its width: at least, and at most. */
const SPREAD = [1.2, 1.6] as const;
const TALLEST = 40;
const LINE_GAP = 7;

/** Ten icons a line, twenty where there is room for them. @param icons of all panels, which share one size and pitch. */
export function iconGrid(icons: readonly Pictogram[], width: number): Omit<Grid, "x" | "y"> {
  const [closest, loosest] = SPREAD;
  const columns = width >= 500 ? 20 : 10;
  const ratio = Math.max(...icons.map((icon) => icon.width)) / BOX_HEIGHT;
  const height = Math.min(TALLEST, width / (columns - 1 + 1 / closest) / closest / ratio);
  const pitch = Math.min((width - height * ratio) / (columns - 1), height * ratio * loosest);
  return { columns, pitch, height, linePitch: height + LINE_GAP };
}
