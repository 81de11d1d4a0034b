import { z } from "zod";
import { defineForm } from "../form.ts";
import { refuseCrowd } from "../refuse.ts";

/** Counts whose names a reader still takes in, one below the other. */
const MOST_COUNTS = 15;

/** One scale: how figures of very different size compare. Logarithmic; nothing (0) stands apart, left of it. */
export const scale = defineForm({
  name: "scale",
  kinds: ["count"],
  options: z.strictObject({}),
  refuse: () => null,
  advise: (metrics) => refuseCrowd(metrics, MOST_COUNTS, "counts"),
});
