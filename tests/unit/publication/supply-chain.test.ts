import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../support/content.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Workflows for GitHub among the settings. */
const workflows = readdirSync(join(ROOT, "deploy"))
  .filter((file) => file.endsWith(".yml"))
  .map((file) => ({ file, text: read(`deploy/${file}`) }))
  .filter(({ text }) => text.includes("runs-on:"));

const jobs = workflows.flatMap(({ file, text }) =>
  (text.split(/^jobs:\n/m)[1] ?? "")
    .replace(/^ *#.*\n/gm, "")
    .split(/^(?= {2}[\w-]+:\n)/m)
    .filter((job) => job.trim() !== "")
    .map((job) => ({ name: `${file}, ${/\w[\w-]*/.exec(job)?.[0]}`, job })),
);

test("there are workflows with jobs to look at", () => {
  expect(workflows.length).toBeGreaterThan(0);
  expect(jobs.length).toBeGreaterThan(2);
});

test.each(workflows)("in $file every action is held by its commit, its version beside it", ({ text }) => {
  const used = [...text.matchAll(/\buses: *(.*)/g)].map(([, action = ""]) => action);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(workflows)("in $file nothing is allowed but what a job asks for", ({ text }) => {
  expect(text.split(/^jobs:\n/m)[0]).toMatch(/^permissions: \{\}$/m);
});

test.each(jobs)("$name names its rights; where npm runs, it reads alone and keeps no key", ({ job }) => {
  const rights = /^ {4}permissions:\n((?: {6}.*\n)+)/m.exec(job)?.[1] ?? "";
  expect(rights).not.toBe("");
  if (!/\bnpm\b/.test(job)) return;
  expect(rights.trim()).toBe("contents: read");
  const steps = job.split(/^ {6}- /m).filter((step) => step.includes("actions/checkout@"));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toMatch(/^ +persist-credentials: false$/m);
});

test.each(workflows)("in $file no text from outside stands inside a command", ({ text }) => {
  const commands = [...text.matchAll(/^( *)(?:- )?run: (?:\|\n((?:\1 {2}.*\n)+)|(.*))/gm)].map(
    ([, , block, line]) => block ?? line ?? "",
  );
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) expect(command).not.toContain("${{");
});

describe("what packages run when they are installed", () => {
  const { packages }: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(
    read("package-lock.json"),
  );
  const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(read("package.json"));
  const wanting = Object.entries(packages)
    .filter(([, each]) => each.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));

  test("is allowed or refused to each by its name, and npm stops at any other", () => {
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(wanting)].sort());
    expect(read(".npmrc")).toMatch(/^strict-allow-scripts=true$/m);
  });

  test("fetches no Java: the HTML checker asks the computer's own", () => {
    expect(allowScripts["vnu-jar"]).toBe(false);
    expect(read("tests/support/validity.ts")).toMatch(/spawnSync\(\s*"java"/);
  });
});
