import type { PNG } from "pngjs";

/** In pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the ink that a box has in the end must be there: fonts that come late change some of it. */
const SHARE = 0.5;

/** How many pixels of a box differ from its commonest colour: none of a plain ground. */
export function inkIn({ width, height, data }: PNG, box: Box): number {
  const counts = new Uint32Array(4096);
  const bottom = Math.min(height, box.y + box.height);
  const right = Math.min(width, box.x + box.width);
  let all = 0;
  for (let y = Math.max(0, box.y); y < bottom; y++)
    for (let x = Math.max(0, box.x); x < right; x++) {
      const at = (y * width + x) * 4;
      // Sixteen steps a channel: neighbours among the colours of an edge are one.
      const colour =
        ((data[at] ?? 0) >> 4) * 256 + ((data[at + 1] ?? 0) >> 4) * 16 + ((data[at + 2] ?? 0) >> 4);
      counts[colour] = (counts[colour] ?? 0) + 1;
      all += 1;
    }
  return all - counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Whether a box is painted. @param ink that it has in a frame. @param last that it has in the end. */
export const hasInk = (ink: number, last: number): boolean => ink >= last * SHARE;

/** A box of the page in a picture of another scale. */
export const scaled = ({ x, y, width, height }: Box, by: number): Box => ({
  x: Math.round(x * by),
  y: Math.round(y * by),
  width: Math.round(width * by),
  height: Math.round(height * by),
});
