import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { keep, readWorkspace, save } from "../../../src/desk/files.ts";
import { unsaved, withStep } from "../../../src/desk/workspace.ts";
import type { FileEdit } from "../../../src/editing/edits.ts";
import { accidentAt } from "../../support/accident.ts";
import { MADE_UP_SITE, ROOT } from "../../support/content.ts";

/** Three files at once: a number, an item that is new, and a text. */
const FILES = ["data/2020.json", "data/2021.json", "src/report/2021/en/index.mdx"] as const;

const urlOf = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)));
const SAVE = `const { readWorkspace, save } = await import(${urlOf("src/desk/files.ts")});
  await save(process.cwd(), (await readWorkspace(process.cwd())).workspace);`;

/** One in so many is a process that is killed, at other steps in each round; the others are stopped at the same change of the file system in this one. */
const KILLED = 5;

/** Saves what is waiting until a change of the file system, and never goes on. @returns whether it came to that change. */
async function savingStoppedAt(root: string, at: number): Promise<boolean> {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<boolean>();
  const end = accidentAt(at, async () => {
    stop(true);
    return await new Promise<never>(() => undefined);
  });
  const saving = async (): Promise<boolean> => {
    await save(root, (await readWorkspace(root)).workspace);
    return false;
  };
  return await Promise.race([stopped, saving()]).finally(end);
}

/** A process that does so, killed there. @returns whether it was. */
function savingKilledAt(root: string, at: number): Promise<boolean> {
  const accident = pathToFileURL(join(ROOT, "tests/support/accident.ts")).href;
  const child = spawn(process.execPath, ["--import", accident, "--input-type=module", "--eval", SAVE], {
    cwd: root,
    env: { ...process.env, KILL_AT: String(at) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((done) => child.on("close", (_, signal) => done(signal === "SIGKILL")));
}

test("stopped at each step of a save, fifty times, each fifth by a kill, leaves every file whole and offers the rest again", async () => {
  const root = mkdtempSync(join(tmpdir(), "report-killed-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  let stops = 0;
  // Each round has other numbers, and dies one step later than the one before, till none is left.
  for (let round = 0; stops < 50; round += 1) {
    rmSync(root, { recursive: true });
    cpSync(MADE_UP_SITE, root, { recursive: true });
    let isOver = false;
    for (let at = 1; !isOver && stops < 50; at += 1) {
      const { workspace: opened } = await readWorkspace(root);
      const mark = `${round}${String(at).padStart(3, "0")}`;
      const step: FileEdit[] = [
        { file: FILES[0], path: ["metrics", 0, "value"], value: Number(mark) + 1 },
        { file: FILES[1], path: ["metrics", 0], insert: { id: `new-${mark}` } },
        { file: FILES[2], at: 0, was: "---\n", text: `---\n# ${mark}\n` },
      ];
      const wanted = withStep(opened, step);
      await keep(root, wanted);
      const before = FILES.map(read);
      const isSaved = (round + at) % KILLED === 0 ? savingKilledAt : savingStoppedAt;
      isOver = !(await isSaved(root, at));
      if (!isOver) stops += 1;
      const after = FILES.map((path) => wanted.now.get(path));
      FILES.forEach((path, index) => {
        expect([before[index], after[index]], `${path}, stopped at ${at}`).toContain(read(path));
      });
      const { workspace: again } = await readWorkspace(root);
      expect(again.now, `stopped at ${at}`).toEqual(wanted.now);
      if (isOver) expect(unsaved(again)).toEqual([]);
    }
  }
  expect(stops).toBe(50);
}, 180_000);
