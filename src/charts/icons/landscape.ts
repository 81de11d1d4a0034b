import { carve } from "./icon.ts";

/** Landscape design: a round tree and a pointed one, on level ground. */
export const landscape = carve(
  48,
  [
    "M11.2 25.4A11.4 11.4 0 1 1 15.4 25.4V40H31.4V36.2", // Round crown and its trunk
    "C28 35.2 26 31.8 26 26.6C26 18.6 29.4 11.6 33.5 7.6C37.6 11.6 41 18.6 41 26.6C41 31.8 39 35.2 35.6 36.2", // Leaf
    "V40H47V47H1V40H11.2Z", // Ground
  ],
  [
    "M12 12V25.4H14.8V19.4L19.2 15 17.4 13.2 14.8 15.8V12Z", // Trunk and branch in the crown
    "M32.2 18V36.2H34.8V18Z", // Vein of the leaf
  ],
);
