import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { eachOption, refuseNouns } from "../each.ts";
import { defineForm } from "../form.ts";
import { iconsOption } from "../icons/index.ts";
import { refuseCrowd, refuseStray, refuseUnit } from "../refuse.ts";
import { roundUnit } from "../unit.ts";

const MOST_ROWS = 5;
/** Icons in a row that a reader still takes in. */
const AIM = 150;
/** Icons in a row that still draw. */
const MOST_ICONS = 400;

/** The icon of a metric that names none. */
export const ICON = "visitor";

/** The smallest of 1, 2, 5, 10, 20, 50 … at which so many are at most 150 icons. */
export const unitFor = (amount: number): number => roundUnit(amount, AIM, [1, 2, 5]);

/** Icons in rows: how many, against each other. More of them are more icons, never bigger ones. */
export const rows = defineForm({
  name: "rows",
  kinds: ["count"],
  scene: {},
  options: z.strictObject({
    unit: z.number().positive().optional().meta(help("rows.unit")),
    each: eachOption,
    icons: iconsOption(ICON),
    highlight: z.string().optional().meta(help("rows.highlight")),
  }),
  refuse(metrics, { unit, each, icons, highlight }) {
    const named = [...Object.keys(icons), ...(highlight === undefined ? [] : [highlight])];
    return (
      refuseCrowd(metrics, MOST_ROWS, "rows") ??
      refuseStray(metrics, named) ??
      refuseUnit("rows", metrics, unit, MOST_ICONS, unitFor) ??
      refuseNouns(metrics, each)
    );
  },
});
