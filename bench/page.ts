import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FOLDER, measuredPage } from "./measured.ts";
import { keptResults } from "./results.ts";

/** `npm run bench page`: `docs/measured.md` and its charts, made anew of `bench/results.json`. */
export async function writePage(): Promise<void> {
  const docs = join(import.meta.dirname, "../docs");
  rmSync(join(docs, FOLDER), { recursive: true, force: true });
  for (const [path, text] of await measuredPage(keptResults())) {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), text);
    console.log(`docs/${path}`);
  }
}
