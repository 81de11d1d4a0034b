import { HEAD } from "./head.ts";
import { carve } from "./pictogram.ts";

/** A teacher: in a dress, pointing at the board. */
export const teacher = carve(
  "teacher",
  44,
  [
    // Nape, head, throat
    `M7 13.2${HEAD}`,
    // Raised arm
    "L14 13.8 21 10.6 22 13.4 14.6 18V24",
    // Skirt
    "L18 36H14.4V44.5L17 45.6V47H10.6V36H9.4V47H3V45.6L5.6 44.5V36H2",
    // Back
    "L5 24V15Z",
    // Board
    "M25 5H43V30H36.6L39 42H36L34 30 32 42H29L31.4 30H25Z",
  ],
  [
    // Writing
    "M28.5 9.5H39.5V12H28.5ZM28.5 15H36V17.5H28.5ZM28.5 20.5H38V23H28.5Z",
  ],
);
