import { carve } from "./icon.ts";

/** A college: a house of learning under a low gable, a workshop with a saw-tooth roof beside it. */
export const college = carve(
  48,
  [
    "M1 20V16.4L13.6 10V1H22.6V6.8H16.2V10L29 16.4V20H27.4V23", // Gable with its flag
    "L37 16V23L47 16V47", // Saw-tooth roof
    "H1V43H3V20Z", // Steps
  ],
  [
    "M6.6 23H9.8V40H6.6ZM13.4 23H16.6V43H13.4ZM20.2 23H23.4V40H20.2Z", // Between the columns
    "M30.6 28H36V33H30.6ZM39 28H44.4V33H39ZM34 38H41V47H34Z", // Workshop windows
  ],
);
