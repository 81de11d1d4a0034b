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

/** Tests that start commands and builds are the longest: first, so that none of them is left alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/tests\/(?:build|unit\/(?:commands|publication))\//.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Two files more at once than there are cores: most of them wait for a browser, a build or a server of theirs.
    maxWorkers: availableParallelism() + 2,
    // Modules are loaded once for a worker's files, not for each: none of them keeps what a test did.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          setupFiles: ["tests/support/seed.ts"],
          testTimeout: 60_000,
        },
      },
      onSite("build"),
      onSite("browser"),
      onSite("real"),
    ],
  },
});
