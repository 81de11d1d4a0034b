// `npm test`: every test, and beside them format and lint, then types; the last line counts all of them together.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = (name: string): string => join("node_modules", ".bin", name);
const dir = mkdtempSync(join(tmpdir(), "report-tests-"));
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  // What a test starts is compiled once.
  NODE_COMPILE_CACHE: join(dir, "compiled"),
  PATH: `${join(process.cwd(), "node_modules", ".bin")}:${process.env["PATH"]}`,
};
let passed = 0;
let failed = 0;

/** Whether a command ends well. */
const endsWell = (child: ChildProcess): Promise<boolean> =>
  new Promise((done) => {
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });

/** A check that is one command, counted as one test; what it says comes whole, not amid what others say. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  let output = "";
  const child = spawn(bin(command), args, { env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const well = await endsWell(child);
  if (well) passed += 1;
  else failed += 1;
  console.log(`${output}${well ? "✓" : "✗"} ${name}\n`);
}

const report = join(dir, "report.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
const checks = check("format and lint", "biome", ["ci", "--error-on-warnings"]).then(() =>
  check("types", "astro", ["check", "--minimumFailingSeverity", "hint"]),
);
const vitest = spawn(bin("vitest"), ["run", ...reporters, ...process.argv.slice(2)], {
  env,
  stdio: "inherit",
});
const [well] = await Promise.all([endsWell(vitest), checks]);
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that can't be loaded, or a set-up that fails, has no test to count.
  if (!well && numFailedTests === 0) failed += 1;
} catch {
  failed += 1;
}
rmSync(dir, { recursive: true, force: true });

process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
