import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editJson, metricOf } from "../support/edit.ts";
import { copyProject, run } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

test("a wrong data file stops the build with file, line, column and a hint, and the last site stays whole", async () => {
  using copy = copyProject("a wrong file әғқ");
  const good = await run(copy.dir, "build");
  expect(good.code, good.out + good.err).toBe(0);
  const dist = join(copy.dir, "dist");
  const before = filesOf(dist).map((path) => [path, readFileSync(join(dist, path), "base64")]);

  editJson(copy.dir, "data/2025.json", (record) => {
    metricOf(record, "tour-pupils").precision = "ovr";
  });
  const bad = await run(copy.dir, "build");
  expect(bad.code).toBe(1);
  expect(bad.out + bad.err).toMatch(/data\/2025\.json:\d+:\d+ error/);
  expect(bad.out + bad.err).toContain("Did you mean `over`?");
  expect(bad.out + bad.err).not.toMatch(/^\s+at /m);
  expect(filesOf(dist).map((path) => [path, readFileSync(join(dist, path), "base64")])).toEqual(before);
  expect(existsSync(`${dist}.next`)).toBe(false);
});
