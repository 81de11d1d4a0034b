import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hashContent, hashPublished, writeManifest } from "../../src/publication/build-manifest.ts";
import { compressSite } from "../../src/publication/finish-site.ts";
import { loadFiles } from "../../src/record/load.ts";
import { readPublished } from "../../src/record/published.ts";
import { loadContent } from "../../src/site/content.ts";
import { type Copy, copySmallProject, type Ran, run } from "../support/project.ts";
import { listAfter } from "../support/publishing.ts";
import { writeSmallSite } from "../support/small-site.ts";

let project: Copy;
let dir: string;

/** Puts a made-up site where the build leaves one, noted as a build of the content as it is. */
async function build(
  version: string,
  date?: string,
  address = "https://report.example",
  drafts: readonly number[] = [],
): Promise<void> {
  const dist = join(project.dir, "dist");
  rmSync(dist, { recursive: true, force: true });
  writeSmallSite(dist, version);
  await compressSite(dist);
  const list = await listAfter(project.dir, date);
  await writeManifest(dist, {
    content: await hashContent(project.dir, await loadContent(project.dir)),
    address,
    publishedHash: hashPublished(list),
    drafts,
  });
}

const deploy = (...args: string[]): Promise<Ran> => run(project.dir, "deploy", ["--to", dir, ...args]);
const shown = (): string => readFileSync(join(dir, "current/en/2021/index.html"), "utf8");
const releases = (): readonly string[] =>
  readdirSync(join(dir, "releases")).filter((name) => !name.startsWith("."));

interface RecordFile {
  draft: boolean;
  corrections: unknown[];
  readonly metrics: {
    readonly id: string;
    readonly kind: string;
    value: unknown;
    readonly precision: string;
  }[];
}

/** Changes the record's file. */
function edit(change: (record: RecordFile) => void): void {
  const file = join(project.dir, "data/2021.json");
  const record: RecordFile = JSON.parse(readFileSync(file, "utf8"));
  change(record);
  writeFileSync(file, JSON.stringify(record));
}

/** Gives a count of the record another value. */
const setPupils = (value: number): void =>
  edit(({ metrics }) => {
    for (const metric of metrics) if (metric.id === "tour-pupils") metric.value = value;
  });

beforeAll(() => {
  project = copySmallProject("a project");
});
afterAll(() => project[Symbol.dispose]());
beforeEach(() => {
  dir = join(project.dir, "web root");
  rmSync(dir, { recursive: true, force: true });
  rmSync(join(project.dir, "data/published.json"), { force: true });
  setPupils(3200);
  edit((record) => {
    record.draft = false;
    record.corrections = [];
  });
});

describe("publishing", () => {
  test("shows the site, and notes every address and figure with its date", async () => {
    await build("v1", "2026-01-15");
    expect(await deploy("--date", "2026-01-15")).toMatchObject({ code: 0, err: "" });
    expect(shown()).toContain("v1");
    const { value } = readPublished(await loadFiles(project.dir));
    expect(value.addresses["/en/2021/"]).toBe("2026-01-15");
    expect(value.addresses["/en/2021/figures/figure-0.svg"]).toBe("2026-01-15");
    expect(Object.keys(value.addresses).filter((address) => /assets|404|\.br$|\.gz$/.test(address))).toEqual(
      [],
    );
    expect(value.figures["2021"]?.["tour-pupils"]).toEqual([
      { date: "2026-01-15", value: 3200, precision: "over" },
    ]);
    expect(value.figures["2021"]?.["family-share"]?.[0]?.value).toEqual({ part: 2, of: 5 });
  });

  test("a second publication takes its place, keeps the first dates, and leaves unchanged files their date", async () => {
    await build("v1", "2026-01-15");
    await deploy("--date", "2026-01-15");
    const before = statSync(join(dir, "current/robots.txt")).mtimeMs;
    await build("v2");
    expect((await deploy("--date", "2026-02-01")).code).toBe(0);
    expect(shown()).toContain("v2");
    expect(statSync(join(dir, "current/robots.txt")).mtimeMs).toBe(before);
    expect(readPublished(await loadFiles(project.dir)).value.addresses["/en/2021/"]).toBe("2026-01-15");
  });

  test("--undo shows the one before, and a second --undo the one before that", async () => {
    for (const version of ["v1", "v2", "v3"]) {
      await build(version);
      await deploy();
    }
    expect((await deploy("--undo")).code).toBe(0);
    expect(shown()).toContain("v2");
    await build("v4");
    await deploy();
    await deploy("--undo");
    expect(shown()).toContain("v2");
    await deploy("--undo");
    expect(shown()).toContain("v1");
    const last = await deploy("--undo");
    expect(last).toMatchObject({ code: 1, err: expect.stringContaining("no earlier publication") });
    expect(shown()).toContain("v1");
  });

  test("the last five publications are kept", async () => {
    for (let version = 1; version <= 7; version++) {
      await build(`v${version}`);
      await deploy();
    }
    expect(releases()).toEqual(["000003", "000004", "000005", "000006", "000007"]);
  });
});

