import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { CACHE } from "../../src/site/cache.ts";
import { ROOT } from "../support/content.ts";
import { copySmallProject, shellEnv } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

test("a process that makes charts alone makes of them what a whole build does, and keeps it", () => {
  using copy = copySmallProject();
  rmSync(join(copy.dir, CACHE));
  const part = { root: copy.dir, dir: join(copy.dir, "part"), charts: ["2021/people"], options: {} };
  const script = `const { makeApart } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "src/publication/apart.ts")))});
    await makeApart(${JSON.stringify(part)});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: copy.dir,
    env: { ...shellEnv(), ASTRO_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const [made, whole] = [`${part.dir}-0`, inject("smallDist")];
  const files = filesOf(made);
  const ofChart = filesOf(whole).filter((file) => /\/(?:figures|embed|oembed)\/people[./@]/.test(file));
  expect(ofChart).not.toEqual([]);
  expect(files).toEqual(expect.arrayContaining(ofChart));
  for (const file of ofChart)
    expect(readFileSync(join(made, file)), file).toEqual(readFileSync(join(whole, file)));
  expect(existsSync(join(copy.dir, CACHE))).toBe(true);
});
