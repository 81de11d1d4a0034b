import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashContent, writeManifest } from "../../src/publication/build-manifest.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { listAfter } from "../support/publishing.ts";
import { writeSmallSite } from "../support/small-site.ts";

const MOMENTS = 50;
/** Figures of the made-up site: enough files for the copying to take a while. */
const FIGURES = 60;

let project: Copy;
let dir: string;

beforeAll(() => {
  project = copyProject();
  dir = join(project.dir, "web");
});
afterAll(() => project[Symbol.dispose]());

async function build(version: string): Promise<void> {
  const dist = join(project.dir, "dist");
  rmSync(dist, { recursive: true, force: true });
  writeSmallSite(dist, version, FIGURES);
  await writeManifest(dist, {
    content: await hashContent(project.dir),
    address: "https://report.example",
    published: await listAfter(project.dir),
  });
}

/**
 * Publishes, and kills the command some milliseconds after it says that it begins.
 * @returns how long it went on, in milliseconds.
 */
async function killedAfter(milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ["src/commands/deploy.ts", "--to", dir], {
    cwd: project.dir,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise((done) => child.once("close", done));
  await new Promise((done) => child.stdout.once("data", done));
  const began = performance.now();
  await Promise.race([wait(milliseconds), ended]);
  child.kill("SIGKILL");
  await ended;
  return performance.now() - began;
}

/** The one version that readers get, having looked at every page and what it leads to. */
function versionShown(): string {
  const current = join(dir, "current");
  const pages = readdirSync(current, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  const versions = new Set<string>();
  for (const page of pages) {
    const { document } = parseHTML(readFileSync(join(current, page), "utf8"));
    versions.add(document.title);
    for (const link of document.querySelectorAll("[href]")) {
      const path = new URL(link.getAttribute("href") ?? "", "https://report.example").pathname;
      const file = join(current, path, path.endsWith("/") ? "index.html" : "");
      if (!existsSync(file)) throw new Error(`${page} leads to ${path}, which isn't there`);
    }
  }
  expect(pages.length).toBe(FIGURES + 5);
  expect(versions.size).toBe(1);
  return [...versions].join();
}

test(`a publication killed at any of ${MOMENTS} moments leaves a whole site, the old or the new one`, async () => {
  await build("v0");
  expect((await run(project.dir, "deploy", ["--to", dir])).code).toBe(0);
  await build("v1");
  const whole = await killedAfter(60_000);
  expect(versionShown()).toBe("v1");
  let shown = "v1";
  const seen = { old: 0, new: 0 };
  for (let moment = 0; moment < MOMENTS; moment++) {
    const next = `v${moment + 2}`;
    await build(next);
    await killedAfter(Math.random() * whole);
    const now = versionShown();
    expect([shown, next]).toContain(now);
    seen[now === next ? "new" : "old"] += 1;
    shown = now;
  }
  expect(seen.old).toBeGreaterThan(0);
  await build("last");
  expect((await run(project.dir, "deploy", ["--to", dir])).code).toBe(0);
  expect(versionShown()).toBe("last");
});
