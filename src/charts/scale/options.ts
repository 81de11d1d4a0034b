import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { ICON_NAMES } from "../icons/index.ts";
import { refuseCrowd, refuseStray } from "../refuse.ts";

/** Counts whose names a reader still takes in, one below the other. */
const MOST_COUNTS = 15;

/** One scale: how figures of very different size compare. Logarithmic; nothing (0) stands apart, left of it. */
export const scale = defineForm({
  name: "scale",
  kinds: ["count"],
  scene: {},
  options: z.strictObject({
    icons: z.record(z.string(), z.enum(ICON_NAMES)).default({}).meta(help("scale.icons")),
  }),
  refuse: (metrics, { icons }) => refuseStray(metrics, Object.keys(icons)),
  advise: (metrics) => refuseCrowd(metrics, MOST_COUNTS, "counts"),
});
