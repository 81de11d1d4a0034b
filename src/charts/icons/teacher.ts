import { carve, HEAD_WITH_BUN } from "./icon.ts";

/** A teacher: in a dress, pointing at the board. */
export const teacher = carve(
  44,
  [
    `M7.4 12.6${HEAD_WITH_BUN}`, // Nape, head, throat
    "L14.6 13.4 19.2 10.8 22.4 4.8 24.6 6 21.2 12.8 15 18V23.6", // Raised arm, pointer
    "L18.6 36.5H14.8V44.4L17.6 45.6V47H11V36.5H8.6V47H2.4V45.6L5 44.4V36.5H1.6", // Skirt
    "L4.8 23.6V14.6L6 13.2Z", // Back
    "M27 2H43V28H37.2L40 47H36.8L34.4 30 32 47H28.8L31.6 28H27Z", // Board on its easel
  ],
  [
    "M4.8 23.6H15V25.8H4.6Z", // Belt
    "M31 15.5H39V6.5ZM31 20H39V22.6H31Z", // Chalk drawing
  ],
);
