import { z } from "zod";
import { defineForm } from "../form.ts";
import { pointsOf, spanOf } from "../periods.ts";

/** Columns that still stand apart on a phone. */
const MOST_COLUMNS = 36;

/** Columns: what happened when. A true time axis, from zero; a period without a figure keeps its place. */
export const columns = defineForm({
  name: "columns",
  kinds: ["series"],
  one: true,
  scene: {},
  options: z.strictObject({}),
  refuse([series]) {
    const { id } = series;
    if (pointsOf(series).length === 0) return { code: "refused.time.empty", args: { id } };
    const { many } = spanOf([series]);
    if (many <= MOST_COLUMNS) return null;
    return { code: "refused.columns.crowd", args: { id, many, most: MOST_COLUMNS } };
  },
});
