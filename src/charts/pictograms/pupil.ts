import { HEAD } from "./head.ts";
import { carve } from "./pictogram.ts";

/** A child on the way: a long stride, a school backpack nearly as large as the back. */
export const pupil = carve(
  "pupil",
  28,
  [
    // Nape, head, throat
    `M12 20.2${HEAD}`,
    // Chest and arm swung forward
    "L19 21.5 25.6 27.4 23.8 30.2 18.4 26.6V33",
    // Forward leg
    "L24.6 42.4 26.8 45.2V47H20.6L15 37.6",
    // Rear leg
    "L11.4 42 4.6 47H1.4L2 43.6 4 43 9.8 36V34",
    // Backpack
    "H5.2L2.4 31V22.6L4.8 20.2Z",
  ],
  [
    // Between pack and back, and the strap
    "M9.6 22.4H11.8V32H9.6Z",
  ],
);
