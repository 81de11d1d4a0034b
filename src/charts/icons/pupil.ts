import { carve, HEAD } from "./icon.ts";

/** A child on the way: a long stride, a school backpack nearly as large as the back. */
export const pupil = carve(
  28,
  [
    `M12.4 19.8${HEAD}`, // Nape, head, throat
    "L19 21 25.8 26.6 24 29.6 18.8 26.8V32", // Chest and arm swung forward
    "L24.6 42.6 27 44.8V47H20.6L14.6 37.2", // Forward leg
    "L11.6 42 5 47H1.4L2 42.6H4.4L9.6 36V34.4", // Rear leg
    "H3.6L1.4 32V21.6L4 19H10Z", // Backpack
  ],
  [
    "M10.4 21.4H12.6V31.8H10.4Z", // Strap
    "M1.4 25.6H7V27.8H1.4Z", // Pocket
  ],
);
