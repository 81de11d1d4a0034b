import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import { leavesOf } from "../../../src/diagnostics/document.ts";
import { Refusal } from "../../../src/diagnostics/phrase.ts";
import { copyFigure } from "../../../src/editing/copy-figure.ts";
import { english } from "../../../src/locales/speaker.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { MADE_UP_SITE } from "../../support/content.ts";
import { type Copy, copyProject, run } from "../../support/project.ts";

/** The town's content in a folder of its own, which is quicker made than a project. */
function copyTown(name = "town"): Copy {
  const top = mkdtempSync(join(tmpdir(), "town-"));
  const dir = join(top, name);
  cpSync(MADE_UP_SITE, dir, { recursive: true });
  return { dir, [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }) };
}

interface Figure {
  readonly id: string;
  readonly kind: string;
}
const textOf = (dir: string, year: number): string => readFileSync(join(dir, `data/${year}.json`), "utf8");
const figuresOf = (dir: string, year: number): readonly Figure[] => JSON.parse(textOf(dir, year)).metrics;

/** A count, a share, a list, and what is reckoned; the last of its file among them. */
const LIKE = ["libraries", "family-share", "genres", "renovated-share"];

describe.each(LIKE)("a figure made like %s", (like) => {
  /** A copy of the town with the new figure: its lines before and after, and those of the figure, from 1. */
  async function added(dir: string) {
    const before = textOf(dir, 2021).split("\n");
    const { line } = await copyFigure(dir, "open-days", like, "2021");
    const after = textOf(dir, 2021).split("\n");
    const first = Number(line) - 1;
    return { before, after, first, made: after.slice(first, first + after.length - before.length) };
  }

  test("stands after it in its layout, line by line, and nothing else is touched", async () => {
    using copy = copyTown("Жаңа көрсеткіш");
    const { before, after, first, made } = await added(copy.dir);
    // The comma after the figure that it was made like is new where that was the last.
    const bare = (lines: readonly string[]): readonly string[] => lines.map((each) => each.replace(/,$/, ""));
    expect(bare(after.toSpliced(first, made.length))).toEqual(bare(before));
    const from = before.findIndex((each) => each.includes(`"id": "${like}"`)) - 1;
    const names = (lines: readonly string[]): readonly (string | undefined)[] =>
      lines.map((each) => /^\s*(?:"[^"]*":|[{}])/.exec(each)?.[0]).filter((name) => name !== undefined);
    const model = before.slice(from, before.indexOf(before[first - 1] ?? "", from) + 1);
    if (like !== "genres") expect(names(made)).toEqual(names(model));
    const ids = figuresOf(copy.dir, 2021).map(({ id }) => id);
    expect(ids.indexOf("open-days")).toBe(ids.indexOf(like) + 1);
  });

  test("holds nothing of what its source says, and everything to fill in is told with its line", async () => {
    using copy = copyTown();
    const { first, made: lines } = await added(copy.dir);
    const [model, made] = [like, "open-days"].map((wanted) =>
      figuresOf(copy.dir, 2021).find(({ id }) => id === wanted),
    );
    expect(made?.kind).toBe(model?.kind);
    expect(Object.keys(made ?? {})).toEqual(Object.keys(model ?? {}));
    const left = leavesOf(made).filter(
      ({ path: [field] }) => !["id", "kind", "source"].includes(String(field)),
    );
    expect(left.filter(({ value }) => value !== null && value !== "" && value !== "…")).toEqual([]);
    const { problems } = await checkContent(await loadFiles(copy.dir));
    const told = problems.filter(({ file }) => file === "data/2021.json").map(({ line }) => line);
    const open = lines.flatMap((each, index) => (/null|""|…/.test(each) ? [first + index + 1] : []));
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter((line) => !told.includes(line))).toEqual([]);
  });
});

