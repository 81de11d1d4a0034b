import { createServer } from "node:net";
import { resolve } from "node:path";
import { Refusal } from "../diagnostics/phrase.ts";
import { codeOf } from "../publication/files.ts";
import { serve } from "../publication/serve.ts";
import { loadFiles, siteBase } from "../record/load.ts";
import { buildAndTell } from "./build-and-tell.ts";
import { command, EXIT, PORT, portOf } from "./command.ts";

/** @throws {Refusal} where the port can't be had: better told before the build than after it. */
const needFree = (port: number): Promise<void> =>
  new Promise((done, failed) => {
    const probe = createServer().once("error", (error) => {
      const args = { port: String(port), other: String(port + 1) };
      failed(codeOf(error) === "EADDRINUSE" ? new Refusal({ code: "start.busy", args }) : error);
    });
    probe.listen(port, () => probe.close(() => done()));
  });

await command({
  name: "start",
  usage: "[port PORT]",
  options: PORT,
  run: async ({ values, ...project }) => {
    const { root, address, speaker } = project;
    const port = portOf(values, 4321);
    await needFree(port);
    const exit = await buildAndTell(project, "dist", { address });
    if (exit !== EXIT.done) return exit;
    const base = siteBase(await loadFiles(root));
    const server = await serve(resolve(root, "dist"), base, port);
    const args = { address: `http://localhost:${port}${base}/` };
    console.log(speaker.say({ code: "start.address", args }));
    const stop = (): void => {
      server.close();
      server.closeAllConnections();
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
    return EXIT.done;
  },
});
