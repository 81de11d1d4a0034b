import { dev } from "astro";
import { runCheck } from "../check/run-check.ts";
import { terminalReport } from "../diagnostics/report-problems.ts";
import { english } from "../locales/speaker.ts";
import { readSiteBase } from "../record/site-base.ts";

const root = process.cwd();
const { sound, problems } = await runCheck(root);
if (sound === null) {
  console.log(terminalReport(root, problems, process.stdout, english()));
  console.error(
    "There is no preview without the site's settings, data/site.json. Mend them and start again.",
  );
  process.exitCode = 1;
} else {
  const port = Number(process.env["PORT"] ?? 4321);
  const server = await dev({ root, server: { port }, logLevel: "warn" });
  const address = `http://localhost:${server.address.port}${readSiteBase(root)}/`;
  console.log(`Preview at ${address} – it follows every edit. Ctrl-C stops it.`);
  const stop = (): void => void server.stop();
  process.once("SIGINT", stop).once("SIGTERM", stop);
}
