import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { inputs } from "./src/site/inputs.ts";

// One time zone and one locale, so that no test passes on its author's machine alone.
process.env["TZ"] = "UTC";

/** Tests that look at a built site: each is built once for all of them. */
const onSite = (name: string) => ({
  // Some of the site's modules import what a build hands to them, though tests don't ask them for it.
  plugins: [inputs(() => ({ files: [] }))],
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ["tests/support/sites.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

/**
 * What takes longest goes first, so that none of it is left alone at the end. Each project's files follow one another: a
 * worker, and the modules that it has loaded, goes on to files of its own project alone.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      FIRST.findIndex((folder) => folder.test(moduleId.replace(import.meta.dirname, "")));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** In their order; the last takes the rest. */
const FIRST = [
  /^.tests.build.(?:new-year|correction-walk)/,
  /^.tests.build/,
  /^.tests.(?:browser|desk|real)/,
  /^.tests.unit.(?:commands|desk|publication)/,
  /^/,
];

export default defineConfig({
  test: {
    // A browser, a build or a server works beside each of them.
    maxWorkers: availableParallelism(),
    // Modules are loaded once for a worker's files, not for each: none of them keeps what a test did.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          setupFiles: ["tests/support/seed.ts"],
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: "desk",
          include: ["tests/desk/**/*.test.ts"],
          // What a busy machine shows late is shown.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      onSite("build"),
      onSite("browser"),
      onSite("real"),
    ],
  },
});