describe("publishing is refused, and the site left as it was,", () => {
  const refused = async (reason: string | RegExp): Promise<void> => {
    const { code, err } = await deploy("--date", "2026-03-01");
    expect(err).toMatch(reason);
    expect(err).toContain("Nothing was published.");
    expect(code).toBe(1);
    expect(shown()).toContain("v1");
  };

  beforeEach(async () => {
    await build("v1", "2026-01-15");
    expect((await deploy("--date", "2026-01-15")).code).toBe(0);
  });

  test("where the site has not passed the check", async () => {
    rmSync(join(project.dir, "dist.manifest"));
    await refused("has not passed the check. Run: npm run build");
  });

  test("where the content was edited after the build", async () => {
    writeFileSync(join(project.dir, "data/site.json"), "\n", { flag: "a" });
    await refused("older than the content");
  });

  test("where the site was touched after the build", async () => {
    writeFileSync(join(project.dir, "dist/index.html"), "by hand");
    await refused("not as the build left it");
  });

  test("for the placeholder address", async () => {
    await build("v2", undefined, "https://example.org");
    await refused(/https:\/\/example\.org.*data\/site\.json/);
  });

  test("where a published figure changed and no correction tells so", async () => {
    setPupils(3300);
    await build("v2");
    await refused(
      /"tour-pupils" was published as over 3200 on 2026-01-15 and is now over 3300.*"corrections"/,
    );
  });

  test("where a correction is dated after the day of publication", async () => {
    setPupils(3300);
    edit(({ corrections }) => {
      const was = { value: 3200, precision: "over" };
      const note = { en: "Counted again.", kk: "Қайта саналды.", ru: "Пересчитано." };
      corrections.push({ date: "2026-03-02", metric: "tour-pupils", was, note });
    });
    await build("v2");
    await refused(
      /correction of "tour-pupils" in data\/2021\.json is dated 2026-03-02, after today, 2026-03-01/,
    );
  });

  test("where the site holds a draft", async () => {
    await build("v2", undefined, undefined, [2022]);
    await refused("dist/ holds the draft of 2022, which is for preview only. Run: npm run build");
  });

  test("where a published address would be gone", async () => {
    await build("v2");
    const dist = join(project.dir, "dist");
    for (const ending of ["", ".br", ".gz"])
      rmSync(join(dist, `en/2021/figures/figure-0.csv${ending}`), { force: true });
    await writeManifest(dist, {
      content: await hashContent(project.dir, await loadContent(project.dir)),
      address: "https://report.example",
      publishedHash: hashPublished(await listAfter(project.dir)),
      drafts: [],
    });
    await refused("/en/2021/figures/figure-0.csv was published and is gone");
  });

  test("for a day that doesn't exist", async () => {
    const { code, err } = await deploy("--date", "2026-13-40");
    expect(err).toContain("2026-13-40 is no date");
    expect(code).toBe(2);
  });

  test("for a day before the last publication", async () => {
    const { code, err } = await deploy("--date", "2025-12-31");
    expect(err).toContain("2025-12-31 is before the last publication, 2026-01-15");
    expect(code).toBe(1);
  });
});

test("a published figure that changed is published once its correction is told", async () => {
  await build("v1", "2026-01-15");
  await deploy("--date", "2026-01-15");
  setPupils(3300);
  edit(({ corrections }) => {
    const was = { value: 3200, precision: "over" };
    const note = { en: "Counted again.", kk: "Қайта саналды.", ru: "Пересчитано." };
    corrections.push({ date: "2026-02-01", metric: "tour-pupils", was, note });
  });
  await build("v2", "2026-02-01");
  expect(await deploy("--date", "2026-02-01")).toMatchObject({ err: "", code: 0 });
  expect(readPublished(await loadFiles(project.dir)).value.figures["2021"]?.["tour-pupils"]).toEqual([
    { date: "2026-01-15", value: 3200, precision: "over" },
    { date: "2026-02-01", value: 3300, precision: "over" },
  ]);
});

test("a draft with faults, also one edited after the build, keeps nothing else from being published", async () => {
  const draft = join(project.dir, "data/2022.json");
  try {
    writeFileSync(draft, '{ "year": 2022, "draft": true }');
    await build("v1", "2026-01-15");
    writeFileSync(draft, '{ "year": 2022, "draft": true, "metrics": [] }');
    expect(await deploy("--date", "2026-01-15")).toMatchObject({ err: "", code: 0 });
    const { figures, editions } = readPublished(await loadFiles(project.dir)).value;
    expect([Object.keys(figures), Object.keys(editions)]).toEqual([["2021"], ["2021"]]);
    writeFileSync(draft, '{ "year": 2022, "draft": false }');
    expect((await deploy("--date", "2026-01-16")).code).toBe(1);
  } finally {
    rmSync(draft);
  }
});

test("a folder whose `current` is something else is left alone", async () => {
  await build("v1");
  await deploy();
  rmSync(join(dir, "current"));
  writeFileSync(join(dir, "current"), "not ours");
  const { code, err } = await deploy();
  expect([code, err]).toEqual([1, expect.stringContaining("not as a link to a publication")]);
  expect(readFileSync(join(dir, "current"), "utf8")).toBe("not ours");
});

test("the web root is a link that holds at any place the folder is moved to", async () => {
  await build("v1");
  await deploy();
  expect(lstatSync(join(dir, "current")).isSymbolicLink()).toBe(true);
  expect(existsSync(join(dir, "current/en/2021/index.html.br"))).toBe(true);
});
