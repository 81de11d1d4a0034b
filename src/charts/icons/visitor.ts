import { carve, HEAD } from "./icon.ts";

/** A guest: long coat, hands behind the back as at an exhibition, a badge on a lanyard. */
export const visitor = carve(
  22,
  [
    `M9.4 12.6${HEAD}`, // Nape, head, throat
    "L18 14 20 17.6V40.6H18.4", // Chest, hem
    "V44.4L21 45.6V47H13.4V40.6", // Front leg
    "H11V47H3.8V45.6L6.2 44.4V40.6H4.6", // Rear leg
    "L5.4 31.6 1.2 26.4V23.4L4.8 15.4 7.4 13.2Z", // Back of the coat, hands, elbow, shoulder
    "M7 18.4L4 24.6 7.6 28.4Z", // Between arm and back
  ],
  [
    "M9.2 14.8H11.6L13.3 18.2 15 14.8H17.4L14.5 20.6H16V26.2H10.6V20.6H12.1Z", // Lanyard, badge
    "M12.4 31.4H17.4V33.6H12.4Z", // Pocket
  ],
);
