import { buildSite } from "../publication/build-site.ts";
import { command, tellBuilt } from "./command.ts";

await command({
  name: "build",
  usage: "[--drafts] [--out DIR]",
  options: { out: { type: "string", default: "dist" }, drafts: { type: "boolean", default: false } },
  run: async ({ values: { out, drafts }, root, address, speaker }) =>
    tellBuilt(root, await buildSite(root, out, { drafts, address }), speaker),
});
