import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceSite } from "../../../src/publication/building.ts";
import { move } from "../../../src/publication/files.ts";

/** No process has it: Linux gives no number above 4,194,304. */
const GONE = 5_000_000;

let top: string;
let dist: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "building-"));
  dist = join(top, "dist");
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const writes = (text: string) => async (next: string) => {
  mkdirSync(next);
  writeFileSync(join(next, "index.html"), text);
  return { failure: null };
};
const fails = async () => ({ failure: { code: "build.nothing" } });
const shown = (): string => readFileSync(join(dist, "index.html"), "utf8");

test("a site takes the place of the last one whole, and a failure leaves the last one", async () => {
  await replaceSite(dist, writes("one"));
  expect(shown()).toBe("one");
  await replaceSite(dist, fails);
  expect(shown()).toBe("one");
  await expect(
    replaceSite(dist, async (next) => {
      await writes("half")(next);
      throw new Error("the disk is full");
    }),
  ).rejects.toThrow("the disk is full");
  expect(shown()).toBe("one");
  await replaceSite(dist, writes("two"));
  expect(shown()).toBe("two");
  expect(readdirSync(top)).toEqual(["dist"]);
});

test("a build that was killed between the two renames, and then one that fails, keep the last good site", async () => {
  await replaceSite(dist, writes("good"));
  renameSync(dist, `${dist}.last-${GONE}`);
  await writes("next")(`${dist}.next-${GONE}`);
  writeFileSync(`${dist}.lock`, String(GONE));
  await replaceSite(dist, fails);
  expect(shown()).toBe("good");
  expect(readdirSync(top)).toEqual(["dist"]);
});

test("of two builds at once the second is told so, and harms nothing", async () => {
  const other = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  await once(other, "spawn");
  try {
    await replaceSite(dist, writes("good"));
    writeFileSync(`${dist}.lock`, String(other.pid));
    await expect(replaceSite(dist, writes("second"))).rejects.toMatchObject({
      phrase: { code: "build.busy", args: { folder: "dist", process: String(other.pid) } },
    });
    expect(shown()).toBe("good");
    expect(existsSync(`${dist}.lock`)).toBe(true);
  } finally {
    other.kill();
    await once(other, "exit");
  }
  await replaceSite(dist, writes("third"));
  expect(shown()).toBe("third");
});

test("a folder that another program holds for a moment is renamed; one that stays held is told", async () => {
  writeFileSync(join(top, "a"), "");
  let tries = 0;
  const held = (times: number) => async (from: unknown, to: unknown) => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error("held"), { code: "EBUSY" });
    await rename(String(from), String(to));
  };
  await move(join(top, "a"), join(top, "b"), held(2));
  expect(existsSync(join(top, "b"))).toBe(true);
  tries = 0;
  await expect(move(join(top, "b"), join(top, "c"), held(99))).rejects.toMatchObject({
    phrase: { code: "file-held" },
  });
  await expect(move(join(top, "no"), join(top, "c"))).rejects.toMatchObject({ code: "ENOENT" });
});
