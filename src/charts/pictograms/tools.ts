import { carve } from "./pictogram.ts";

/** Tools: a hammer and a spanner, crossed. */
export const tools = carve(
  "tools",
  48,
  ["M4 10L14 2 20 6 17 10 45 41 40 46 11 15 7 14Z", "M3 41L20 25 24 29 8 46ZM28 22L32 17C31 10 36 4 43 4L37 10 39 13 44 8C46 15 41 21 35 21L31 25Z"],
);
