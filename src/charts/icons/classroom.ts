import { carve } from "./icon.ts";

/** A classroom: a board with its chalk ledge above two desks. */
export const classroom = carve(
  48,
  [
    "M4 2H44V21H46.5V24H1.5V21H4Z", // Board
    "M1.5 29H22.5V33H20.8V47H17.6V36.5H6.4V47H3.2V33H1.5Z", // Desks
    "M25.5 29H46.5V33H44.8V47H41.6V36.5H30.4V47H27.2V33H25.5Z",
  ],
  [
    "M26.5 17H39V6ZM8.5 6.5H22V9.1H8.5ZM8.5 12.5H18V15.1H8.5Z", // Chalk drawing
  ],
);
