import type { Variant } from "../form.ts";
import { BOX_HEIGHT, type Icon } from "../icons/icon.ts";
import type { Grid } from "../tiles.ts";

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
export function iconGrid(icons: readonly Icon[], width: number): Omit<Grid, "x" | "y"> {
  const [closest, loosest] = SPREAD;
  const columns = width >= 500 ? 20 : 10;
  const ratio = Math.max(...icons.map((icon) => icon.width)) / BOX_HEIGHT;
  const height = Math.min(TALLEST, width / (columns - 1 + 1 / closest) / closest / ratio);
  const pitch = Math.min((width - height * ratio) / (columns - 1), height * ratio * loosest);
  return { columns, pitch, height, linePitch: height + LINE_GAP };
}
