import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { english } from "../../src/locales/speaker.ts";
import { compressSite } from "../../src/publication/finish-site.ts";
import { serve } from "../../src/publication/serve.ts";
import { siteFiles } from "../../src/publication/site-files.ts";
import { walk } from "../../src/publication/verify.ts";
import { copySmallProject, run } from "../support/project.ts";
import { writeSmallSite } from "../support/small-site.ts";

let site: string;
let servers: Server[];

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "report-site-"));
  servers = [];
  writeSmallSite(site, "v1");
});
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(site, { recursive: true, force: true });
});

const originOf = (server: Server): string => {
  servers.push(server);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://localhost:${address.port}`;
};

/** An address of this machine where nothing answers. */
async function unusedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const origin = originOf(server);
  await new Promise((done) => server.close(done));
  return origin;
}

/** A fault as it is told. */
interface Told {
  readonly address: string;
  readonly message: string;
}

async function told(root: string, known: readonly string[], headers: boolean): Promise<readonly Told[]> {
  const { faults } = await walk(root, known, headers, () => undefined);
  return faults.map(({ address, what }) => ({ address, message: english().say(what) }));
}

async function faults(known: readonly string[] = [], base = ""): Promise<readonly Told[]> {
  await compressSite(site, await siteFiles(site));
  const origin = originOf(await serve(site, base, 0));
  return await told(`${origin}${base}/`, known, true);
}

/** Changes a page of the made-up site. */
function edit(file: string, from: string, to: string): void {
  const path = join(site, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

test("a site served with the shipped headers has no fault", async () => {
  expect(await faults()).toEqual([]);
});

test("a link to a page that isn't there is found, with the page that leads there", async () => {
  edit("en/2021/index.html", "</body>", '<a href="/en/2021/gone/">x</a></body>');
  expect(await faults()).toEqual([
    { address: "/en/2021/gone/", message: "answers 404, linked from /en/2021/" },
  ]);
});

test("a missing picture, one of a set and a missing font are found", async () => {
  rmSync(join(site, "assets/v1.woff2"));
  edit("en/index.html", "</body>", '<img src="/a.png" srcset="/b.png 2x"></body>');
  expect((await faults()).map(({ address }) => address).sort()).toEqual([
    "/a.png",
    "/assets/v1.woff2",
    "/b.png",
  ]);
});

test("a link to a place that a page doesn't have is found", async () => {
  edit("en/index.html", "</body>", '<a href="/en/2021/#nowhere">x</a></body>');
  expect(await faults()).toEqual([
    { address: "/en/", message: "leads to /en/2021/#nowhere, but nothing there has this id" },
  ]);
});

test("a published address that is gone is found, although nothing leads there", async () => {
  expect(await faults(["/en/2021/figures/figure-0.png", "/en/2021/figures/past/"])).toEqual([
    { address: "/en/2021/figures/past/", message: "answers 404" },
  ]);
});

test("pages that only the sitemap knows are walked too", async () => {
  edit("sitemap-0.xml", "</urlset>", "<url><loc>https://report.example/en/2021/poster/</loc></url></urlset>");
  expect(await faults()).toEqual([
    { address: "/en/2021/poster/", message: "answers 404, linked from /sitemap-0.xml" },
  ]);
});

test("a host that sends none of our headers, or types of its own, is told so page by page", async () => {
  const text = readFileSync(join(site, "en/index.html"));
  const server = createServer((request, response) => {
    const there = request.url === "/";
    response.writeHead(there ? 200 : 404, {
      "Content-Type": "text/html",
      "Content-Security-Policy": "script-src 'unsafe-inline' *",
    });
    response.end(there ? text : "");
  });
  await new Promise<void>((done) => server.listen(0, done));
  const faults = await told(`${originOf(server)}/`, [], true);
  const messages = faults.filter(({ address }) => address === "/").map(({ message }) => message);
  expect(messages).toEqual(
    expect.arrayContaining([
      "sends no Cache-Control",
      "sends no X-Content-Type-Options",
      expect.stringMatching(/^Content-Security-Policy lacks 'self' 'sha256-\S+ in script-src$/),
      "Content-Security-Policy allows 'unsafe-inline' * in script-src",
      `Content-Type "text/html" doesn't say charset=utf-8`,
      "is sent uncompressed",
    ]),
  );
});

test("a dead address is asked for once, and a server that dies on the way is left at that", async () => {
  const known = Array.from({ length: 50 }, (_, index) => `/en/2021/figures/figure-${index}/`);
  const dead = await walk(`${await unusedAddress()}/`, known, true, () => undefined);
  expect(dead).toMatchObject({ addresses: 1, faults: [{ address: "/" }] });

  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (asked > 10) request.socket.destroy();
    else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<h1>Here</h1>");
  });
  await new Promise<void>((done) => server.listen(0, done));
  const steps: number[] = [];
  const { addresses } = await walk(`${originOf(server)}/`, known, false, ({ done }) => steps.push(done));
  expect(addresses).toBeLessThan(20);
  expect(steps).toEqual(Array.from({ length: addresses }, (_, index) => index + 1));
});

test("a host that answers 200 for what isn't there is found", async () => {
  const server = createServer((_, response) => response.writeHead(200).end("<h1>Welcome</h1>"));
  await new Promise<void>((done) => server.listen(0, done));
  const faults = await told(`${originOf(server)}/`, [], false);
  expect(faults).toEqual([{ address: "/no-such-page/", message: "answers 200 instead of 404" }]);
});

test("the command names each fault with its places, and its exit code tells", async () => {
  edit("en/2021/index.html", "</body>", '<a href="/en/2021/gone/">x</a></body>');
  await compressSite(site, await siteFiles(site));
  const origin = originOf(await serve(site, "", 0));
  using project = copySmallProject();
  const found = await run(project.dir, "verify", [origin]);
  expect(found.code).toBe(1);
  expect(found.err).toContain("✗ answers 404, linked from /en/2021/\n    /en/2021/gone/");
  const silent = await run(project.dir, "verify", [await unusedAddress()]);
  expect([silent.code, silent.err]).toEqual([
    1,
    expect.stringContaining("✗ doesn't answer: connect ECONNREFUSED"),
  ]);
  expect(await run(project.dir, "verify", [])).toMatchObject({
    code: 2,
    err: expect.stringContaining("Usage"),
  });
});
