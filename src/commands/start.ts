import { createServer } from "node:net";
import { resolve } from "node:path";
import { buildSite } from "../publication/build-site.ts";
import { serve } from "../publication/serve.ts";
import { readSiteBase } from "../record/site-base.ts";

const root = process.cwd();
const port = Number(process.env["PORT"] ?? 4321);

const fail = (error: unknown): void => {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(
    busy
      ? `Port ${port} is busy. Stop what uses it, or choose another: PORT=${port + 1} npm start`
      : String(error),
  );
  process.exitCode = 1;
};

/** Rejects where the port can't be had: better told before the build than after it. */
const portIsFree = (): Promise<void> =>
  new Promise((done, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(port, () => probe.close(() => done()));
  });

try {
  await portIsFree();
  if (await buildSite(root, "dist")) {
    const base = readSiteBase(root);
    const server = await serve(resolve(root, "dist"), base, port);
    console.log(`The report is at http://localhost:${port}${base}/  (Ctrl-C stops it)`);
    const stop = (): void => {
      server.close();
      server.closeAllConnections();
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
  } else process.exitCode = 1;
} catch (error) {
  fail(error);
}
