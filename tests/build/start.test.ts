import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BASE } from "../support/kit.ts";
import { type Copy, copySmallProject, run, shellEnv } from "../support/project.ts";

/** A port that nothing uses. */
const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().on("error", fail);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** `npm start` while it runs. */
interface Started {
  /** The line that tells the address, once it is printed. */
  readonly line: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  interrupt(): void;
  kill(): void;
}

function start(dir: string, port: number): Started {
  const child = spawn(process.execPath, ["src/commands/start.ts"], {
    cwd: dir,
    env: { ...shellEnv(), PORT: String(port) },
  });
  let told = "";
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) =>
    child.on("close", (code, signal) => done({ code, signal })),
  );
  const line = new Promise<string>((done, fail) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      const printed = /^.*http:\/\/.*$/m.exec(told);
      if (printed !== null) done(printed[0]);
    });
    child.on("error", fail).on("close", () => fail(new Error(`it ended before it served:\n${told}`)));
  });
  return { line, ended, interrupt: () => child.kill("SIGINT"), kill: () => child.kill("SIGKILL") };
}

let copy: Copy;
let port: number;
let first: Started;
let address: string;
beforeAll(async () => {
  copy = copySmallProject();
  port = await freePort();
  first = start(copy.dir, port);
  address = /http:\/\/\S+/.exec(await first.line)?.[0] ?? "";
});
afterAll(() => {
  first.kill();
  copy[Symbol.dispose]();
});

test("npm start prints the address at which it serves the report", async () => {
  expect(address).toBe(`http://localhost:${port}${BASE}/`);
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<main id="main">');
});

test("a second one on the same port ends with one line that says what to do, and the first goes on", async () => {
  const { code, out, err } = await run(copy.dir, "start", [], { PORT: String(port) });
  expect(code).toBe(1);
  expect(`${out}${err}`.trim().split("\n")).toEqual([
    `Port ${port} is busy. Stop what uses it, or choose another: npm start port ${port + 1}`,
  ]);
  expect((await fetch(address)).status).toBe(200);
});

test("Ctrl-C ends it cleanly, also while a reader's connection is open", async () => {
  const { body } = await fetch(address);
  first.interrupt();
  expect(await first.ended).toEqual({ code: 0, signal: null });
  await body?.cancel();
  await expect(fetch(address)).rejects.toThrow();
});
