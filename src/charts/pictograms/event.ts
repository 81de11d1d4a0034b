import { HEAD } from "./head.ts";
import { carve } from "./pictogram.ts";

/** An event: a speaker at a lectern, heads of those who came. */
export const event = carve(
  "event",
  48,
  [
    `M15 14${HEAD}`,
    "L24 15.4 27 20H37L34 31H13V17Z",
    "M9 34a4.5 4.5 0 0 1 3 8L15 47H3L6 42a4.5 4.5 0 0 1 3-8Z",
    "M24 34a4.5 4.5 0 0 1 3 8L30 47H18L21 42a4.5 4.5 0 0 1 3-8Z",
    "M39 34a4.5 4.5 0 0 1 3 8L45 47H33L36 42a4.5 4.5 0 0 1 3-8Z",
  ],
);
