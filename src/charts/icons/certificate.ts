import { carve } from "./icon.ts";

/** A certificate: a broad sheet, a seal on its ribbon. */
export const certificate = carve(
  48,
  [
    "M1 3H47V35H40.4V32.2A9.9 9.9 0 1 0 26.6 32.2V35H1Z", // Sheet, hollowed for the seal
    "M33.5 17.6A7.5 7.5 0 0 1 38 31.1V47L33.5 43.2 29 47V31.1A7.5 7.5 0 0 1 33.5 17.6Z", // Seal
  ],
  [
    "M7 8.5H41V11.1H7ZM7 16H22V18.6H7ZM7 23.5H19V26.1H7Z", // Writing
    "M33.5 22.3A2.8 2.8 0 1 1 33.4 22.3Z", // Seal's eye
  ],
);
