import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { editJson, metricOf } from "../support/edit.ts";
import { copySmallProject, run, runOwn } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

test("a wrong data file stops the build with file, line, column and a hint, and the last site stays whole", async () => {
  using copy = copySmallProject("a wrong file әғқ");
  const dist = join(copy.dir, "dist");
  cpSync(inject("smallDist"), dist, { recursive: true });
  const before = filesOf(dist).map((path) => [path, readFileSync(join(dist, path), "base64")]);

  editJson(copy.dir, "data/2021.json", (record) => {
    metricOf(record, "tour-pupils").precision = "ovr";
  });
  const bad = await runOwn(copy.dir, "build");
  expect(bad.code).toBe(1);
  expect(bad.out + bad.err).toMatch(/data\/2021\.json:\d+:\d+ error/);
  expect(bad.out + bad.err).toContain("Did you mean `over`?");
  expect(bad.out + bad.err).not.toMatch(/^\s+at /m);
  expect(filesOf(dist).map((path) => [path, readFileSync(join(dist, path), "base64")])).toEqual(before);
  expect(existsSync(`${dist}.next`)).toBe(false);
});

/** A build without a check before it, as if the check had missed something. */
const UNCHECKED = `import { build } from "astro";
import { buildFailure } from "../publication/build-site.ts";
await build({ root: process.cwd(), outDir: "unchecked", logLevel: "silent" }).then(
  () => console.log("built"),
  (error) => console.log(buildFailure(process.cwd(), error)),
);`;

test.each([
  ["a head", '---\ntitle: "Әңгімелер\n---\n\nText.\n', ":3 unexpected end of the stream"],
  [
    "a tag",
    '---\ntitle: "Әңгімелер"\n---\n\n<Metric id="libraries"\n\nText <\n',
    ":5 5:1: Unexpected character",
  ],
])(
  "%s of a text that the compiler can't read is told with the text's file, were the check to miss it",
  async (_, text, told) => {
    using copy = copySmallProject();
    const file = "src/report/2021/kk/1-stories.mdx";
    writeFileSync(join(copy.dir, file), text);
    writeFileSync(join(copy.dir, "src/commands/unchecked.ts"), UNCHECKED);
    const { out, err } = await runOwn(copy.dir, "unchecked");
    expect(out, err).toMatch(new RegExp(`^${file}${told}`));
    expect(out).not.toMatch(/^\s+at /m);

    const checked = await run(copy.dir, "build");
    expect(checked.code).toBe(1);
    expect(checked.err).toMatch(new RegExp(`^${file}:\\d+:\\d+ error`, "m"));
    expect(checked.out + checked.err).not.toMatch(/^\s+at /m);
  },
);

test("where every year is a draft nothing is public: nothing is built, and it says how to see them", async () => {
  using copy = copySmallProject();
  editJson(copy.dir, "data/2021.json", (record) => {
    record.draft = true;
  });
  const { code, out, err } = await run(copy.dir, "build");
  expect(code).toBe(1);
  expect(out).toContain("2021 is a draft and is left out. To see it: npm run dev, or npm run build drafts");
  expect(err).toMatch(/^Nothing was built\. There is no year but drafts\.$/m);
  expect(existsSync(join(copy.dir, "dist"))).toBe(false);
});
