import { carve } from "./icon.ts";

/** Hydraulic engineering: a sluice, its gate raised by a wheel, above running water. */
export const hydraulics = carve(
  48,
  [
    "M14 1H34V4.4H26.4V9H46V37H38V15.4H35V31H13V15.4H10V37H2V9H21.6V4.4H14Z", // Wheel, frame, gate
    "M1 41.4C4 38.6 8 38.6 11.6 41.2C15.2 43.8 19.6 43.8 23.6 41.2", // Water
    "C27.6 38.6 31.6 38.6 35.4 41.2C39.2 43.8 43.6 43.8 47 41.2V47H1Z",
  ],
  [
    "M16.4 18.6H31.6V21.2H16.4ZM16.4 24.6H31.6V27.2H16.4Z", // Beams of the gate
  ],
);
