import { z } from "zod";
import type { Phrase } from "../../diagnostics/phrase.ts";
import { MOST_TOGETHER } from "../../record/editions.ts";
import type { Metric } from "../../record/kinds/index.ts";
import { defineForm } from "../form.ts";
import { refuseCrowd } from "../refuse.ts";

/** Letters of all names together: each line of a name is an element. */
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
      : (refuseCrowd(metrics, MOST_TOGETHER, "rows") ?? refuseLetters(metrics)),
});

/** The refusal of names that are longer together, in any language, than a chart draws; or null. */
function refuseLetters(metrics: readonly Metric[]): Phrase | null {
  for (const tag of Object.keys(metrics[0]?.label ?? {})) {
    const many = metrics.reduce((letters, { label }) => letters + (label[tag]?.length ?? 0), 0);
    if (many > MOST_LETTERS)
      return { code: "refused.slopes.letters", args: { many, tag, most: MOST_LETTERS } };
  }
  return null;
}
