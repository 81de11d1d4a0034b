import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { workingCopy } from "../../../src/publication/changes/states.ts";
import { NOTHING_PUBLISHED, withPublication } from "../../../src/record/published.ts";
import { loadContent } from "../../../src/site/content.ts";
import { addressesOf } from "../../../src/site/routes.ts";
import { editJson, editText, metricOf } from "../../support/edit.ts";
import { type Copy, copySmallProject, type Ran, run, runOwn } from "../../support/project.ts";
import { textOf } from "../../support/site.ts";

/** A folder as a ZIP download leaves it: no git in it or above it, a name with a space and Kazakh letters. */
const unzipped = (): Copy => copySmallProject("Жұмысшы мамандықтар жылы");
/** Without a way to git, wherever the tests run. */
const changes = (dir: string, args: readonly string[] = [], start = run): Promise<Ran> =>
  start(dir, "changes", args, { GIT_CEILING_DIRECTORIES: join(dir, "..") });

/** How far it is, where there is no terminal. */
const TOLD = "Checking the content\nComparing\n";

const edit = (dir: string): void =>
  editJson(dir, "data/2021.json", (record) => {
    metricOf(record, "tour-pupils").value = 13300;
  });

async function publish(dir: string): Promise<void> {
  const { state } = await workingCopy(dir);
  // As the deploy command reads it.
  const { content } = await loadContent(dir);
  const addresses = (state === null ? [] : addressesOf(state.content, state.published)).map(
    ({ path }) => path,
  );
  const list = withPublication(NOTHING_PUBLISHED, "2026-01-15", addresses, content?.editions ?? []);
  writeFileSync(join(dir, "data/published.json"), JSON.stringify(list));
}

describe("in a folder without git, on a path with a space and Kazakh letters", () => {
  test("with nothing published there is nothing to compare with, and it says what to do", async () => {
    using copy = unzipped();
    const { code, err } = await changes(copy.dir, [], runOwn);
    expect(code).toBe(1);
    expect(err).toContain("There is nothing to compare with");
    expect(err).toContain("git clone");
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("an edited figure is compared with the published one", async () => {
    using copy = unzipped();
    await publish(copy.dir);
    const same = await changes(copy.dir);
    expect(same.code, same.out + same.err).toBe(0);
    expect(same.out).toMatch(/^Nothing changes for readers/);
    expect(existsSync(join(copy.dir, "changes.html"))).toBe(false);

    edit(copy.dir);
    expect((await changes(copy.dir)).code).toBe(0);
    const { code, out } = await changes(copy.dir, ["--exit-code"], runOwn);
    expect(code).toBe(1);
    expect(out).toContain("what was published on 2026-01-15");
    expect(out.replaceAll("\u00a0", " ")).toContain("3 200-ден астам оқушы → 13 300-ден астам оқушы");
    expect(out).toContain("A published figure in it changes, and no correction tells so.");
    const html = readFileSync(join(copy.dir, "changes.html"), "utf8");
    const { document } = parseHTML(html);
    // Each chart once on each side, as it shows in an article: with its title, its font and one drawing at a time.
    const shown = [...document.querySelectorAll("iframe")].map((frame) => frame.getAttribute("srcdoc") ?? "");
    expect(shown).toHaveLength(6);
    for (const article of shown) expect(article).toMatch(/@font-face[\s\S]*<h1>[\s\S]*<svg/);
    const marked = (name: string) => [...document.querySelectorAll(`td[lang="en"] ${name}`)].map(textOf);
    expect([marked("del"), marked("ins")]).toEqual([
      expect.arrayContaining(["3,200"]),
      expect.arrayContaining(["13,300"]),
    ]);
    expect(document.querySelectorAll("script, link, [src]")).toHaveLength(0);
    for (const article of shown) expect(article).not.toMatch(/src="?http|url\(http/);
  });

  test("content that check refuses is not compared: the same complaints, and no report", async () => {
    using copy = unzipped();
    await publish(copy.dir);
    editText(copy.dir, "data/2021.json", '"value": 3200', '"value": "many"');
    const { code, err } = await changes(copy.dir);
    expect(code).toBe(1);
    expect(err).toMatch(/data\/2021\.json:\d+:\d+ error/);
    expect(err).toContain("Fix these first");
  });
});

const hasGit = spawnSync("git", ["--version"]).status === 0;

describe.skipIf(!hasGit)("in a clone", () => {
  const git = (dir: string, ...args: readonly string[]): void => {
    const { status, stderr } = spawnSync(
      "git",
      ["-c", "user.name=Staff", "-c", "user.email=staff@example.org", ...args],
      { cwd: dir },
    );
    if (status !== 0) throw new Error(String(stderr));
  };

  test("the last commit is compared with, or the reference that is named; one that isn't there is told", async () => {
    using copy = copySmallProject("clone of Қала");
    git(copy.dir, "init", "--quiet");
    git(copy.dir, "add", "data", "src");
    git(copy.dir, "commit", "--quiet", "--message", "First");
    git(copy.dir, "tag", "first");
    edit(copy.dir);
    editText(copy.dir, "src/report/2021/ru/1-stories.mdx", "\n<List", "\nНовое предложение.\n\n<List");
    const edited = await changes(copy.dir);
    expect(edited.code, edited.err).toBe(0);
    expect(edited.out).toContain("the last commit");
    expect(edited.out).toContain("+ Новое предложение.");

    git(copy.dir, "commit", "--quiet", "--all", "--message", "Second");
    expect((await changes(copy.dir, ["--exit-code"])).code).toBe(0);
    const since = await changes(copy.dir, ["--since", "first"]);
    expect(since.code).toBe(0);
    expect(since.out).toContain("over 3,200 pupils → over 13,300 pupils");

    const unknown = await changes(copy.dir, ["--since", "--output=x"]);
    expect(unknown.code).toBe(2);
    const missing = await changes(copy.dir, ["--since", "nowhere"]);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('git knows no "nowhere"')]);
    expect(unknown.err).not.toMatch(/\n\s+at /);
  });

  test("a commit that kept its charts in the folder of an older name is read as well", async () => {
    using copy = copySmallProject("clone");
    const charts = (name: string): string => join(copy.dir, "src/report/2021", name);
    git(copy.dir, "init", "--quiet");
    renameSync(charts("charts"), charts("figures"));
    git(copy.dir, "add", "data", "src");
    git(copy.dir, "commit", "--quiet", "--message", "Before the folder had its name");
    renameSync(charts("figures"), charts("charts"));
    const { code, out, err } = await changes(copy.dir, ["--exit-code"]);
    expect({ code, err }).toEqual({ code: 0, err: TOLD });
    expect(out).toMatch(/^Nothing changes for readers/);
  });

  test("a draft changes nothing for readers, whatever is in it and missing from it", async () => {
    using copy = copySmallProject("clone");
    git(copy.dir, "init", "--quiet");
    git(copy.dir, "add", "data", "src");
    git(copy.dir, "commit", "--quiet", "--message", "First");
    expect((await run(copy.dir, "new-year", ["2022"])).code).toBe(0);
    const text = "src/report/2022/ru/1-stories.mdx";
    writeFileSync(join(copy.dir, text), `${readFileSync(join(copy.dir, text), "utf8")}\nѣ <Metric <\n`);
    const { code, out, err } = await changes(copy.dir);
    expect({ code, err }).toEqual({ code: 0, err: TOLD });
    expect(out).toMatch(/^The draft of 2022 is left out: no reader sees it\..*\nNothing changes for readers/);
  });
});
