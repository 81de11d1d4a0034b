import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { iconsOption } from "../icons/index.ts";
import { refuseStray, refuseUnit } from "../refuse.ts";
import { roundUnit } from "../unit.ts";

const MOST_PANELS = 6;
/** Icons that a panel still draws large enough to tell what they are. */
const MOST_ICONS = 200;

/** The icon of a metric that names none. */
export const ICON = "certificate";

/** The smallest of 1, 10, 100 … at which so many are at most 200 icons. */
export const unitFor = (amount: number): number => roundUnit(amount, MOST_ICONS);

/** A grid of icons for each count: how much is a hundred. */
export const grid = defineForm({
  name: "grid",
  kinds: ["count"],
  scene: { ground: "gold", heads: true },
  options: z.strictObject({
    unit: z
      .number()
      .positive()
      .optional()
      .meta(help("grid.unit", undefined, { most: MOST_ICONS })),
    icons: iconsOption(ICON),
  }),
  refuse(metrics, { unit, icons }) {
    if (metrics.length > MOST_PANELS) return { code: "refused.grid.crowd", args: { most: MOST_PANELS } };
    return refuseStray(metrics, Object.keys(icons)) ?? refuseUnit("grid", metrics, unit, MOST_ICONS, unitFor);
  },
});
