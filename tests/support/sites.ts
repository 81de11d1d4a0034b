import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "./content.ts";
import { noNginx } from "./nginx.ts";
import { build, type Copy, copyProject, copyRealProject, copySmallProject } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the made-up town's site, as it is published: without the draft. */
    dist: string;
    /** The folder of the smallest site (`copySmallProject`). */
    smallDist: string;
    /** The folder of the site that is built from the real content; nothing where no test asks for it. */
    realDist: string;
    /** The folder whose content is looked at: the project's own, unless `CONTENT_ROOT` names another. */
    contentRoot: string;
  }
}

/** Farther west than any other, so that a build elsewhere has another day. */
const BUILT_IN = { TZ: "Pacific/Pago_Pago", LC_ALL: "C" };

const contentRoot = resolve(process.env["CONTENT_ROOT"] ?? ROOT);

/** A copy with the content that is asked for. */
function copyContent(): Copy {
  const copy = copyRealProject();
  if (contentRoot !== ROOT)
    for (const folder of ["data", "src/report"]) {
      rmSync(join(copy.dir, folder), { recursive: true });
      cpSync(join(contentRoot, folder), join(copy.dir, folder), { recursive: true });
    }
  return copy;
}

/** Builds the sites side by side, each in a copy; what they are made of is remembered for the builds of tests. */
function buildSites(withReal: boolean) {
  const memory = mkdtempSync(join(tmpdir(), "report-memory-"));
  process.env["REMEMBERED_IN"] = memory;
  const town = copyProject();
  const small = copySmallProject();
  const real = withReal ? copyContent() : null;
  const built = Promise.all([
    build(town.dir, { pictures: true }, BUILT_IN),
    // The compressed copies of the small one are looked at; of the real one, by nginx alone.
    build(small.dir, { pictures: true, compressed: true }, BUILT_IN),
    real === null ? "" : build(real.dir, { fonts: true, compressed: noNginx === null }),
  ]);
  const copies = real === null ? [town, small] : [town, small, real];
  const dispose = (): void => {
    for (const copy of copies) copy[Symbol.dispose]();
    rmSync(memory, { recursive: true, force: true });
  };
  return { built, dispose };
}

/** Each set of tests loads this module anew; what it has built stands where all of them see it. */
const shared: { sites?: ReturnType<typeof buildSites> } = Object(process);

/** Builds the sites once for all tests that look at them. */
export default async function setup(project: TestProject): Promise<() => void> {
  shared.sites ??= buildSites(project.vitest.projects.some(({ name }) => name === "real"));
  const { built, dispose } = shared.sites;
  const [dist, smallDist, realDist] = await built;
  project.provide("dist", dist);
  project.provide("smallDist", smallDist);
  project.provide("realDist", realDist);
  project.provide("contentRoot", contentRoot);
  return dispose;
}
