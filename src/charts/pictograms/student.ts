import { carve } from "./pictogram.ts";

/** A student: square cap, an open book in the hands. */
export const student = carve(
  "student",
  28,
  [
    // Nape, back of the head, square cap, tassel, face, throat
    "M8.6 14.8v-2.5c-1.6-1-2.4-2.4-2.4-4.4L2 5.6V4L10.4 1.2 20 3.6V11H18V5.8L15.6 6.8 17 9.2H15.8v3.1h-2.5v2.5",
    // Chest and arm
    "L16 16 17.4 22 25.6 19 26.8 22 15.8 27.2V31",
    // Front leg
    "L17.6 44.5 20.6 45.6V47H12.6L11.6 34",
    // Rear leg
    "L9.6 47H3V45.6L5 44.5 5.4 31V18.6L6.4 16Z",
  ],
);
