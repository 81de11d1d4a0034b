import { carve, HEAD_IN_CAP } from "./icon.ts";

/** A young worker of a labour brigade: cap, feet apart, a hand on the spade that stands in the ground. */
export const brigadeWorker = carve(38, [
  `M9.6 13.4${HEAD_IN_CAP}`, // Nape, head, throat
  "L18.4 15.4 22 21.6H30.4", // Arm, hand on the shaft
  "V15.2H27V12H37V15.2H33.6", // Handle
  "V33H36.8V40.4L32 47 27.2 40.4V33H30.4V25", // Shaft, blade
  "H20.2L16.8 20.4V30.4", // Inside of the arm, chest
  "L20.4 44.4 23.6 45.6V47H15.8L12 35.6", // Front leg
  "L8.8 47H1.6V45.6L3.8 44.4 6 30.4V17Z", // Rear leg
]);
