import { z } from "zod";
import type { Count } from "../../record/model.ts";
import { defineForm } from "../form.ts";
import { iconsOption } from "../icons/icon.ts";
import { refuseCrowd, refuseStray } from "../refuse.ts";
import { largest, roundUnit } from "../unit.ts";

const MOST_ROWS = 5;
/** Icons in a row that a reader still takes in. */
const AIM = 150;
/** Icons in a row that still draw. */
const MOST_ICONS = 400;

/** The icon of a metric that names none. */
export const ICON = "visitor";

/** The smallest of 1, 2, 5, 10, 20, 50 … at which so many are at most 150 icons. */
export const unitFor = (amount: number): number => roundUnit(amount, AIM, [1, 2, 5]);

/** How many one icon stands for. */
export const unitOf = (unit: number | undefined, metrics: readonly Count[]): number =>
  unit ?? unitFor(largest(metrics));

/** Icons in rows: how many people, against each other. More people are more icons, never bigger ones. */
export const rows = defineForm({
  name: "rows",
  kinds: ["count"],
  options: z.strictObject({
    unit: z
      .number()
      .positive()
      .optional()
      .meta({ help: { code: "help.rows.unit" } }),
    icons: iconsOption(ICON),
    highlight: z
      .string()
      .optional()
      .meta({ help: { code: "help.rows.highlight" } }),
  }),
  refuse(metrics, { unit, icons, highlight }) {
    if (metrics.length === 0) return { code: "refused.rows.none" };
    const most = largest(metrics);
    const unfit =
      refuseCrowd(metrics, MOST_ROWS, "rows") ??
      refuseStray(metrics, [...Object.keys(icons), ...(highlight === undefined ? [] : [highlight])]);
    if (unfit !== null || unit === undefined || most / unit <= MOST_ICONS) return unfit;
    return {
      code: "refused.rows.unit",
      args: { unit: String(unit), most: MOST_ICONS, least: String(unitFor(most)) },
    };
  },
});
