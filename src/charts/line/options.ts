import { z } from "zod";
import { isAlike } from "../../record/kinds/measured.ts";
import { defineForm } from "../form.ts";
import { lengthOf, pointsOf } from "../periods.ts";
import { quoted } from "../refuse.ts";

/** Lines that are told apart by their strokes and dots. */
const MOST_LINES = 4;

/** Lines: what went which way. One true time axis and one of figures; a line is broken where a period has no figure. */
export const line = defineForm({
  name: "line",
  kinds: ["series"],
  scene: {},
  options: z.strictObject({}),
  refuse(metrics) {
    const [first] = metrics;
    if (first === undefined || metrics.length > MOST_LINES)
      return { code: "refused.line.many", args: { most: MOST_LINES, many: metrics.length } };
    const empty = metrics.find((series) => pointsOf(series).length === 0);
    if (empty !== undefined) return { code: "refused.time.empty", args: { id: empty.id } };
    const units = metrics.filter(({ measured }) => !isAlike(first.measured, measured));
    if (units.length > 0) return { code: "refused.line.units", args: { id: first.id, ids: quoted(units) } };
    const lasting = ({ points }: typeof first): string => JSON.stringify(lengthOf(points[0]?.at ?? ""));
    const others = metrics.filter((series) => lasting(series) !== lasting(first));
    return others.length === 0
      ? null
      : { code: "refused.line.periods", args: { id: first.id, ids: quoted(others) } };
  },
});
