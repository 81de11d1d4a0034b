import { HEAD } from "./head.ts";
import { carve } from "./pictogram.ts";

/** A guest: long coat, hands in its pockets, a badge on a lanyard. */
export const visitor = carve(
  "visitor",
  22,
  [
    // Nape, head, throat
    `M8.2 13.2${HEAD}`,
    // Right shoulder, elbow, pocket
    "L17.5 13.8 19 15.5 20.8 25 18.8 29.5",
    // Hem
    "L19.6 38.5H16",
    // Right leg and shoe
    "V44.5L18.5 46V47H12.2V38.5",
    // Left leg and shoe
    "H9.8V47H3.5V46L6 44.5V38.5H2.4",
    // Left pocket, elbow, shoulder
    "L3.2 29.5 1.2 25 3 15.5 4.5 13.8Z",
  ],
  [
    // Between arms and coat
    "M5 20.5L5.6 27 3.8 24.6ZM17 20.5L18.2 24.6 16.4 27Z",
    // Lanyard and badge
    "M7 15.2H9.6L11 18.6 12.4 15.2H15L12.2 21H14V27.5H8V21H9.8Z",
  ],
);
