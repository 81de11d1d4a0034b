import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { ICON_NAMES } from "../icons/index.ts";

/** Icons that are taken in at a glance. */
const MOST_ICONS = 20;

/** One in n: what share. */
export const oneInN = defineForm({
  name: "one-in-n",
  kinds: ["share", "derived"],
  one: true,
  scene: { ground: "brick", breaksTitle: true, stands: true },
  options: z.strictObject({
    icon: z.enum(ICON_NAMES).default("student").meta(help("one-in-n.icon")),
  }),
  refuse([{ id, value }]) {
    if (value.of <= MOST_ICONS) return null;
    return { code: "refused.one-in-n.large", args: { id, of: value.of, most: MOST_ICONS } };
  },
});
