import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { ICON_NAMES } from "../icons/index.ts";
import { quoted } from "../refuse.ts";

/** Icons that a reader can still count. */
const MOST_ICONS = 200;

/** Part of a whole, one icon a thing: how many of these. */
export const partOfWhole = defineForm({
  name: "part-of-whole",
  kinds: ["count"],
  scene: { ground: "ink", bleeds: true },
  options: z.strictObject({
    icon: z.enum(ICON_NAMES).meta(help("part-of-whole.icon")),
  }),
  refuse(metrics) {
    const [part, whole] = metrics;
    const broken = metrics.filter(({ value }) => !Number.isInteger(value));
    if (broken.length > 0) return { code: "refused.part-of-whole.fraction", args: { ids: quoted(broken) } };
    if (part === undefined || whole === undefined || metrics.length > 2)
      return { code: "refused.part-of-whole.two" };
    if (part.value > whole.value)
      return {
        code: "refused.part-of-whole.order",
        args: { part: part.id, partValue: part.value, whole: whole.id, wholeValue: whole.value },
      };
    if (whole.value === 0) return { code: "refused.part-of-whole.nothing", args: { whole: whole.id } };
    if (whole.value > MOST_ICONS)
      return {
        code: "refused.part-of-whole.large",
        args: { whole: whole.id, many: whole.value, most: MOST_ICONS },
      };
    return null;
  },
});
