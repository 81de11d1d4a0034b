import { HEAD_IN_CAP } from "./head.ts";
import { carve } from "./pictogram.ts";

/** A young worker of a labour brigade: cap, a stride, the spade over the shoulder. */
export const brigadeWorker = carve(
  "brigade-worker",
  38,
  [
    // Nape, head, throat
    `M20.4 13.2${HEAD_IN_CAP}`,
    // Arm, near end of the shaft
    "L28 14.4 31 22 36.8 25.4 35.2 28 30.6 25.4 26.6 28.4V31",
    // Front leg
    "L30.4 44.4 33.4 45.6V47H25.6L21.8 36",
    // Rear leg
    "L17.6 47H10.4V45.6L12.6 44.4 16.6 30V17",
    // Shaft, spade
    "L9.8 12.8 8.4 15.2 1.4 10.8 1.6 6.2 5.6 3.6 12.8 7.8 11.4 10 18.6 14.2Z",
  ],
  [
    // Under the arm
    "M23.6 17.8H26L27.4 23.4 25 25Z",
  ],
);
