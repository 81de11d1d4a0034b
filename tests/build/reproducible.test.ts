import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillSite } from "../support/full-site.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

/** Builds the filled site where nothing but its content is as elsewhere. */
async function build({ dir }: Copy, env: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, Buffer>> {
  await fillSite(dir);
  const { code, out, err } = await run(dir, "build", [], env);
  expect(code, out + err).toBe(0);
  const dist = join(dir, "dist");
  return new Map(filesOf(dist).map((file) => [file, readFileSync(join(dist, file))]));
}

test("two builds of one content are the same to the byte, in two folders, time zones and locales", async () => {
  using here = copyProject("a");
  using there = copyProject("Басқа бума, 2");
  // Between them it is never the same day.
  const one = await build(here, { TZ: "Pacific/Pago_Pago", LC_ALL: "C" });
  const other = await build(there, { TZ: "Pacific/Kiritimati", LC_ALL: "kk_KZ.UTF-8" });
  expect([...other.keys()]).toEqual([...one.keys()]);
  const differing = [...one].filter(([file, bytes]) => !(other.get(file)?.equals(bytes) ?? false));
  expect(differing.map(([file]) => file)).toEqual([]);
}, 400_000);
