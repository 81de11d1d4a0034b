import { checkContent } from "../check/run-check.ts";
import { terminalReport } from "../diagnostics/report.ts";
import { loadFiles } from "../record/load.ts";
import { command, EXIT, PORT, portOf } from "./command.ts";
import { preview } from "./preview.ts";

await command({
  name: "dev",
  usage: "[port PORT]",
  options: PORT,
  run: async ({ values, ...project }) => {
    const { root, address, speaker } = project;
    const { sound, problems } = await checkContent(await loadFiles(root), { address });
    if (sound === null) {
      console.log(terminalReport(project, problems, process.stdout));
      console.error(speaker.say({ code: "dev.no-settings" }));
      return EXIT.problems;
    }
    const port = portOf(values, 4321);
    // It is large, and neither help nor a refusal waits for it.
    const { dev } = await import("astro");
    const integrations = [preview(project)];
    const server = await dev({ root, server: { port }, logLevel: "warn", integrations });
    const args = { address: `http://localhost:${server.address.port}${sound.site.base}/` };
    console.log(speaker.say({ code: "dev.address", args }));
    const stop = (): void => void server.stop();
    process.once("SIGINT", stop).once("SIGTERM", stop);
    return EXIT.done;
  },
});
