import { HEAD } from "./head.ts";
import { carve } from "./pictogram.ts";

/** A learner: seated at a desk, hands on a laptop. */
export const learner = carve(
  "learner",
  38,
  [
    // Nape, head, throat
    `M7 17.2${HEAD}`,
    // Chest, arm, hand
    "L14.4 19 17.4 25 24 26.2V28",
    // Laptop
    "H29.6L33 15.5H36L32.2 29.4",
    // Desk
    "H36V32H33.4V47H30.4V32H19",
    // Thigh, shin, foot
    "L16 33 23 34.6V44.5L26 45.6V47H18V38.4",
    // Stool and back
    "H13V47H4V44.6H7V38.4H3.4V20.6L5 17.8Z",
  ],
);
