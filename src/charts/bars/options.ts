import { z } from "zod";
import { type Breakdown, type Count, type Measure, measuredOf, partsOf } from "../../record/kinds/index.ts";
import { isAlike } from "../../record/kinds/measured.ts";
import { help } from "../../record/schema/help.ts";
import type { Text } from "../../record/terms.ts";
import { defineForm } from "../form.ts";
import { quoted, refuseLetters } from "../refuse.ts";

/** Bars that a reader still takes in, one below the other. */
const MOST_BARS = 30;
/** Letters of all names together. */
const MOST_LETTERS = 1350;

/** A figure that is drawn as a bar. */
export type Figure = Count | Measure;

/** What the chart's bars are of: its figures, or the parts of its breakdown. */
export const figuresOf = (metrics: readonly (Figure | Breakdown)[]): readonly Figure[] =>
  metrics.flatMap((metric): readonly Figure[] =>
    metric.kind === "breakdown" ? amountsOf(metric) : [metric],
  );

const amountsOf = (metric: Breakdown): readonly Figure[] =>
  partsOf(metric).flatMap((part) => (part.kind === "count" || part.kind === "measure" ? [part] : []));

/** Whether all are parts or points of one metric, so that its name need not be said with each. */
export const areOfOne = (figures: readonly Figure[]): boolean =>
  figures.every(({ within }) => within !== undefined && within.id === figures[0]?.within?.id);

/** Bars from zero, one below the other: which is larger, and by how much. Negative values are left of zero. */
export const bars = defineForm({
  name: "bars",
  kinds: ["breakdown", "count", "measure"],
  ranges: true,
  scene: {},
  options: z.strictObject({
    order: z.enum(["size", "file"]).default("size").meta(help("bars.order")),
  }),
  refuse(metrics) {
    const figures = figuresOf(metrics);
    const [first] = figures;
    if (first === undefined) return { code: "refused.bars.none", args: { most: MOST_BARS } };
    if (metrics.length > 1 && metrics.some(({ kind }) => kind === "breakdown"))
      return { code: "refused.bars.several", args: { ids: quoted(metrics.filter(isBreakdown)) } };
    if (figures.length > MOST_BARS)
      return { code: "refused.bars.many", args: { most: MOST_BARS, many: figures.length } };
    const others = figures.filter((each) => !isAlike(measuredOf(first), measuredOf(each)));
    if (others.length > 0) return { code: "refused.bars.units", args: { id: first.id, ids: quoted(others) } };
    return refuseLetters(namesOf(figures), MOST_LETTERS, "refused.bars.letters");
  },
});

const isBreakdown = ({ kind }: Figure | Breakdown): boolean => kind === "breakdown";

/** What is written beside the bars. */
const namesOf = (figures: readonly Figure[]): readonly Text[] =>
  figures.flatMap(({ label, within }) =>
    within === undefined || areOfOne(figures) ? [label] : [label, within.label],
  );
