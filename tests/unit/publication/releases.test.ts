import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { english } from "../../../src/locales/speaker.ts";
import { currentContent, putRelease, undoRelease } from "../../../src/publication/releases.ts";
import { targetAt } from "../../../src/publication/target.ts";
import { filesOf } from "../../support/site.ts";
import { writeSmallSite } from "../../support/small-site.ts";

let top: string;
let dir: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "releases-"));
  dir = join(top, "web root");
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const shown = (): string => readFileSync(join(dir, "current/en/2021/index.html"), "utf8");
const releases = (): readonly string[] =>
  readdirSync(join(dir, "releases")).filter((name) => !name.startsWith("."));

/** As the file system does it; as it does where ordinary users have no links. */
const SYSTEMS = [
  ["links", undefined],
  ["folders that are renamed", async () => false],
] as const;

describe.each(SYSTEMS)("publications shown by %s", (_, makeLink) => {
  const publish = (version: string) => {
    const site = join(top, version);
    writeSmallSite(site, version);
    return putRelease(site, dir, [{ path: "data/2021.json", text: version }], makeLink);
  };

  test("the last one is what readers get, and what it was made from is kept with it", async () => {
    expect(await publish("v1")).toEqual({ release: 1, isFirst: true });
    expect(shown()).toContain("v1");
    expect(await publish("v2")).toEqual({ release: 2, isFirst: false });
    expect(shown()).toContain("v2");
    expect(await currentContent(dir)).toEqual({
      release: 2,
      files: [{ path: "data/2021.json", text: "v2" }],
    });
  });

  test("files that stay the same keep their date", async () => {
    await publish("v1");
    const before = statSync(join(dir, "current/robots.txt")).mtimeMs;
    await publish("v2");
    expect(statSync(join(dir, "current/robots.txt")).mtimeMs).toBe(before);
  });

  test("going back shows the one before, again and again, and says when there is none left", async () => {
    for (const version of ["v1", "v2", "v3"]) await publish(version);
    const undone = await undoRelease(dir, makeLink);
    expect(undone).toMatchObject({ release: 2, isFirst: false, files: [{ text: "v2" }] });
    expect(shown()).toContain("v2");
    await publish("v4");
    expect(shown()).toContain("v4");
    await undoRelease(dir, makeLink);
    expect(shown()).toContain("v2");
    expect(await undoRelease(dir, makeLink)).toMatchObject({ release: 1, isFirst: true });
    expect(shown()).toContain("v1");
    expect(await undoRelease(dir, makeLink)).toBeNull();
    expect(shown()).toContain("v1");
  });

  test("the last five are kept", async () => {
    for (let version = 1; version <= 7; version++) await publish(`v${version}`);
    expect(releases()).toEqual(["000003", "000004", "000005", "000006", "000007"]);
  });

  test("whatever the publisher's umask, another user can read it", async () => {
    const umask = process.umask(0o077);
    try {
      await publish("v1");
    } finally {
      process.umask(umask);
    }
    const hidden = filesOf(join(dir, "current")).filter(
      (file) => (statSync(join(dir, "current", file)).mode & 0o044) !== 0o044,
    );
    expect(hidden).toEqual([]);
    for (const folder of ["", "releases", "releases/000001", "current", "current/en/2021"])
      expect(statSync(join(dir, folder)).mode & 0o055, folder).toBe(0o055);
  });
});

test("a stop between the two renames is mended by the next publication", async () => {
  const publish = (version: string) => {
    writeSmallSite(join(top, version), version);
    return putRelease(join(top, version), dir, [], async () => false);
  };
  await publish("v1");
  await publish("v2");
  renameSync(join(dir, "current"), join(dir, "releases/000002/site"));
  await publish("v3");
  expect(shown()).toContain("v3");
  await undoRelease(dir, async () => false);
  expect(shown()).toContain("v2");
});

test("a folder whose `current` is something else is left alone", async () => {
  writeSmallSite(join(top, "v1"), "v1");
  mkdirSync(dir);
  writeFileSync(join(dir, "current"), "not ours");
  await expect(putRelease(join(top, "v1"), dir, [])).rejects.toMatchObject({
    phrase: { code: "deploy.not-ours" },
  });
  expect(readFileSync(join(dir, "current"), "utf8")).toBe("not ours");
  expect(await currentContent(dir)).toBeNull();
});

test("the link holds at any place that the folder is moved to", async () => {
  writeSmallSite(join(top, "v1"), "v1");
  await putRelease(join(top, "v1"), dir, []);
  expect(lstatSync(join(dir, "current")).isSymbolicLink()).toBe(true);
  renameSync(dir, join(top, "elsewhere"));
  expect(existsSync(join(top, "elsewhere/current/en/2021/index.html"))).toBe(true);
});

describe("a folder to publish into", () => {
  const refusal = async (typed: string): Promise<string> => {
    try {
      return `taken: ${await targetAt(join(top, "project"), typed)}`;
    } catch (error) {
      return english().say((error as { phrase: { code: string } }).phrase);
    }
  };
  beforeEach(() => {
    mkdirSync(join(top, "project/dist"), { recursive: true });
    writeFileSync(join(top, "file"), "");
    symlinkSync(join(top, "nowhere"), join(top, "dangling"));
    symlinkSync(join(top, "project/dist"), join(top, "into"));
    mkdirSync(join(top, "real"));
    symlinkSync(join(top, "real"), join(top, "link"));
  });

  test.each(["dist", ".", "src/report", "new/folder", "../into", "../into/deeper", "../project/x"])(
    "is refused in the project: %s",
    async (typed) => expect(await refusal(typed)).toContain("is inside the project"),
  );
  test("is refused where it is a file or a link that leads nowhere", async () => {
    expect(await refusal("../file")).toContain("is a file");
    expect(await refusal("../dangling")).toContain("leads nowhere");
    expect(await refusal("../dangling/deeper")).toContain("leads nowhere");
  });
  test.each(["../web", "../web/deep", "../link", "../projects", "../..x"])(
    "is taken elsewhere: %s",
    async (typed) => {
      expect(await refusal(typed)).toBe(`taken: ${join(top, "project", typed)}`);
    },
  );
});
