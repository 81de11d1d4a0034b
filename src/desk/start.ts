import { resolve } from "node:path";
import { buildSite } from "./build-site.ts";
import { serve } from "./serve.ts";
import { readSiteBase } from "./site-base.ts";

const root = process.cwd();
const port = Number(process.env["PORT"] ?? 4321);

if (await buildSite(root, "dist")) {
  const base = readSiteBase(root);
  try {
    const server = await serve(resolve(root, "dist"), base, port);
    console.log(`The report is at http://localhost:${port}${base}/  (Ctrl-C stops it)`);
    const stop = (): void => {
      server.close();
      server.closeAllConnections();
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
  } catch (error) {
    const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.error(
      busy
        ? `Port ${port} is busy. Stop what uses it, or choose another: PORT=${port + 1} npm start`
        : String(error),
    );
    process.exitCode = 1;
  }
} else process.exitCode = 1;
