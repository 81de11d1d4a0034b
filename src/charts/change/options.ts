import { z } from "zod";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";

/** Change over years: what moved. A slope for two years, lines for more. */
export const change = defineForm({
  name: "change",
  kinds: ["count", "share", "derived"],
  options: z.strictObject({
    formerly: z
      .record(z.string().regex(/^\d{4}$/), z.string())
      .default({})
      .meta(help("change.formerly")),
  }),
  refuse: (metrics) => (metrics.length === 1 ? null : { code: "refused.change.many" }),
});
