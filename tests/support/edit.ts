import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A JSON file's content while a test edits it; its shape is the test's own business. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a file by path, and fails where the path is wrong
export type Json = any;

/** Reads a JSON file of a folder, lets `change` alter it in place, and writes it back. */
export function editJson(dir: string, path: string, change: (json: Json) => void): void {
  const file = join(dir, path);
  const json: Json = JSON.parse(readFileSync(file, "utf8"));
  change(json);
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

/** Replaces the one place where `from` stands in a file. @throws where it stands in none, or in several. */
export function editText(dir: string, path: string, from: string, to: string): void {
  const file = join(dir, path);
  const text = readFileSync(file, "utf8");
  if (text.split(from).length !== 2) throw new Error(`${path} does not hold ${from} exactly once`);
  writeFileSync(file, text.replace(from, to));
}

/** A metric of a parsed year's file. */
export const metricOf = (record: Json, id: string): Json =>
  record.metrics.find((metric: Json) => metric.id === id);
