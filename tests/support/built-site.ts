import type { TestProject } from "vitest/node";
import { build, copyProject, copySmallProject } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the made-up town's site, as it is published: without the draft. */
    dist: string;
    /** The folder of the smallest site (`copySmallProject`). */
    smallDist: string;
  }
}

/** Farther west than any other, so that a build elsewhere has another day. */
const BUILT_IN = { TZ: "Pacific/Pago_Pago", LC_ALL: "C" };

/** Builds the sites, in copies, once for all tests that look at them: the second set of tests finds them made. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const known = process.env["BUILT_SITES"];
  const copies = known === undefined ? [copyProject(), copySmallProject()] : [];
  const built =
    known?.split("\n") ??
    (await Promise.all(
      // The compressed copies of the small one are looked at, and no others.
      copies.map(({ dir }, index) => build(dir, { pictures: true, compressed: index === 1 }, BUILT_IN)),
    ));
  const [dist = "", smallDist = ""] = built;
  process.env["BUILT_SITES"] = built.join("\n");
  project.provide("dist", dist);
  project.provide("smallDist", smallDist);
  return () => {
    for (const copy of copies) copy[Symbol.dispose]();
  };
}
