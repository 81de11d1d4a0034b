import { carve } from "./icon.ts";

/** Tools: a hammer laid across a spanner. */
export const tools = carve(48, [
  // Hammer: handle, face, peen
  "M40.2 44.2L12.6 16.6 10.6 18.6V20.2L7.6 23.2 1 16.6 4 13.6H5.6L12 7.2 21.4 4.4 22.6 5.6 16.8 12.4 44.4 40Z",
  "M3.6 40.4L18.4 25.6 22.4 29.6 7.6 44.4Z", // Spanner: handle, jaw
  "M25.6 18.4L28.7 15.3 28.9 7.7 38.7 3.9 33.8 9.8 38.2 14.2 44.1 9.3 40.3 19.1 32.7 19.3 29.6 22.4Z",
]);
