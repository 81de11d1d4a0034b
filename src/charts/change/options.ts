import { z } from "zod";
import { defineForm } from "../form.ts";

/** Change over years: what moved. A slope for two years, lines for more. */
export const change = defineForm({
  name: "change",
  kinds: ["count", "share", "derived"],
  one: true,
  scene: {},
  options: z.strictObject({}),
});
