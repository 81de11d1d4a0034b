import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  keptText,
  openWorkspace,
  refreshed,
  restored,
  saved,
  settled,
  unsaved,
  type Workspace,
  withNext,
  withoutLast,
  withStep,
} from "../../../src/desk/workspace.ts";
import type { FileEdit } from "../../../src/editing/edits.ts";

const RECORD = "data/2025.json";
const CHART = "src/report/2025/charts/pupils.json";
const TEXT = "src/report/2025/en/opening.mdx";
const FILES = [RECORD, CHART, TEXT] as const;

const metrics = ["schools", "pupils", "teachers"].map((id, index) => ({ id, value: index + 1, cells: [] }));
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const BEFORE: Readonly<Record<string, string>> = {
  [RECORD]: json({ year: 2025, metrics }),
  [CHART]: '{ "form": "bars",   "metrics": ["pupils"] }\n',
  [TEXT]: "One line.\nAnother line.\n\n{/* a remark */}\n",
};

type Disk = ReadonlyMap<string, string>;
const filesOn = (disk: Disk) => [...disk].map(([path, text]) => ({ path, text }));
const dressed = (text: string, mark: boolean, end: string): string =>
  (mark ? "\uFEFF" : "") + text.replaceAll("\n", end);
const disks: fc.Arbitrary<Disk> = fc
  .tuple(fc.boolean(), fc.constantFrom("\n", "\r\n"))
  .map(([mark, end]) => new Map(FILES.map((path) => [path, dressed(BEFORE[path] ?? "", mark, end)])));

const word = fc.stringMatching(/^[a-zа-я]{1,6}$/);
const edits: fc.Arbitrary<FileEdit> = fc.oneof(
  fc.record({ at: fc.nat(2), value: fc.oneof(fc.integer(), word) }).map(({ at, value }) => ({
    file: RECORD,
    path: ["metrics", at, "value"],
    value,
  })),
  fc.record({ at: fc.nat(3), id: word }).map(({ at, id }) => ({
    file: RECORD,
    path: ["metrics", at],
    insert: { id, value: 0, cells: [1] },
  })),
  fc.nat(2).map((at) => ({ file: RECORD, path: ["metrics", at, "cells"], remove: true as const })),
  fc.nat(2).map((at) => ({ file: RECORD, path: ["metrics", at], remove: true as const })),
  word.map((value) => ({ file: CHART, path: ["note", "en"], value })),
  word.map((text) => ({ file: TEXT, at: 4, was: "line", text: `${text} line` })),
  word.map((text) => ({ file: TEXT, at: 10, was: "Another", text: `${text} Another` })),
  fc.constantFrom(null, "{}\n").map((whole) => ({ file: CHART, whole })),
);

type Act = FileEdit | "undo" | "redo";
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: edits }, { weight: 1, arbitrary: fc.constantFrom("undo", "redo") }),
  { maxLength: 12 },
);

/** What can't be done where a file is as it is changes nothing. */
function done(workspace: Workspace, act: Act): Workspace {
  try {
    if (act === "undo") return withoutLast(workspace);
    if (act === "redo") return withNext(workspace);
    return withStep(workspace, [act]);
  } catch {
    return workspace;
  }
}
const edited = (disk: Disk, all: readonly Act[]): Workspace => all.reduce(done, openWorkspace(filesOn(disk)));

/** As it is opened again on another day. */
function again(there: Disk, before: Workspace): Workspace {
  const workspace = restored(filesOn(there), keptText(before));
  if (workspace === null) throw new Error("what was kept can't be read");
  return workspace;
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return true;
  } catch {
    return false;
  }
};

