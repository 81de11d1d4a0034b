import { createServer } from "node:net";
import { resolve } from "node:path";
import { Refusal } from "../diagnostics/phrase.ts";
import { buildSite } from "../publication/build-site.ts";
import { serve } from "../publication/serve.ts";
import { loadFiles, siteBase } from "../record/load.ts";
import { command, EXIT, tellBuilt } from "./command.ts";

/** @throws {Refusal} where the port can't be had: better told before the build than after it. */
const needFree = (port: number): Promise<void> =>
  new Promise((done, failed) => {
    const probe = createServer().once("error", (error) => {
      const busy = "code" in error && error.code === "EADDRINUSE";
      const args = { port: String(port), other: String(port + 1) };
      failed(busy ? new Refusal({ code: "start.busy", args }) : error);
    });
    probe.listen(port, () => probe.close(() => done()));
  });

await command({
  name: "start",
  run: async (project) => {
    const { root, address, speaker } = project;
    const port = Number(process.env["PORT"] ?? 4321);
    await needFree(port);
    const exit = tellBuilt(project, await buildSite(root, "dist", { address }));
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
