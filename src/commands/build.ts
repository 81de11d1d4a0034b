import { buildSite } from "../publication/build-site.ts";
import { command, tellBuilt } from "./command.ts";

await command({
  name: "build",
  usage: "[--drafts] [--out DIR]",
  options: { out: { type: "string", default: "dist" }, drafts: { type: "boolean", default: false } },
  run: async ({ values: { out, drafts }, ...project }) =>
    tellBuilt(project, await buildSite(project.root, out, { drafts, address: project.address })),
});
