import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "results.json");

/** Keeps what a measurement found in `bench/results.json`, beside what others found. */
export function keepResults(name: "work" | "paint", found: unknown): void {
  const kept = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  writeFileSync(FILE, `${JSON.stringify({ ...kept, [name]: found }, null, 2)}\n`);
}

/** The middle one; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
