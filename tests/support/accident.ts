import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/** What changes a file system. */
const CHANGES = [
  "chmod",
  "copyFile",
  "link",
  "mkdir",
  "mkdtemp",
  "rename",
  "rm",
  "symlink",
  "writeFile",
] as const;

type Change = (...args: never[]) => Promise<unknown>;

/** Has something happen in place of the `at`-th change of the file system from now on. @returns a function that ends it. */
export function accidentAt(at: number, happens: () => Promise<never>): () => void {
  const table: Record<string, Change> = fs as never;
  const own = CHANGES.map((name) => [name, table[name]] as const);
  let count = 0;
  for (const [name, change] of own)
    table[name] = async (...args) => {
      count += 1;
      return count === at ? await happens() : await change?.(...args);
    };
  syncBuiltinESMExports();
  return () => {
    for (const [name, change] of own) if (change !== undefined) table[name] = change;
    syncBuiltinESMExports();
  };
}

// Loaded by a process before all else (`--import`), it stops that process for good.
const { KILL_AT } = process.env;
if (KILL_AT !== undefined)
  accidentAt(Number(KILL_AT), async () => {
    process.kill(process.pid, "SIGKILL");
    return await new Promise<never>(() => undefined);
  });
