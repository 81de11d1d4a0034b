import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { editJson, metricOf } from "../support/edit.ts";
import { type Copy, copyProject, run, shellEnv } from "../support/project.ts";

let copy: Copy;
let preview: ChildProcess;
let origin: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const page = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(origin + path, { headers: { Accept: "text/html" } });
  return { status: answer.status, text: await answer.text() };
};

/** Waits until a page is as expected, as a reader before the preview would. */
const shows = (path: string, status: number, words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { status: found, text } = await page(path);
      expect(found).toBe(status);
      expect(text).toContain(words);
    },
    { timeout: 60_000, interval: 200 },
  );

beforeAll(async () => {
  copy = copyProject();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  preview = spawn(process.execPath, ["src/desk/dev.ts"], {
    cwd: copy.dir,
    env: { ...shellEnv(), PORT: String(port) },
  });
  await new Promise((ready) =>
    preview.stdout?.on("data", (text) => String(text).includes(origin) && ready(null)),
  );
});

afterAll(async () => {
  preview.kill("SIGINT");
  await once(preview, "exit");
  copy[Symbol.dispose]();
});

describe("npm run dev", () => {
  test("shows an edit of the data file at once, in every language", async () => {
    await shows("/en/2025/", 200, "10,000 state-funded grants");
    editJson(copy.dir, "data/2025.json", (record) => {
      metricOf(record, "grants").value = 7919;
    });
    await shows("/en/2025/", 200, "7,919 state-funded grants");
    await shows("/kk/2025/", 200, "7\u00a0919\u00a0мемлекеттік грант");
    await shows("/ru/2025/", 200, "7\u00a0919\u00a0государственных грантов");
  });

  test("tells a mistake on the page, with its place and remedy, and goes on when it is mended", async () => {
    editJson(copy.dir, "data/2025.json", (record) => {
      metricOf(record, "grants").precision = "abot";
    });
    await shows("/en/2025/", 500, "data/2025.json:");
    editJson(copy.dir, "data/2025.json", (record) => {
      metricOf(record, "grants").precision = "around";
    });
    await shows("/en/2025/", 200, "around 7,919 state-funded grants");
  });

  test("an error in one language's text leaves the others to be previewed, but nothing is built of it", async () => {
    const file = "src/report/2025/kk/1-colleges.mdx";
    const path = join(copy.dir, file);
    const good = readFileSync(path, "utf8");
    for (const bad of [`${good}\n<Metric id="colleges"\n`, `${good}\nМұнда он екі мың оқушы.\n`]) {
      writeFileSync(path, bad);
      await shows("/kk/2025/", 500, `${file}:`);
      await shows("/en/2025/", 200, "state-funded grants");
      await shows("/ru/2025/", 200, "государственных грантов");
    }
    const { code, err, out } = await run(copy.dir, "build");
    expect(code).toBe(1);
    expect(out + err).toContain(`${file}:`);
    writeFileSync(path, good);
    await shows("/kk/2025/", 200, "мемлекеттік грант");
  });
});
