import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { roundUnit } from "../unit.ts";

/** The smallest count that is a field, and the smallest block. */
const LEAST = 100;
/** Blocks that a reader still counts. */
const MOST_BLOCKS = 20;

/** The smallest power of ten from 100 on of which a count has at most 20. */
export const blockOf = (value: number): number => roundUnit(value, MOST_BLOCKS, [1], LEAST);

/** A field of dots in blocks: how much is a large count. */
export const dots = defineForm({
  name: "dots",
  kinds: ["count"],
  one: true,
  scene: { ground: "night", breaksTitle: true, bleeds: true },
  options: z.strictObject({
    block: z
      .number()
      .refine((block) => block >= LEAST && Number.isInteger(Math.log10(block)))
      .optional()
      .meta(help("dots.block", undefined, { most: MOST_BLOCKS })),
  }),
  refuse([{ id, value }], { block }) {
    if (!Number.isInteger(value)) return { code: "refused.dots.fraction", args: { id, value } };
    if (value < LEAST) return { code: "refused.dots.few", args: { id, value, least: LEAST } };
    if (block !== undefined && value / block > MOST_BLOCKS)
      return {
        code: "refused.dots.block",
        args: { id, most: MOST_BLOCKS, block: String(block), least: String(blockOf(value)) },
      };
    return null;
  },
});
