import { spawnSync } from "node:child_process";

/** Runs a script in a folder; wall seconds, and peak memory in MB where the script prints it last. */
export function timed(dir: string, script: string): { seconds: number; memory: number } {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: dir,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return {
    seconds: (performance.now() - from) / 1000,
    memory: Number(stdout.trim().split("\n").at(-1)) / 1024,
  };
}

export const BUILD = `const { buildSite } = await import("./src/publication/build-site.ts");
if ((await buildSite(process.cwd(), "dist")).failure !== null) process.exit(1);
console.log(process.resourceUsage().maxRSS);`;
export const CHECK = `const { checkContent } = await import("./src/check/run-check.ts");
const { loadFiles } = await import("./src/record/load.ts");
await checkContent(await loadFiles(process.cwd()));
console.log(process.resourceUsage().maxRSS);`;
