import { z } from "zod";
import type { Count } from "../../record/model.ts";
import { defineForm } from "../form.ts";
import { iconsOption } from "../icons/icon.ts";
import { refuseStray } from "../refuse.ts";
import { largest, roundUnit } from "../unit.ts";

const MOST_PANELS = 6;
/** Icons that a panel still draws large enough to tell what they are. */
const MOST_ICONS = 200;

/** The icon of a metric that names none. */
export const ICON = "certificate";

/** The smallest of 1, 10, 100 … at which so many are at most 200 icons. */
export const unitFor = (amount: number): number => roundUnit(amount, MOST_ICONS);

/** How many one icon stands for. */
export const unitOf = (unit: number | undefined, metrics: readonly Count[]): number =>
  unit ?? unitFor(largest(metrics));

/** A grid of icons for each count: how much is a hundred. */
export const grid = defineForm({
  name: "grid",
  kinds: ["count"],
  options: z.strictObject({
    unit: z
      .number()
      .positive()
      .optional()
      .meta({ help: { code: "help.grid.unit", args: { most: MOST_ICONS } } }),
    icons: iconsOption(ICON),
  }),
  refuse(metrics, { unit, icons }) {
    if (metrics.length === 0) return { code: "refused.grid.none" };
    if (metrics.length > MOST_PANELS) return { code: "refused.grid.crowd", args: { most: MOST_PANELS } };
    const most = largest(metrics);
    const stray = refuseStray(metrics, Object.keys(icons));
    if (stray !== null || unit === undefined || most / unit <= MOST_ICONS) return stray;
    return {
      code: "refused.grid.unit",
      args: { unit: String(unit), most: MOST_ICONS, least: String(unitFor(most)) },
    };
  },
});
