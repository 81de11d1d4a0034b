import { carve } from "./icon.ts";

/** An enterprise: a works with two chimneys and a saw-tooth roof. */
export const enterprise = carve(
  48,
  [
    "M2 47L3.4 2H9.4L10.2 20H12.8L13.4 8H19.4L20.4 27", // Chimneys
    "L30 19V27L38.6 19V27L47 19V47Z", // Saw-tooth roof
  ],
  [
    "M8 30H13V35H8ZM17.4 30H22.4V35H17.4ZM26.8 30H42.4V35H26.8ZM34 39H42.4V47H34Z", // Windows, gate
  ],
);
