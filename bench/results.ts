import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "results.json");

/** When, of which state of the project and on what kind of machine something was measured. */
export interface Measured {
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
}

/** A line of `npm run bench`. */
export interface WorkRow {
  readonly what: string;
  readonly value: number;
  readonly unit: "KB" | "s" | "MB" | "ms" | "requests/s" | "errors" | "builds";
}

/** A page's loads of `npm run bench paint`. */
export interface PaintRow {
  readonly page: string;
  /** In ms, by what was waited for. */
  readonly times: Readonly<Record<string, { readonly median: number; readonly least: number }>>;
  readonly shift: number;
  readonly kilobytes: number;
}

/** A budget, and what was found of it. */
export interface Verdict {
  readonly what: string;
  readonly is: string;
  readonly kept: "ok" | "over";
}

/** What was found on one line. */
export interface PaintLine {
  readonly line: string;
  readonly told: string;
  readonly rows: readonly PaintRow[];
  readonly budget: readonly Verdict[];
}

/** What Lighthouse makes of a page. */
export interface Judged {
  readonly page: string;
  /** Of 100, by category. */
  readonly points: Readonly<Record<string, number>>;
  /** What got fewer than it could, and weighs something. */
  readonly lost: readonly string[];
}

/** What a site of so many charts in each language costs; seconds, and megabytes at most in its first process. */
export interface Grown {
  readonly charts: number;
  readonly check: number;
  readonly build: number;
  readonly memory: number;
  /** The same site once more after one number was changed. */
  readonly again: number;
}

/** What `bench/results.json` holds: the last run of each measurement. */
export interface Results {
  readonly work?: Measured & { readonly rows: readonly WorkRow[] };
  readonly paint?: Measured & { readonly runs: number; readonly found: readonly PaintLine[] };
  readonly build?: Measured & { readonly rows: readonly Grown[] };
  readonly lighthouse?: Measured & { readonly pages: readonly Judged[] };
}

/** Keeps what a measurement found in `bench/results.json`, beside what others found. */
export function keepResults<Name extends keyof Results>(
  name: Name,
  found: Omit<NonNullable<Results[Name]>, keyof Measured>,
): void {
  const kept = keptResults();
  writeFileSync(FILE, `${JSON.stringify({ ...kept, [name]: { ...measured(), ...found } }, null, 2)}\n`);
}

/** What was measured so far. */
export const keptResults = (): Results => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {});

function measured(): Measured {
  const describe = ["describe", "--always", "--dirty", "--exclude=*"];
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return {
    at: new Date().toISOString(),
    commit: spawnSync("git", describe, { encoding: "utf8" }).stdout.trim(),
    machine: `${cpus().length} × ${processor?.model ?? process.arch}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`,
  };
}

/** The middle one; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
