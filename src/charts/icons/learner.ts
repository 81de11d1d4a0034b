import { carve, HEAD } from "./icon.ts";

/** A learner: seated at a desk, hands on a laptop. */
export const learner = carve(36, [
  // Nape, head, throat
  `M5.4 15.6${HEAD}`,
  // Chest, arm, hand
  "L12.6 17 15.6 23 21.6 24.6V26.4",
  // Laptop
  "H25.4L29.4 11.4H34.8L30.6 26.4",
  // Desk
  "H35V30H33V47H29.8V30H14.2",
  // Inside of the arm, belly
  "L10.6 20H8L10.8 32.2",
  // Thigh, shin, foot
  "L22.6 33.4V44.4L25.4 45.6V47H17.8V38.4",
  // Stool
  "H11V44.6H13.6V47H2.2V44.6H4.8V38.4H1.4",
  // Back
  "L2 19 3.8 16.2Z",
]);
