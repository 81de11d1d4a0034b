import { z } from "zod";
import { MOST_TOGETHER } from "../../record/editions.ts";
import { defineForm } from "../form.ts";
import { refuseCrowd, refuseLetters } from "../refuse.ts";

/** Letters of all names together. */
const MOST_LETTERS = 1000;

/** What changed since the year before: each figure as a slope on a scale of its own, whatever it is measured in. */
export const slopes = defineForm({
  name: "slopes",
  kinds: ["count", "measure", "share", "derived"],
  ranges: true,
  scene: {},
  options: z.strictObject({}),
  refuse: (metrics) =>
    metrics.length === 0
      ? { code: "refused.slopes.none", args: { most: MOST_TOGETHER } }
      : (refuseCrowd(metrics, MOST_TOGETHER, "rows") ??
        refuseLetters(
          metrics.map(({ label }) => label),
          MOST_LETTERS,
          "refused.slopes.letters",
        )),
});
