import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { List, Metric } from "../../record/model.ts";
import { ICON_NAMES } from "../icons/icon.ts";
import { type Rules, refuseLong, refuseLongText, refuseStray } from "../rules.ts";

const MOST_GROUPS = 4;
const MOST_NAMES = 40;
/** Of all names together, in a language: each line of them is an element. */
const MOST_LETTERS = 1000;

const options = z.strictObject({
  icons: z
    .record(z.string(), z.enum(ICON_NAMES))
    .default({})
    .describe(told`The pictogram of each list, by the metric's id. Left out: tools.`),
});
export type NamesOptions = z.output<typeof options>;

/** The lists among the metrics. */
export const lists = (metrics: readonly Metric[]): readonly List[] =>
  metrics.filter((metric) => metric.kind === "list");

function refuse(metrics: readonly Metric[], { icons }: NamesOptions): string | null {
  const drawn = lists(metrics);
  if (metrics.length === 0 || metrics.length > MOST_GROUPS)
    return told`Named things are drawn of one to ${MOST_GROUPS} lists; change "metrics".`;
  const other = metrics.find(({ kind }) => kind !== "list");
  if (other !== undefined) return told`"${other.id}" is no list of names; take it out of "metrics".`;
  const empty = drawn.find(({ items }) => items.length === 0);
  if (empty !== undefined) return told`"${empty.id}" names nothing; take it out of "metrics".`;
  const stray = refuseStray(metrics, Object.keys(icons));
  if (stray !== null) return stray;
  const many = drawn.reduce((sum, { items }) => sum + items.length, 0);
  if (many > MOST_NAMES)
    return told`${many} names are too many for one chart; split them over several, ${MOST_NAMES} in each at most.`;
  return refuseLongNames(drawn) ?? refuseLong(metrics);
}

/** The refusal of names that make more lines than a chart has room for, or null. */
function refuseLongNames(drawn: readonly List[]): string | null {
  const letters = new Map<string, number>();
  for (const { id, items } of drawn) {
    for (const item of items) {
      const long = refuseLongText(item, told`A name of "${id}"`);
      if (long !== null) return long;
      for (const [tag, name] of Object.entries(item)) letters.set(tag, (letters.get(tag) ?? 0) + name.length);
    }
  }
  const [tag, many = 0] = [...letters].find(([, sum]) => sum > MOST_LETTERS) ?? [];
  return tag === undefined
    ? null
    : told`The names have ${many} characters together in "${tag}", and a chart has room for ${MOST_LETTERS}; split them over several.`;
}

/** Named things: which. */
export const names: Rules<NamesOptions> = {
  name: "names",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
