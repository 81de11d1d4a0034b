import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ContentView, Looking } from "../../../src/desk/api.ts";
import { openDesk } from "../../../src/desk/desk.ts";
import { lookAt } from "../../../src/desk/look.ts";
import { openStore } from "../../../src/desk/page/store.ts";
import { problemsView } from "../../../src/desk/problems-view.ts";
import { bodyOf } from "../../../src/desk/server.ts";
import { openWorkspace } from "../../../src/desk/workspace.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";
import { loadTyped } from "../../../src/record/load.ts";
import { MADE_UP_SITE, ROOT } from "../../support/content.ts";
import { copyOf, removeCopy } from "../../support/desk.ts";

const LOOKING: Looking = { year: 2021, lang: "en", figure: null, charts: [], drawnIn: "en", format: "wide" };

/** What a desk that is opened on a folder says is there. */
async function contentIn(root: string): Promise<ContentView> {
  const desk = await openDesk({ root, address: undefined });
  for await (const answer of desk.answer("look", { looking: LOOKING }))
    if (answer.part === "content") return answer;
  throw new Error("no content was told");
}

test.each([
  ["can't be read", '{ "steps": [[{"file": "data/2021.json", "pa'],
  ["is of another form", '{ "steps": [[{ "file": "data/2021.json", "renamed": "x" }]], "disk": {} }'],
  [
    "can't be made again",
    JSON.stringify({
      steps: [[{ file: "data/2021.json", path: ["metrics", 999, "value"], value: 1 }]],
      disk: { "data/2021.json": '{ "metrics": [] }' },
    }),
  ],
])("what was kept and %s is put aside, told of and never written over", async (_, kept) => {
  const root = copyOf(MADE_UP_SITE);
  onTestFinished(() => removeCopy(root));
  const folder = join(root, ".desk");
  mkdirSync(folder);
  for (const name of ["unsaved-1.json", "unsaved-2.json"]) {
    writeFileSync(join(folder, "unsaved.json"), kept);
    const { setAside, isRestored, unsaved } = await contentIn(root);
    expect({ setAside, isRestored, unsaved }).toEqual({
      setAside: `.desk/${name}`,
      isRestored: false,
      unsaved: [],
    });
    expect(readFileSync(join(folder, name), "utf8")).toBe(kept);
  }
  expect((await contentIn(root)).setAside).toBeNull();
  expect(readdirSync(folder)).toEqual(["unsaved-1.json", "unsaved-2.json"]);
});

test("a version is checked once, in however many languages and windows it is looked at", async () => {
  let checks = 0;
  const look = await lookAt(openWorkspace(await loadTyped(MADE_UP_SITE)), 1, undefined, async () => {
    checks += 1;
  });
  expect(checks).toBe(0);
  const views = await Promise.all(
    ["en", "ru", "kk", "en"].map(async (lang) => {
      const speaker = speakerOf(lang);
      if (speaker === null) throw new Error(lang);
      return await problemsView(look, speaker);
    }),
  );
  const once = checks;
  expect(once).toBeGreaterThan(0);
  expect(views[3]).toEqual(views[0]);
  await look.problems();
  expect(checks).toBe(once);
});

test("the page is there once it knows what there is, before all is checked", async () => {
  const asked: Looking[] = [];
  const content = (year: number): Partial<ContentView> => ({
    part: "content",
    version: 1,
    year,
    languages: ["en"],
    years: [{ year: 2021, draft: false }],
    figures: [],
    unsaved: [],
    charts: [],
    texts: [],
  });
  const store = (): object => {
    const kept = new Map([["secret", "s"]]);
    return { getItem: (name: string) => kept.get(name) ?? null, setItem: kept.set.bind(kept) };
  };
  vi.stubGlobal("localStorage", store());
  vi.stubGlobal("sessionStorage", store());
  vi.stubGlobal("location", { hash: "", pathname: "/" });
  vi.stubGlobal("navigator", { language: "en" });
  vi.stubGlobal("fetch", async (path: string, { body }: RequestInit = {}) => {
    if (path === "/words/en.json") return new Response(readFileSync(join(ROOT, "src/locales/en.json")));
    const { looking } = JSON.parse(String(body));
    asked.push(looking);
    // It is told what is there, and never what `check` finds.
    const told = new TextEncoder().encode(`${JSON.stringify(content(looking.year))}\n`);
    return new Response(new ReadableStream({ start: (stream) => stream.enqueue(told) }));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { get } = await openStore();
  expect(get().content?.year).toBe(2021);
  expect(asked.map(({ year }) => year).slice(-2)).toEqual([2021, 2021]);
});

test("a question that is longer than any is read to its end, so that the browser hears the answer", async () => {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    response.writeHead(body === null ? 413 : 200).end(String(body?.length));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const statusOf = async (length: number): Promise<number> =>
    (await fetch(url, { method: "POST", body: "x".repeat(length) })).status;
  expect(await Promise.all([statusOf(60_000_000), statusOf(1000)])).toEqual([413, 200]);
});