describe("whatever is edited", () => {
  test("leaves JSON that can be read, its mark and its line ends", () => {
    fc.assert(
      fc.property(disks, acts, (disk, all) => {
        const { now } = edited(disk, all);
        for (const [path, text] of now) {
          const before = disk.get(path) ?? "";
          if (path.endsWith(".json")) expect(isJson(text), text).toBe(true);
          if (text === "{}\n" || !all.every((act) => typeof act === "string" || !("whole" in act))) continue;
          expect(text.startsWith("\uFEFF")).toBe(before.startsWith("\uFEFF"));
          if (before.includes("\r\n")) expect(text.replaceAll("\r\n", "")).not.toContain("\n");
          else expect(text).not.toContain("\r");
        }
      }),
    );
  });

  test("a number in the place of a number is one line", () => {
    fc.assert(
      fc.property(disks, fc.nat(2), fc.integer({ min: 10 }), (disk, at, value) => {
        const edit: FileEdit = { file: RECORD, path: ["metrics", at, "value"], value };
        const after = edited(disk, [edit]).now.get(RECORD)?.split("\n") ?? [];
        const before = disk.get(RECORD)?.split("\n") ?? [];
        expect(after.length).toBe(before.length);
        expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
      }),
    );
  });

  test("goes when it is undone, to the letter, and comes again", () => {
    fc.assert(
      fc.property(disks, acts, (disk, all) => {
        const workspace = edited(disk, all);
        let back = workspace;
        while (back.steps.length > 0) back = withoutLast(back);
        expect(back.now).toEqual(disk);
        expect(unsaved(back)).toEqual([]);
        let again = back;
        for (let step = 0; step < workspace.steps.length; step += 1) again = withNext(again);
        expect(again.now).toEqual(workspace.now);
      }),
    );
  });

  test("is there again after the process was killed, in the midst of saving too", () => {
    fc.assert(
      fc.property(disks, acts, fc.subarray([...FILES]), (disk, all, written) => {
        const workspace = edited(disk, all);
        const there = new Map(disk);
        for (const path of written) {
          const text = workspace.now.get(path);
          if (text === undefined) there.delete(path);
          else there.set(path, text);
        }
        const opened = again(there, workspace);
        expect(opened.now).toEqual(workspace.now);
        expect(opened.foreign.size).toBe(0);
        expect(unsaved(opened)).toEqual(
          unsaved(workspace).filter((path) => !written.includes(path as never)),
        );
        // What is told once more is as it was.
        expect(again(there, opened).now).toEqual(workspace.now);
      }),
    );
  });

  test("is never lost to somebody else's version, and never overwrites it, until somebody says so", () => {
    fc.assert(
      fc.property(disks, acts, fc.constantFrom(...FILES), fc.boolean(), (disk, all, path, isGone) => {
        const workspace = edited(disk, all);
        const there = new Map(disk);
        if (isGone) there.delete(path);
        else there.set(path, `${there.get(path)} `);
        const both = refreshed(workspace, filesOn(there));
        const isOurs = unsaved(workspace).includes(path) && there.get(path) !== workspace.now.get(path);
        expect([...both.foreign.keys()]).toEqual(isOurs ? [path] : []);
        if (!isOurs) return;
        expect(both.now).toEqual(workspace.now);
        expect(settled(both, path, "theirs").now.get(path)).toBe(there.get(path));
        const kept = settled(both, path, "both");
        expect(kept.foreign.size).toBe(0);
        const ours = workspace.now.get(path);
        if (isGone) expect(kept.now.get(path)).toBe(ours);
        else if (ours !== undefined && !all.some((act) => typeof act !== "string" && "whole" in act))
          expect(kept.now.get(path)).toBe(`${ours} `);
      }),
    );
  });

  test("once saved is what is on disk", () => {
    fc.assert(
      fc.property(disks, acts, (disk, all) => {
        const after = saved(edited(disk, all));
        expect(unsaved(after)).toEqual([]);
        expect(refreshed(after, filesOn(after.disk)).now).toEqual(after.now);
      }),
    );
  });
});

describe("edits put into somebody else's version", () => {
  const ours = (edit: FileEdit): Workspace => edited(new Map(Object.entries(BEFORE)), [edit]);
  const theirs = (metricsThere: readonly unknown[]): Disk =>
    new Map(Object.entries({ ...BEFORE, [RECORD]: json({ year: 2025, metrics: metricsThere }) }));
  const value: FileEdit = { file: RECORD, path: ["metrics", 1, "value"], value: 13_000 };

  test("find their figure, wherever it stands there", () => {
    const there = theirs([{ id: "new", value: 5 }, ...metrics.toReversed()]);
    const { now } = settled(refreshed(ours(value), filesOn(there)), RECORD, "both");
    const { metrics: both } = JSON.parse(now.get(RECORD) ?? "");
    expect(both).toEqual([{ id: "new", value: 5 }, metrics[2], { ...metrics[1], value: 13_000 }, metrics[0]]);
  });

  test("are refused where it is gone, and nothing is changed", () => {
    const there = theirs([metrics[0], metrics[2]]);
    const foreign = refreshed(ours(value), filesOn(there));
    expect(() => settled(foreign, RECORD, "both")).toThrow();
    expect(settled(foreign, RECORD, "theirs").now).toEqual(there);
  });

  test("put what is new at the end of their list too", () => {
    const edit: FileEdit = { file: RECORD, path: ["metrics", 3], insert: { id: "mine", value: 1 } };
    const there = theirs([...metrics, { id: "theirs", value: 2 }]);
    const { now } = settled(refreshed(ours(edit), filesOn(there)), RECORD, "both");
    const ids = JSON.parse(now.get(RECORD) ?? "").metrics.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["schools", "pupils", "teachers", "theirs", "mine"]);
  });
});
