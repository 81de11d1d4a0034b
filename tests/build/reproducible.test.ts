import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CACHE } from "../../src/site/cache.ts";
import { editJson, metricOf } from "../support/edit.ts";
import { build, copySmallProject } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

const bytes = (dist: string): ReadonlyMap<string, Buffer> =>
  new Map(filesOf(dist).map((file) => [file, readFileSync(join(dist, file))]));

test("one content is built the same to the byte with and without what was made before, in two folders, time zones and locales", async () => {
  using here = copySmallProject();
  using there = copySmallProject("Басқа бума, 2");
  // The site of all tests has made the chart, which has nothing of this; other pages have.
  for (const { dir } of [here, there])
    editJson(dir, "data/2021.json", (record) => {
      metricOf(record, "libraries").label.en = "Libraries of the town";
    });
  const wanted = { pictures: true, compressed: true };
  const one = bytes(await build(here.dir, wanted, { TZ: "Pacific/Pago_Pago", LC_ALL: "C" }));
  // The other is built where it is never the same day, with nothing that was made before.
  rmSync(join(there.dir, CACHE));
  const elsewhere = { TZ: "Pacific/Kiritimati", LC_ALL: "kk_KZ.UTF-8" };
  const other = bytes(await build(there.dir, wanted, elsewhere, there.dir));
  expect([...other.keys()]).toEqual([...one.keys()]);
  const differing = [...one].filter(([file, found]) => !(other.get(file)?.equals(found) ?? false));
  expect(differing.map(([file]) => file)).toEqual([]);
});
