import { z } from "zod";
import type { List, Metric } from "../../record/model.ts";
import { PICTOGRAM_NAMES } from "../pictograms/pictogram.ts";
import { type Rules, refuseStray } from "../rules.ts";

const MOST_GROUPS = 4;
const MOST_NAMES = 60;

const options = z.strictObject({
  icons: z
    .record(z.string(), z.enum(PICTOGRAM_NAMES))
    .default({})
    .describe("The pictogram of each list, by the metric's id. Left out: tools."),
});
export type NamesOptions = z.output<typeof options>;

/** The lists among the metrics. */
export const lists = (metrics: readonly Metric[]): readonly List[] =>
  metrics.filter((metric) => metric.kind === "list");

function refuse(metrics: readonly Metric[], { icons }: NamesOptions): string | null {
  const drawn = lists(metrics);
  if (metrics.length === 0 || metrics.length > MOST_GROUPS)
    return `Named things are drawn of one to ${MOST_GROUPS} lists; change "metrics".`;
  const other = metrics.find(({ kind }) => kind !== "list");
  if (other !== undefined) return `"${other.id}" is no list of names; take it out of "metrics".`;
  const empty = drawn.find(({ items }) => items.length === 0);
  if (empty !== undefined) return `"${empty.id}" names nothing; take it out of "metrics".`;
  const stray = refuseStray(metrics, Object.keys(icons));
  if (stray !== null) return stray;
  const many = drawn.reduce((sum, { items }) => sum + items.length, 0);
  if (many > MOST_NAMES)
    return `${many} names are too many for one chart; split them over several, ${MOST_NAMES} in each at most.`;
  return null;
}

/** Named things: which. */
export const names: Rules<NamesOptions> = {
  name: "names",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
