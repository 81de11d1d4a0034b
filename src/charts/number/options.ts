import { z } from "zod";
import { defineForm } from "../form.ts";

/** One figure as the picture: set large, with what was planned, or what it was the year before. */
export const number = defineForm({
  name: "number",
  kinds: ["count", "measure", "share", "change", "derived"],
  ranges: true,
  one: true,
  scene: { heads: true },
  options: z.strictObject({}),
});
