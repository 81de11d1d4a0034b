import { buildAndTell } from "./build-and-tell.ts";
import { command } from "./command.ts";

await command({
  name: "build",
  usage: "[drafts] [out DIR]",
  options: { out: { type: "string", default: "dist" }, drafts: { type: "boolean", default: false } },
  run: async ({ values: { out, drafts }, ...project }) =>
    await buildAndTell(project, out, { drafts, address: project.address }),
});
