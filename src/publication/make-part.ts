// A process that `makeApart` starts. It ends with who started it.
import { partSchema } from "./apart.ts";
import { makeCharts } from "./build-site.ts";

process.once("disconnect", () => process.exit());
process.once("message", async (message) => {
  await makeCharts(partSchema.parse(message), (progress) => process.send?.(progress));
  process.disconnect();
});
