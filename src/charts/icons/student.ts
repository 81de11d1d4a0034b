import { carve, HEAD } from "./icon.ts";

/** A learner of a trade: work trousers with a bib, a folder under the arm. */
export const student = carve(
  31,
  [
    `M8.4 12.6${HEAD}`, // Nape, head, throat
    "L17 13.8 19.2 16.4 19.8 18.6", // Shoulder, upper arm
    "L23.8 18 23.5 16 27 15.5 27.3 17.5 28.2 17.4 30 31 18 32.6", // Folder with its tab
    "L18.8 44.2 21.8 45.4V47H13.8L11.6 35.6", // Front leg
    "L8.8 47H1.4V45.4L4 44.2 4.6 32", // Rear leg
    "L1.4 31 2.2 17.2 4.6 13.8Z", // Hand, rear arm, shoulder
  ],
  [
    "M9.2 14.8H15L14.2 19.2H10Z", // Shirt above the bib
    "M9.2 22.2H15V24.9H9.2Z", // Pocket of the bib
    "M5 18.4H7V28.8H4.3Z", // Between arm and body
    "M21.4 20.6L23.5 20.3 24.5 28.1 16.6 29.2 16.3 27.1 22.1 26.3Z", // About arm and hand
  ],
);
