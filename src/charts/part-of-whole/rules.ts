import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { ICON_NAMES } from "../icons/icon.ts";
import { counts, type Rules, refuseFractions, refuseLong, refuseUncountable } from "../rules.ts";

/** Icons that a reader can still count. */
const MOST_ICONS = 200;

const options = z.strictObject({
  icon: z.enum(ICON_NAMES).describe(told`The pictogram of one thing.`),
});
export type PartOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[]): string | null {
  const [part, whole] = counts(metrics);
  const trouble = refuseUncountable(metrics) ?? refuseFractions(metrics);
  if (trouble !== null) return trouble;
  if (part === undefined || whole === undefined || metrics.length > 2)
    return told`A part of a whole is drawn of two counts; name the part and then the whole in "metrics".`;
  if (part.value > whole.value)
    return told`The part ("${part.id}", ${part.value}) is larger than the whole ("${whole.id}", ${whole.value}); name the part first.`;
  if (whole.value === 0)
    return told`The whole ("${whole.id}") is nothing; choose another form or take the chart out.`;
  if (whole.value > MOST_ICONS)
    return told`The whole ("${whole.id}") would be ${whole.value} icons, and over ${MOST_ICONS} can't be counted; choose the form "rows" or "scale".`;
  return refuseLong(metrics);
}

/** Part of a whole, one icon a thing: how many of these. */
export const partOfWhole: Rules<PartOptions> = {
  name: "part-of-whole",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
