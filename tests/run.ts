// `npm test`: format and lint, types, then every test; the last line counts all of them together.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = (name: string): string => join("node_modules", ".bin", name);
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  PATH: `${join(process.cwd(), "node_modules", ".bin")}:${process.env["PATH"]}`,
};
let passed = 0;
let failed = 0;

/** A check that is one command, counted as one test. */
function check(name: string, command: string, args: readonly string[]): void {
  const { status } = spawnSync(bin(command), args, { stdio: "inherit", env });
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`${status === 0 ? "✓" : "✗"} ${name}\n`);
}

check("format and lint", "biome", ["ci", "--error-on-warnings"]);
check("types", "astro", ["check", "--minimumFailingSeverity", "hint"]);

const dir = mkdtempSync(join(tmpdir(), "report-tests-"));
const report = join(dir, "report.json");
const { status } = spawnSync(
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile=${report}`, ...process.argv.slice(2)],
  { stdio: "inherit", env },
);
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that can't be loaded, or a set-up that fails, has no test to count.
  if (status !== 0 && numFailedTests === 0) failed += 1;
} catch {
  failed += 1;
}
rmSync(dir, { recursive: true, force: true });

process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
