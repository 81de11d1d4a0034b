import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CACHE, dropUnused, keep, nameOf, once, recall, versionOf } from "../../../src/site/cache.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "cache-"));
  vi.spyOn(process, "cwd").mockReturnValue(dir);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

const bytesOf = (text: string): Buffer => Buffer.from(text);
const placeOf = (name: string): string => join(dir, CACHE, name.slice(0, 2), name);
const entries = (): readonly string[] =>
  readdirSync(join(dir, CACHE), { recursive: true, encoding: "utf8" }).filter((path) => path.includes("/"));

/** How often it is made, in turn for each of these inputs. */
async function timesMade(inputs: readonly (readonly string[])[]): Promise<number> {
  const make = vi.fn(() => bytesOf("made"));
  for (const input of inputs) expect((await once(input, make)).toString()).toBe("made");
  return make.mock.calls.length;
}

test("what was made of the same input isn't made again, and of any other is", async () => {
  expect(
    await timesMade([
      ["a", "b"],
      ["a", "b"],
    ]),
  ).toBe(1);
  expect(await timesMade([["ab"], ["ab", ""], ["", "ab"], ["a", "b "], ["b", "a"], ["1 a", "b"]])).toBe(6);
  expect(nameOf(["ä"])).toBe(nameOf([bytesOf("ä")]));
});

test("bytes come back as they were kept, none at all too", async () => {
  for (const bytes of [bytesOf(""), Buffer.from([0, 255, 10, 13]), Buffer.alloc(100_000, 7)]) {
    const name = nameOf([bytes]);
    await keep(name, bytes);
    expect((await recall(name))?.equals(bytes)).toBe(true);
  }
});

describe("made anew is what", () => {
  const name = nameOf(["input"]);
  const damages: Readonly<Record<string, (entry: Buffer) => Buffer>> = {
    "lacks its end": (entry) => entry.subarray(0, -1),
    "lacks all but its head": (entry) => entry.subarray(0, 32),
    "is empty": () => Buffer.alloc(0),
    "is longer": (entry) => Buffer.concat([entry, bytesOf("x")]),
    "has a byte changed": (entry) => Buffer.from(entry).fill(0, 40, 41),
    "has its hash changed": (entry) => Buffer.from(entry).fill(0, 0, 1),
    "is something else": () => bytesOf("a file that somebody put there, of more than thirty-two bytes"),
  };
  test.each(Object.entries(damages))("%s", async (_, damage) => {
    await keep(name, bytesOf("what was made"));
    writeFileSync(placeOf(name), damage(readFileSync(placeOf(name))));
    expect(await recall(name)).toBeNull();
    expect(await timesMade([["input"], ["input"]])).toBe(1);
  });

  test("is another's entry", async () => {
    const other = nameOf(["other"]);
    await keep(other, bytesOf("of the other"));
    mkdirSync(join(placeOf(name), ".."), { recursive: true });
    cpSync(placeOf(other), placeOf(name));
    expect(await recall(name)).toBeNull();
  });
});

test("a folder that goes in the midst, or can't be one, only makes that all is made anew", async () => {
  const all = Array.from({ length: 40 }, (_, index) => [String(index)]);
  const made = Promise.all(all.map((input) => once(input, () => bytesOf(input.join()))));
  rmSync(join(dir, CACHE), { recursive: true, force: true });
  expect((await made).map(String)).toEqual(all.map(([text]) => text));
  rmSync(join(dir, CACHE), { recursive: true, force: true });
  writeFileSync(join(dir, CACHE), "no folder");
  expect(await timesMade([["a"], ["a"]])).toBe(2);
  await dropUnused(Date.now());
});

test("several that make the same at once get the same, and leave nothing behind", async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => once(["one"], () => bytesOf("made"))));
  expect(new Set(made.map(String))).toEqual(new Set(["made"]));
  expect(entries()).toHaveLength(1);
});

test("a failure is told, and not kept", async () => {
  const fails = () => {
    throw new Error("no room");
  };
  await expect(once(["a"], fails)).rejects.toThrow("no room");
  expect(await timesMade([["a"]])).toBe(1);
});

test("what wasn't asked for goes beyond a size, the oldest first, and what was stays", async () => {
  const names = ["oldest", "older", "asked for"].map((text) => nameOf([text]));
  for (const [age, name] of names.entries()) {
    await keep(name, Buffer.alloc(68));
    utimesSync(placeOf(name), age + 1, age + 1);
  }
  const began = Date.now() - 1000;
  await recall(names[2] ?? "");
  const there = (): readonly boolean[] => names.map((name) => existsSync(placeOf(name)));
  await dropUnused(began, 300);
  expect(there()).toEqual([true, true, true]);
  await dropUnused(began, 200);
  expect(there()).toEqual([false, true, true]);
  await dropUnused(began, 0);
  expect(there()).toEqual([false, false, true]);
});

test("a function's version follows its source and what is installed", () => {
  const versionIn = (project: string, source: string, lock: string): string => {
    const root = join(dir, project);
    mkdirSync(root);
    writeFileSync(join(root, "paint.ts"), source);
    writeFileSync(join(root, "package-lock.json"), lock);
    vi.mocked(process.cwd).mockReturnValue(root);
    return versionOf("paint.ts");
  };
  const version = versionIn("one", "source", "lock");
  expect(versionIn("same", "source", "lock")).toBe(version);
  expect(versionIn("changed", "source 2", "lock")).not.toBe(version);
  expect(versionIn("installed", "source", "lock 2")).not.toBe(version);
});
