import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ROOT } from "../../support/content.ts";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const LANGUAGES = ["KK", "RU", "EN"];

/** A folder with the files to double-click, under a name such as staff give to folders. */
function project(): string {
  const outer = mkdtempSync(join(tmpdir(), "report-launch-"));
  onTestFinished(() => rmSync(outer, { recursive: true }));
  const dir = join(outer, "Есеп 2025 (жаңа) $HOME");
  mkdirSync(join(dir, "src/desk"), { recursive: true });
  for (const file of ["Desk.command", "Desk.desktop", "src/desk/launch.mjs"])
    cpSync(join(ROOT, file), join(dir, file));
  writeFileSync(join(dir, "package.json"), '{"devDependencies":{"astro":"7.0.0"}}');
  return dir;
}

/** A `PATH` with the system's own tools that are named, and what stands in for npm and notes what it is asked. */
function tools(dir: string, names: readonly string[], npm = "exit 0"): string {
  const bin = join(dir, "bin");
  mkdirSync(bin);
  for (const name of names) {
    const found = (process.env["PATH"] ?? "")
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(existsSync);
    if (found === undefined) throw new Error(`this system has no ${name}`);
    symlinkSync(found, join(bin, name));
  }
  writeFileSync(join(bin, "npm"), `#!/bin/sh\necho "$@" >> npm.log\n${npm}\n`);
  chmodSync(join(bin, "npm"), 0o755);
  return bin;
}

/** Runs a command, and types once it has written something that waits. */
function run(
  [command = "", ...args]: readonly string[],
  { cwd, path, typed }: { readonly cwd: string; readonly path: string; readonly typed: string | null },
): Promise<{ readonly code: number | null; readonly out: string; readonly waited: boolean }> {
  const child = spawn(command, args, { cwd, env: { ...process.env, PATH: path } });
  let out = "";
  let waited = false;
  let isAsked = false;
  const heard = (text: string): void => {
    out += text;
    if (isAsked || (out.match(/Enter/g) ?? []).length < LANGUAGES.length) return;
    isAsked = true;
    // One that waits for nothing is over soon after it has spoken.
    setTimeout(() => {
      waited = child.exitCode === null;
      child.stdin.end(typed ?? "");
    }, 600);
  };
  child.stdout.setEncoding("utf8").on("data", heard);
  child.stderr.setEncoding("utf8").on("data", heard);
  child.stdin.on("error", () => undefined);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, out, waited }));
  });
}

const asked = (dir: string): readonly string[] =>
  existsSync(join(dir, "npm.log")) ? readFileSync(join(dir, "npm.log"), "utf8").trim().split("\n") : [];

