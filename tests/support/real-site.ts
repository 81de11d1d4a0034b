import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "./content.ts";
import { noNginx } from "./nginx.ts";
import { build, copyRealProject } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder whose content is looked at: the project's own, unless `CONTENT_ROOT` names another. */
    contentRoot: string;
    /** The folder of the site that is built from it. */
    realDist: string;
  }
}

/** Builds the site of the real content, in a copy, for the tests that know nothing of what it holds. */
export default async function setup(project: TestProject): Promise<() => void> {
  const contentRoot = resolve(process.env["CONTENT_ROOT"] ?? ROOT);
  const copy = copyRealProject();
  if (contentRoot !== ROOT)
    for (const folder of ["data", "src/report"]) {
      rmSync(join(copy.dir, folder), { recursive: true });
      cpSync(join(contentRoot, folder), join(copy.dir, folder), { recursive: true });
    }
  project.provide("contentRoot", contentRoot);
  // Nobody but nginx is asked for compressed copies.
  project.provide("realDist", await build(copy.dir, { compressed: noNginx === null }));
  return () => copy[Symbol.dispose]();
}
