import { carve, HEAD } from "./icon.ts";

/** An event: a speaker at a lectern, one arm raised, and the heads of those who came. */
export const event = carve(48, [
  `M20.2 12.4${HEAD}`, // Nape, head, throat
  "L29.6 13 35.2 6.4 38.2 8.6 32 17.4V18.8", // Raised arm
  "H13.4L14.8 14.6 16.4 13Z", // Shoulder
  "M12 21.6H34V25.4H30.4L29 33H17L15.6 25.4H12Z", // Lectern
  // Audience
  "M1 47V44.8L5.6 42.8A4.6 4.6 0 1 1 11.4 42.8L16 44.8 20.8 42.8A4.6 4.6 0 1 1 27.2 42.8L32 44.8 36.6 42.8A4.6 4.6 0 1 1 42.4 42.8L47 44.8V47Z",
]);
