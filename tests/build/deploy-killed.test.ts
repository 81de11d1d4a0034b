import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putRelease } from "../../src/publication/releases.ts";
import { ROOT } from "../support/content.ts";
import { writeSmallSite } from "../support/small-site.ts";

const MOMENTS = 50;
/** Figures of the made-up site: enough files for the copying to take a while. */
const FIGURES = 60;
/** The moments follow from it: `KILL_SEED=… npx vitest run tests/build/deploy-killed.test.ts` has the same ones again. */
const SEED = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000);

/** What the deploy command does to the folder that readers get, in a process of its own. */
const PUBLISH = `const [site, dir] = process.argv.slice(1);
const { putRelease } = await import("./src/publication/releases.ts");
console.log("begins");
await putRelease(site, dir, []);`;

/** Two versions of a site, published by turns, and the folder that they are published into. */
let folder: string;
const site = (version: string): string => join(folder, version);
const web = (): string => join(folder, "web");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "killed-"));
  for (const version of ["a", "b"]) writeSmallSite(site(version), version, FIGURES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Publishes, and kills that some milliseconds after it begins.
 * @returns how long it went on, in milliseconds.
 */
async function killedAfter(milliseconds: number, version: string): Promise<number> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", PUBLISH, site(version), web()], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.once("close", done));
  await new Promise((done) => child.stdout.once("data", done));
  const began = performance.now();
  await Promise.race([wait(milliseconds, undefined, { ref: false }), ended]);
  child.kill("SIGKILL");
  await ended;
  return performance.now() - began;
}

/** The one version that readers get, having looked at every page and what it leads to. */
function versionShown(): string {
  const current = join(web(), "current");
  const pages = readdirSync(current, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  const links = new Set<string>();
  const versions = new Set<string>();
  for (const page of pages) {
    const html = readFileSync(join(current, page), "utf8");
    versions.add(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? "");
    for (const [, link = ""] of html.matchAll(/href="([^"#]+)/g)) links.add(link);
  }
  const missing = [...links].filter(
    (path) => !existsSync(join(current, path, path.endsWith("/") ? "index.html" : "")),
  );
  expect(missing).toEqual([]);
  expect(links.size).toBeGreaterThan(FIGURES);
  expect(pages.length).toBe(FIGURES + 5);
  expect(versions.size).toBe(1);
  return [...versions].join();
}

/** Numbers from 0 to 1 that a seed decides. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test(`a publication killed at any of ${MOMENTS} moments leaves a whole site, the old or the new one (seed ${SEED})`, async () => {
  await putRelease(site("a"), web(), []);
  const whole = await killedAfter(60_000, "b");
  let shown = versionShown();
  expect(shown).toBe("b");
  const seen = { old: 0, new: 0 };
  for (const moment of numbers(SEED).take(MOMENTS)) {
    const next = shown === "a" ? "b" : "a";
    await killedAfter(moment * whole, next);
    const now = versionShown();
    expect([shown, next]).toContain(now);
    seen[now === next ? "new" : "old"] += 1;
    shown = now;
  }
  expect(seen.old).toBeGreaterThan(0);
  await putRelease(site("a"), web(), []);
  expect(versionShown()).toBe("a");
});