/** The arguments of a desktop entry's `Exec`, by the rules of its standard: escapes of the file, then quoting, then fields. */
function execOf(entry: string, file: string): readonly string[] {
  const [, typed = ""] = /^Exec=(.*)$/m.exec(entry) ?? [];
  const line = typed.replace(/\\(.)/g, (_, letter: string) => (letter === "s" ? " " : letter));
  const parts = [...line.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)];
  return parts.map(([, quoted, plain]) =>
    (quoted === undefined ? (plain ?? "") : quoted.replace(/\\(["`$\\])/g, "$1")).replace(
      /%(.)/g,
      (_, field) => (field === "k" ? file : field),
    ),
  );
}

describe("a double click without Node", () => {
  test.each(["Desk.command", "Desk.desktop", "Desk.desktop by its address"])(
    "on %s says in three languages what to install, and stays until it is read",
    async (name) => {
      const dir = project();
      const path = tools(dir, ["sh", "dirname", "cat", "sed"]);
      const place = join(dir, "Desk.desktop");
      const command =
        name === "Desk.command"
          ? [join(dir, name)]
          : execOf(read("Desk.desktop"), name === "Desk.desktop" ? place : `file://${place}`);
      const { code, out, waited } = await run(command, { cwd: tmpdir(), path, typed: "\n" });
      expect({ code, waited }).toEqual({ code: 1, waited: true });
      expect(out.match(/https:\/\/nodejs\.org/g)).toHaveLength(3);
      for (const lang of LANGUAGES) expect(out).toMatch(new RegExp(`^${lang} {2}.*Node\\.js`, "m"));
    },
  );

  test("on a file taken out of its folder says so", async () => {
    const dir = project();
    const path = tools(dir, ["sh", "dirname", "cat"]);
    rmSync(join(dir, "src"), { recursive: true });
    const { out } = await run([join(dir, "Desk.command")], { cwd: tmpdir(), path, typed: "\n" });
    expect(out).toContain("isn't in its folder");
  });
});

describe("a double click", () => {
  const command = (dir: string): readonly string[] => [join(dir, "Desk.command")];
  const installed = (dir: string, version: string): void => {
    mkdirSync(join(dir, "node_modules"), { recursive: true });
    writeFileSync(
      join(dir, "node_modules/.package-lock.json"),
      JSON.stringify({ packages: { "node_modules/astro": { version } } }),
    );
  };

  test("opens the desk in the language of the computer", async () => {
    const dir = project();
    installed(dir, "7.0.0");
    const path = tools(dir, ["sh", "dirname", "node"]);
    const { code, out } = await run(command(dir), { cwd: tmpdir(), path, typed: null });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(asked(dir)).toEqual([expect.stringMatching(/^run --silent desk lang (?:kk|ru|en)$/)]);
  });

  test.each([
    ["missing", null],
    ["of another version", "6.9.9"],
  ])("where packages are %s installs them first, once it is told to", async (_, version) => {
    const dir = project();
    if (version !== null) installed(dir, version);
    const path = tools(dir, ["sh", "dirname", "node"]);
    const { out, waited } = await run(command(dir), { cwd: tmpdir(), path, typed: "\n" });
    expect(waited).toBe(true);
    for (const lang of LANGUAGES) expect(out).toMatch(new RegExp(`^${lang} {2}`, "m"));
    expect(asked(dir)).toEqual(["ci", expect.stringContaining("desk")]);
  });

  test("installs nothing where the window is closed instead", async () => {
    const dir = project();
    const path = tools(dir, ["sh", "dirname", "node"]);
    const { code } = await run(command(dir), { cwd: tmpdir(), path, typed: null });
    expect({ code, npm: asked(dir) }).toEqual({ code: 1, npm: [] });
  });

  test("says so where nothing could be installed, and stays until it is read", async () => {
    const dir = project();
    const path = tools(dir, ["sh", "dirname", "node"], "echo no net; exit 1");
    const { code, out } = await run(command(dir), { cwd: tmpdir(), path, typed: "\n\n" });
    expect(out).toMatch(/no net[\s\S]*Nothing could be installed[\s\S]*Press Enter/);
    expect({ code, npm: asked(dir) }).toEqual({ code: 1, npm: ["ci"] });
  });

  test("with an old Node says which is needed", async () => {
    const dir = project();
    installed(dir, "7.0.0");
    const path = tools(dir, ["node"]);
    const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.20.8"}})';
    const launch = join(dir, "src/desk/launch.mjs");
    const { code, out } = await run(["node", "--import", older, launch], { cwd: dir, path, typed: "\n" });
    expect(out.match(/18\.20\.8/g)).toHaveLength(3);
    expect({ code, npm: asked(dir) }).toEqual({ code: 1, npm: [] });
  });
});

describe("the files to double-click", () => {
  test("may be run, where a system asks for that", () => {
    for (const name of ["Desk.command", "Desk.desktop"])
      expect(statSync(join(ROOT, name)).mode & 0o111, name).toBe(0o111);
  });

  test("are as Windows' shell reads them: line ends of two characters, no word that it takes for a sign", () => {
    const text = read("Desk.cmd");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.startsWith("@echo off\r\n")).toBe(true);
    const lines = text.trimEnd().split("\r\n");
    const said = lines.filter((line) => /^echo (?:KK|RU|EN| )/.test(line));
    expect(said.filter((line) => /[&|<>^%!]/.test(line))).toEqual([]);
    expect(text.match(/https:\/\/nodejs\.org/g)).toHaveLength(3);
    // Letters that aren't Latin come after the code page is set, and after every command that decides something.
    const first = lines.findIndex((line) => /[^ -~]/.test(line));
    expect(first).toBeGreaterThan(lines.indexOf("exit /b"));
    expect(lines.slice(0, lines.indexOf("exit /b") + 1).slice(2)).toEqual([
      "chcp 65001 >nul",
      'pushd "%~dp0"',
      "if not exist src\\desk\\launch.mjs goto alone",
      "where node >nul 2>nul",
      "if errorlevel 1 goto missing",
      "node src\\desk\\launch.mjs",
      "exit /b",
    ]);
    const labels = lines.filter((line) => line.startsWith(":")).map((line) => line.slice(1));
    const goals = [...text.matchAll(/goto (\w+)/g)].map(([, label]) => label);
    expect(goals.filter((label) => !labels.includes(label ?? ""))).toEqual([]);
  });
});
