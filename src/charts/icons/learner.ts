import { carve, HEAD } from "./icon.ts";

/** A learner: seated at a desk, hands on a laptop. */
export const learner = carve(36, [
  `M5.4 15.6${HEAD}`, // Nape, head, throat
  "L12.6 17 15.6 23 21.6 24.6V26.4", // Chest, arm, hand
  "H25.4L29.4 11.4H34.8L30.6 26.4", // Laptop
  "H35V30H33V47H29.8V30H14.2", // Desk
  "L10.6 20H8L10.8 32.2", // Inside of the arm, belly
  "L22.6 33.4V44.4L25.4 45.6V47H17.8V38.4", // Thigh, shin, foot
  "H11V44.6H13.6V47H2.2V44.6H4.8V38.4H1.4", // Stool
  "L2 19 3.8 16.2Z", // Back
]);
