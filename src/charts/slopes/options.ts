import { z } from "zod";
import type { Phrase } from "../../diagnostics/phrase.ts";
import { MOST_TOGETHER } from "../../record/editions.ts";
import type { Metric } from "../../record/kinds/index.ts";
import { totalOf } from "../../record/total.ts";
import { defineForm } from "../form.ts";
import { quoted, refuseCrowd, refuseLetters } from "../refuse.ts";

/** Letters of all names together. */
const MOST_LETTERS = 1000;

/** A breakdown that comes to nothing that can be said. */
const refuseParts = (metrics: readonly Metric[]): Phrase | null => {
  const open = metrics.filter((metric) => metric.kind === "breakdown" && totalOf(metric) === null);
  return open.length === 0 ? null : { code: "refused.slopes.total", args: { ids: quoted(open) } };
};

/** What changed since the year before: each figure, and what all parts of a breakdown come to, as a slope on a scale of its own, whatever it is measured in. */
export const slopes = defineForm({
  name: "slopes",
  kinds: ["count", "measure", "share", "derived", "breakdown"],
  ranges: true,
  scene: {},
  options: z.strictObject({}),
  refuse: (metrics) =>
    metrics.length === 0
      ? { code: "refused.slopes.none", args: { most: MOST_TOGETHER } }
      : (refuseParts(metrics) ??
        refuseCrowd(metrics, MOST_TOGETHER, "rows") ??
        refuseLetters(
          metrics.map(({ label }) => label),
          MOST_LETTERS,
          "refused.slopes.letters",
        )),
});
