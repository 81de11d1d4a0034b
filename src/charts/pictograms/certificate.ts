import { carve } from "./pictogram.ts";

/** A certificate: a broad sheet with a ribbon and seal. */
export const certificate = carve(
  "certificate",
  48,
  ["M1 6H47V35H43A8.5 8.5 0 1 0 27 35H1Z", "M35 26A6.5 6.5 0 0 1 39 37.5V47L35 44 31 47V37.5A6.5 6.5 0 0 1 35 26Z"],
  ["M7 12H41V14.5H7ZM7 19H24V21.5H7ZM7 26H22V28.5H7Z"],
);
