import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { editJson } from "./edit.ts";

export const ROOT = resolve(import.meta.dirname, "../..");

/** What a build needs, beside `node_modules`. */
const PARTS = ["src", "data", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

export interface Copy {
  readonly dir: string;
  [Symbol.dispose](): void;
}

/**
 * A temporary copy of the project, to edit and to build, as it is before its first publication: a test makes the
 * publications that it needs. @param name may hold spaces and any letters.
 */
export function copyProject(name = "copy"): Copy {
  const top = mkdtempSync(join(tmpdir(), "report-"));
  const dir = join(top, name);
  for (const part of PARTS) cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(dir, "node_modules"));
  for (const file of ["published.json", "redirects.json"]) rmSync(join(dir, "data", file), { force: true });
  unpublished(dir);
  return { dir, [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }) };
}

/** Takes out what the first publication asks for, where it is there. */
function unpublished(dir: string): void {
  const json = (file: string) => JSON.parse(readFileSync(join(dir, "data", file), "utf8"));
  const { address, base } = json("site.json");
  if (address !== "https://example.org" || base !== "")
    editJson(dir, "data/site.json", (site) =>
      Object.assign(site, { address: "https://example.org", base: "" }),
    );
  for (const file of readdirSync(join(dir, "data")).filter((name) => /^\d{4}\.json$/.test(name)))
    if (json(file).corrections.length > 0)
      editJson(dir, `data/${file}`, (record) => Object.assign(record, { corrections: [] }));
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the test runner sets for itself; a build that saw it would take itself for a preview. */
const RUNNERS_OWN = /^(VITEST|NODE_ENV$|DEV$|PROD$|MODE$|SSR$|TEST$|BASE_URL$)/;

/** The environment that a command finds in a shell, without colours. */
export const shellEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNERS_OWN.test(name))),
  ASTRO_TELEMETRY_DISABLED: "1",
  NO_COLOR: "1",
});

/** Runs one of the project's commands (`src/commands/<command>.ts`) in a folder. */
export function run(
  dir: string,
  command: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [`src/commands/${command}.ts`, ...args], {
    cwd: dir,
    env: { ...shellEnv(), ...env },
  });
  const ran = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += text));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...ran }));
  });
}
