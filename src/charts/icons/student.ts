import { carve, HEAD_IN_SQUARE_CAP } from "./icon.ts";

/** A student: square cap, a book held up to read. */
export const student = carve(30, [
  `M8.8 13.8${HEAD_IN_SQUARE_CAP}`, // Nape, head, throat
  "L16.2 14.8 17.8 20.8 20.6 20", // Chest, inside of the arm
  "L18.8 13.2 27 11 29 19.2 25 20.2", // Book
  "L25.8 23.4 14.4 26.6", // Hand, forearm, elbow
  "L11.4 18H9L12.6 29.2 16.6 28.2V32H15.8", // Under the arm, hem
  "L17.4 44.4 20.2 45.6V47H12.4L11 36", // Front leg
  "L9.4 47H3V45.6L5 44.4 5.6 32H4.6V17L6 14.4Z", // Rear leg
]);
