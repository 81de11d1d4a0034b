import { z } from "zod";
import { highest, isRange, lowest } from "../../record/kinds/measured.ts";
import { defineForm } from "../form.ts";

/** Parts that have a label each beside one bar. */
const MOST_PARTS = 12;

/** A whole and its parts: what it is made of, and what the source leaves open. */
export const stack = defineForm({
  name: "stack",
  kinds: ["breakdown"],
  one: true,
  scene: {},
  options: z.strictObject({}),
  refuse([{ id, parts, complete, of }]) {
    if (parts.length > MOST_PARTS)
      return { code: "refused.stack.crowd", args: { id, many: parts.length, most: MOST_PARTS } };
    if (!complete && of === undefined) return { code: "refused.stack.whole", args: { id } };
    if (parts.some(({ value }) => isRange(value))) return { code: "refused.stack.range", args: { id } };
    if (parts.some(({ value }) => lowest(value) < 0)) return { code: "refused.stack.negative", args: { id } };
    return parts.every(({ value }) => highest(value) === 0)
      ? { code: "refused.stack.nothing", args: { id } }
      : null;
  },
});
