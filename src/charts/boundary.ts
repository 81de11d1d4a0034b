import type { Icon } from "./icons/icon.ts";
import type { End } from "./marks.ts";
import { endOf, type Grid, tileWidth } from "./tiles.ts";

/** The end of the first so many icons, for a mark in the gaps about it. @param right nothing is drawn beyond. */
export function boundary(grid: Grid, icon: Icon, units: number, right: number): End {
  const { x, y } = endOf(grid, icon, units);
  const width = tileWidth(grid, icon);
  const gap = grid.pitch - width;
  return {
    x: x + gap / 2,
    top: y - 4,
    bottom: y + grid.height + 4,
    reach: grid.pitch,
    gap: -1,
    left: 1,
    right: Math.min(right, grid.x + grid.columns * grid.pitch + 4),
  };
}
