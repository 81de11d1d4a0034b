import { carve } from "./pictogram.ts";

/** A young worker of a labour brigade: cap, legs apart, spade over the shoulder. */
export const brigadeWorker = carve(
  "brigade-worker",
  34,
  [
    // Nape, back of the head, cap with its peak, face, throat
    "M16.4 14v-2.5a4.9 4.9 0 0 1-2.2-5.7c.8-2.6 2.6-4 5.2-4 2.8 0 4.6 1.4 5 3.6l4.4 1.6v1.6h-4.6v2.9h-2.8v2.5",
    // Front shoulder, elbow
    "L24.5 15.4 30.4 23.4",
    // Forearm and the near end of the shaft
    "L28 27 24 24V29",
    // Front leg
    "L27 44.5 29.8 45.6V47H22.2L19.2 35.5",
    // Rear leg
    "L15.6 47H8.6V45.6L10.6 44.5 13.2 29V22",
    // Shaft over the shoulder
    "L9 14.4 4.6 13.6 1.2 7 2.6 2.6 7.2 3 11 9.4 9.6 12 13 16Z",
  ],
);
