import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "./content.ts";
import { noNginx } from "./nginx.ts";
import { build, type Copy, copyProject, copyRealProject, copySmallProject } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the made-up town's site, as it is published: without the draft; nothing where no test asks for it. */
    dist: string;
    /** The folder of the smallest site (`copySmallProject`); likewise. */
    smallDist: string;
    /** The folder of the site that is built from the real content; likewise. */
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

/** Builds the sites that these sets of tests look at side by side, each in a copy. */
function buildSites(names: readonly string[]) {
  const disposed: Copy[] = [];
  const built = (copy: Copy, wanted: Parameters<typeof build>[1]): Promise<string> => {
    disposed.push(copy);
    return build(copy.dir, wanted, BUILT_IN);
  };
  const [forTown, forReal] = [names.some((name) => name !== "real"), names.includes("real")];
  return {
    built: Promise.all([
      forTown ? built(copyProject(), { pictures: true }) : "",
      // The compressed copies of the small one are looked at; of the real one, by nginx alone.
      forTown ? built(copySmallProject(), { pictures: true, compressed: true }) : "",
      forReal
        ? built(copyContent(), { fonts: true, compressed: noNginx === null && contentRoot === ROOT })
        : "",
    ]),
    dispose: (): void => {
      for (const each of disposed) each[Symbol.dispose]();
    },
  };
}

/** Each set of tests loads this module anew; what it has built stands where all of them see it. */
const shared: { sites?: ReturnType<typeof buildSites> } = Object(process);

/** Builds the sites once for all tests that look at them. */
export default async function setup(project: TestProject): Promise<() => void> {
  shared.sites ??= buildSites(
    project.vitest.projects.map(({ name }) => name).filter((name) => name !== "unit"),
  );
  const { built, dispose } = shared.sites;
  const [dist, smallDist, realDist] = await built;
  project.provide("dist", dist);
  project.provide("smallDist", smallDist);
  project.provide("realDist", realDist);
  project.provide("contentRoot", contentRoot);
  return dispose;
}
