import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { copyProject, run } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the site as built from the project's own content. */
    dist: string;
  }
}

/** Builds the site, in a copy, once for all tests that look at it: the second set of tests finds it made. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const made = process.env["BUILT_SITE"];
  if (made !== undefined) {
    project.provide("dist", made);
    return undefined;
  }
  const copy = copyProject();
  const { code, out, err } = await run(copy.dir, "build");
  if (code !== 0) throw new Error(`the site does not build:\n${out}${err}`);
  const dist = join(copy.dir, "dist");
  process.env["BUILT_SITE"] = dist;
  project.provide("dist", dist);
  return () => copy[Symbol.dispose]();
}
