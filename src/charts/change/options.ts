import { z } from "zod";
import { defineForm } from "../form.ts";

/** Change over years: what moved. A slope for two years, lines for more. */
export const change = defineForm({
  name: "change",
  kinds: ["count", "share", "derived"],
  scene: {},
  options: z.strictObject({}),
  refuse: (metrics) => (metrics.length === 1 ? null : { code: "refused.change.many" }),
});
