import { carve } from "./pictogram.ts";

/** A grant: a signed sheet with a coin of tenge. */
export const grant = carve(
  "grant",
  48,
  [
    "M4 2H24L33 11V18.4A14 14 0 0 0 20.4 42H4Z",
    "M33 21A12.5 12.5 0 1 1 32.9 21Z",
  ],
  ["M9 15H25V17.5H9ZM9 22H20V24.5H9Z", "M26.5 27H39.5V29.5H26.5ZM26.5 32H39.5V34.5H34.5V41H31.5V34.5H26.5Z"],
);
