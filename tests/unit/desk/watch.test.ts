import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchContent } from "../../../src/desk/watch.ts";

test("every change of content is told: of files that were replaced before, of folders that are new or made again", async () => {
  const root = mkdtempSync(join(tmpdir(), "report-watch-"));
  const texts = join(root, "src/report/2021/en");
  mkdirSync(join(root, "data"));
  mkdirSync(texts, { recursive: true });
  let told = 0;
  const stop = watchContent(root, () => told++);
  onTestFinished(() => {
    stop();
    rmSync(root, { recursive: true });
  });
  const isTold = async (what: string, change: () => void): Promise<void> => {
    const before = told;
    change();
    await vi.waitFor(() => expect(told, what).toBeGreaterThan(before), { timeout: 5000 });
    // What comes after belongs to the next change.
    await new Promise((done) => setTimeout(done, 200));
  };
  const record = join(root, "data/2021.json");
  const write = (): void => writeFileSync(record, String(told));
  const replace = (): void => {
    writeFileSync(`${record}.next-1`, String(told));
    renameSync(`${record}.next-1`, record);
  };
  await isTold("new", write);
  await isTold("replaced", replace);
  await isTold("written once replaced", write);
  await isTold("replaced again", replace);
  await isTold("a text", () => writeFileSync(join(texts, "index.mdx"), "…"));
  const charts = join(root, "src/report/2021/charts");
  for (const time of ["new", "made again"]) {
    await isTold(`a folder that is ${time}`, () => mkdirSync(charts));
    await isTold(`a file in a folder that is ${time}`, () => writeFileSync(join(charts, "a.json"), "{}"));
    await isTold("a folder that goes", () => rmSync(charts, { recursive: true }));
  }
  // As a program does that puts another state of all files in their place.
  const data = join(root, "data");
  renameSync(data, `${data}-away`);
  await new Promise((done) => setTimeout(done, 250));
  await isTold("all of it that is back", () => renameSync(`${data}-away`, data));
  await isTold("a file in what is back", write);
});
