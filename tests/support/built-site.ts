import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT, run } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the site as built from the project's own content. */
    dist: string;
  }
}

let building: Promise<string> | undefined;
let users = 0;

async function build(): Promise<string> {
  const dir = join(mkdtempSync(join(tmpdir(), "report-dist-")), "dist");
  const { code, out, err } = await run(ROOT, "build", ["--out", dir]);
  if (code !== 0) throw new Error(`the site does not build:\n${out}${err}`);
  return dir;
}

/** Builds the site once for all tests that look at it. */
export default async function setup(project: TestProject): Promise<() => void> {
  building ??= build();
  users += 1;
  const dist = await building;
  project.provide("dist", dist);
  return () => {
    users -= 1;
    if (users === 0) rmSync(join(dist, ".."), { recursive: true, force: true });
  };
}
