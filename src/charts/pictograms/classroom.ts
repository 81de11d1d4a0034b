import { carve } from "./pictogram.ts";

/** A classroom: a board above two desks. */
export const classroom = carve(
  "classroom",
  48,
  ["M3 3H45V24H3Z", "M2 31H22.5V35H20V46H17V38H7.5V46H4.5V35H2Z", "M25.5 31H46V35H43.5V46H40.5V38H31V46H28V35H25.5Z"],
  ["M8 8H24V10.5H8ZM8 14H19V16.5H8ZM30 18L39 18 39 8Z"],
);
