import { carve } from "./icon.ts";

/** A grant: a sheet with a coin of tenge laid on it. */
export const grant = carve(
  48,
  [
    "M3 1H23L32 10V18.4A15 15 0 0 0 21.4 43H3Z", // Sheet, hollowed for the coin
    "M34 21A12.9 12.9 0 1 1 33.9 21Z", // Coin
  ],
  [
    "M8 14H25V16.6H8ZM8 21H19V23.6H8ZM8 28H15.5V30.6H8Z", // Writing
    "M27.5 27H40.5V29.6H27.5ZM27.5 32.4H40.5V35H35.4V42H32.6V35H27.5Z", // Tenge
  ],
);
