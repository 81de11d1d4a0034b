import { carve } from "./pictogram.ts";

/** A college: a house of learning under a low gable, a workshop with a saw-tooth roof beside it. */
export const college = carve(
  "college",
  48,
  ["M1 45V20L14.5 8 28 20V24L37.5 16V24L47 16V45Z"],
  [
    "M11.5 45V35H17.5V45Z",
    "M5 26H9V31H5ZM20 26H24V31H20Z",
    "M31 29H35V34H31ZM39 29H43V34H39Z",
  ],
);
