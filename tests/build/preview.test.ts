import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { editJson, editText, type Json, metricOf } from "../support/edit.ts";
import { fillYear } from "../support/fill-year.ts";
import { type Copy, copySmallProject, run, shellEnv } from "../support/project.ts";

/** Stands in for the library that cuts fonts. */
const FONTS = pathToFileURL(join(import.meta.dirname, "../support/preview-fonts.ts"));
/** The base path of the made-up site. */
const BASE = "/town";

let copy: Copy;
let preview: ChildProcess;
let origin: string;
/** What the terminal shows. */
let out = "";
let err = "";

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const page = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(origin + BASE + path, { headers: { Accept: "text/html" } });
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

/** Waits until the terminal shows something, after what it showed when asked. */
const says = (words: string | RegExp, from: number): Promise<void> =>
  vi.waitFor(() => expect(out.slice(from)).toMatch(words), { timeout: 60_000, interval: 200 });

beforeAll(async () => {
  copy = copySmallProject();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  preview = spawn(process.execPath, ["src/commands/dev.ts"], {
    cwd: copy.dir,
    env: { ...shellEnv(), PORT: String(port), NODE_OPTIONS: `--import=${FONTS}` },
  });
  preview.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  preview.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  await says(origin, 0);
});

afterAll(async () => {
  preview.kill("SIGINT");
  await once(preview, "exit");
  copy[Symbol.dispose]();
});

describe("npm run dev", () => {
  test("names the address that works, base path included, below what check says", async () => {
    const [, address = ""] = /Preview at (\S+)/.exec(out) ?? [];
    expect(address).toBe(`${origin}${BASE}/`);
    expect((await fetch(address, { headers: { Accept: "text/html" } })).status).toBe(200);
    expect(out).toMatch(/^No problems\.\nPreview at/);
  });

  test("shows an edit of the data file at once, in every language", async () => {
    await shows("/en/2021/", 200, "30 libraries");
    editJson(copy.dir, "data/2021.json", (record) => {
      metricOf(record, "libraries").value = 197;
    });
    await shows("/en/2021/", 200, "197 libraries");
    await shows("/kk/2021/", 200, "197\u00a0кітапхана");
    await shows("/ru/2021/", 200, "197\u00a0библиотек");
  });

  test("tells a warning in the terminal as check does, and below the pages of its year alone", async () => {
    const [warning = ""] = (await run(copy.dir, "check")).out.split("\n\n");
    expect(warning).toMatch(/^data\/2021\.json:\d+:\d+ warning .*`libraries`/);
    await vi.waitFor(() => expect(out).toContain(warning));
    expect(out.split(warning)).toHaveLength(2);
    await shows("/en/2021/", 200, "Preview only: 1 warning");
    await shows("/", 200, "Preview only: 1 warning");
    const { text } = await page("/en/2021/");
    expect(text.indexOf("Preview only")).toBeGreaterThan(text.indexOf("</footer>"));
    expect((await page("/en/2021/embed/people/")).text).not.toContain("Preview only");
    const seen = out.length;
    editJson(copy.dir, "data/2021.json", (record) => {
      metricOf(record, "libraries").value = 30;
    });
    await says(/^No problems\.$/m, seen);
    expect((await page("/en/2021/")).text).not.toContain("Preview only");
  });

  test("tells a mistake on the page, with its place and remedy, and goes on when it is mended", async () => {
    editJson(copy.dir, "data/2021.json", (record) => {
      metricOf(record, "libraries").precision = "abot";
    });
    await shows("/en/2021/", 500, "data/2021.json:");
    editJson(copy.dir, "data/2021.json", (record) => {
      metricOf(record, "libraries").precision = "around";
    });
    await shows("/en/2021/", 200, "around 30 libraries");
  });

  test("an error in one language's text leaves the others to be previewed, but nothing is built of it", async () => {
    const file = "src/report/2021/kk/1-stories.mdx";
    const path = join(copy.dir, file);
    const good = readFileSync(path, "utf8");
    for (const bad of [`${good}\n<Metric id="libraries"\n`, `${good}\nМұнда он екі мың оқушы.\n`]) {
      writeFileSync(path, bad);
      await shows("/kk/2021/", 500, `${file}:`);
      await shows("/en/2021/", 200, "reading evenings");
      await shows("/ru/2021/", 200, "литературных вечеров");
    }
    const { code, err, out } = await run(copy.dir, "build");
    expect(code).toBe(1);
    expect(out + err).toContain(`${file}:`);
    writeFileSync(path, good);
    await shows("/kk/2021/", 200, "әдеби кеш");
  });

  test("tells a head that can't be read on the page and in the terminal", async () => {
    const seen = out.length;
    const file = "src/report/2021/kk/1-stories.mdx";
    const [title = ""] = /^title: .*$/m.exec(readFileSync(join(copy.dir, file), "utf8")) ?? [];
    editText(copy.dir, file, title, 'title: "x');
    await shows("/kk/2021/", 500, `${file}:2:8`);
    await says(`${file}:2:8 error The quotation mark`, seen);
    await shows("/en/2021/", 200, "reading evenings");
    editText(copy.dir, file, 'title: "x', title);
    await shows("/kk/2021/", 200, "әдеби кеш");
  });

  test("shows a draft as soon as it is complete, and until then what it lacks, on its own pages", async () => {
    const seen = out.length;
    expect((await run(copy.dir, "new-year", ["2022"])).code).toBe(0);
    await shows("/en/2022/", 500, "`value` of `libraries` is still to fill in");
    await says(
      /warning `value` of `libraries` is still to fill in[\s\S]*to fix in the draft of 2022\)/,
      seen,
    );
    await shows("/en/2021/", 200, "reading evenings");
    await shows("/en/2021/figures/people/", 200, "</figure>");
    await shows("/", 200, "/2021/");
    let last: Json;
    editJson(copy.dir, "data/2021.json", (record) => {
      last = record;
    });
    editJson(copy.dir, "data/2022.json", (record) => fillYear(record, last));
    await shows("/en/2022/", 200, "Draft: for preview");
    await shows("/en/2022/", 200, 'data-figure="changes"');
    await shows("/", 200, "/2021/");
    await shows("/kk/2021/", 200, "әдеби кеш");
  });

  test("answers a broken settings file without a stack trace, also to what is no page", async () => {
    const good = readFileSync(join(copy.dir, "data/site.json"), "utf8");
    writeFileSync(join(copy.dir, "data/site.json"), "{");
    await shows("/en/2021/", 500, "data/site.json:1:2");
    expect((await fetch(`${origin}${BASE}/en/2021/figures/people.svg`)).status).toBe(500);
    writeFileSync(join(copy.dir, "data/site.json"), good);
    await shows("/en/2021/", 200, "reading evenings");
    expect((await fetch(`${origin}${BASE}/en/2021/figures/people.svg`)).status).toBe(200);
    expect(out + err).not.toMatch(/^\s+at .*:\d+:\d+|Stack trace/m);
  });
});
