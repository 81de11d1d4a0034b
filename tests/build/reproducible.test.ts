import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { CACHE } from "../../src/site/cache.ts";
import { build, copySmallProject } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

const bytes = (dist: string): ReadonlyMap<string, Buffer> =>
  new Map(filesOf(dist).map((file) => [file, readFileSync(join(dist, file))]));

test("two builds of one content are the same to the byte, in two folders, time zones and locales", async () => {
  using there = copySmallProject("Басқа бума, 2");
  // The other is built where it is never the same day as here, with nothing that was made before.
  rmSync(join(there.dir, CACHE));
  const one = bytes(inject("smallDist"));
  const other = bytes(
    await build(
      there.dir,
      { pictures: true, compressed: true, own: true },
      { TZ: "Pacific/Kiritimati", LC_ALL: "kk_KZ.UTF-8" },
    ),
  );
  expect([...other.keys()]).toEqual([...one.keys()]);
  const differing = [...one].filter(([file, found]) => !(other.get(file)?.equals(found) ?? false));
  expect(differing.map(([file]) => file)).toEqual([]);
});