test("line ends, a byte order mark and figures on one line stay as they are", async () => {
  using copy = copyTown();
  const path = join(copy.dir, "data/2021.json");
  writeFileSync(path, `\uFEFF${textOf(copy.dir, 2021).replaceAll("\n", "\r\n")}`);
  await copyFigure(copy.dir, "open-days", "libraries", "2021");
  const text = textOf(copy.dir, 2021);
  expect(text.startsWith("\uFEFF{\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);

  writeFileSync(path, '{ "metrics": [{ "id": "a", "kind": "count", "value": 1 }, { "id": "b" }] }');
  await copyFigure(copy.dir, "c", "a", "2021");
  expect(textOf(copy.dir, 2021)).toBe(
    '{ "metrics": [{ "id": "a", "kind": "count", "value": 1 }, { "id": "c", "kind": "count", "value": null }, { "id": "b" }] }',
  );
});

test("what the other figure was called in an earlier year is not what the new one was", async () => {
  using copy = copyTown();
  await copyFigure(copy.dir, "open-days", "hearers", "2021");
  const [hearers, made] = ["hearers", "open-days"].map((wanted) =>
    figuresOf(copy.dir, 2021).find(({ id }) => id === wanted),
  );
  expect(Object.keys(made ?? {})).toEqual(Object.keys(hearers ?? {}).filter((name) => name !== "formerly"));
});

test("without a year, the newest record gets the figure, a draft too", async () => {
  using copy = copyProject();
  const { code, out, err } = await run(copy.dir, "add-figure", ["open-days", "--like", "readers"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/`open-days` was added to data\/2022\.json, line \d+, made like `readers`\./);
  expect(figuresOf(copy.dir, 2022).map(({ id }) => id)).toContain("open-days");
  expect(figuresOf(copy.dir, 2021).map(({ id }) => id)).not.toContain("open-days");
});

describe("refused with a line that says what to write, and nothing changed:", () => {
  const contentOf = (dir: string): readonly string[] =>
    globSync("data/**", { cwd: dir })
      .sort()
      .map((path) => (path === "data" ? path : `${path} ${readFileSync(join(dir, path), "utf8")}`));

  test.each([
    ["an id that is taken", "readers", "libraries", undefined, "`readers` is in data/2022.json already"],
    ["an id with capitals", "Open-Days", "readers", undefined, "`Open-Days` is no id"],
    ["an id with a Cyrillic letter", "оpen-days", "readers", undefined, "is no id"],
    ["an id with two hyphens", "open--days", "readers", undefined, "such as open-days"],
    ["a path", "../open", "readers", undefined, "is no id"],
    ["a word that means something else in braces", "year", "readers", undefined, "neither `year` nor"],
    ["an id of 61 letters", "a".repeat(61), "readers", undefined, "60 at most"],
    ["a figure that isn't there", "open-days", "raeders", undefined, "Did you mean `readers`?"],
    ["a figure unlike any", "open-days", "constructor", undefined, "The figures are readers"],
    ["a year that isn't there", "open-days", "readers", "2031", "The years are 2020, 2021, 2022."],
    ["a path as a year", "open-days", "readers", "../2020", "no record of ../2020"],
  ])("%s", async (_, id, like, year, said) => {
    using copy = copyTown();
    const before = contentOf(copy.dir);
    const refused = await copyFigure(copy.dir, id, like, year).catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw new Error("it was not refused");
    expect(english().say(refused.phrase)).toContain(said);
    expect(contentOf(copy.dir)).toEqual(before);
  });

  test("as the command tells it", async () => {
    using copy = copyProject();
    const { code, out, err } = await run(copy.dir, "add-figure", ["readers", "--like", "readers"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe("`readers` is in data/2022.json already; nothing was changed. Choose another id.\n");
  });

  test("a record that isn't JSON", async () => {
    using copy = copyTown();
    writeFileSync(join(copy.dir, "data/2021.json"), "{");
    await expect(copyFigure(copy.dir, "open-days", "libraries", "2021")).rejects.toEqual(
      new Refusal({ code: "add-figure.unreadable", args: { file: "data/2021.json" } }),
    );
    expect(textOf(copy.dir, 2021)).toBe("{");
  });
});
