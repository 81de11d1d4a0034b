import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Looking } from "../../src/desk/api.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { MADE_UP_SITE } from "../support/content.ts";
import { copyOf, openTestDesk, removeCopy, type TestDesk } from "../support/desk.ts";

const SECRET = "secret-of-a-test";
const FILE = "data/2021.json";
const LOOKING: Looking = { year: 2021, lang: "en", figure: null, charts: [], drawnIn: "en", format: "wide" };
const EDIT = { looking: LOOKING, page: "", step: [{ file: FILE, path: ["year"], value: 1999 }] };

let desk: TestDesk;
let port: number;
beforeAll(async () => {
  desk = await openTestDesk();
  port = Number(new URL(desk.url).port);
});
afterAll(async () => {
  await desk.close();
  removeCopy(desk.root);
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number | undefined;
  readonly text: string;
  /** Where it leads. */
  readonly location: string | undefined;
}

/** What the desk answers to whatever a program sends, headers that a browser would not let through too. */
function ask({ path = "/api/look", method = "POST", headers = {}, body = "{}" }: Asked) {
  const sent = {
    Host: `127.0.0.1:${port}`,
    Authorization: `Bearer ${SECRET}`,
    "Content-Type": "application/json",
    ...headers,
  };
  return new Promise<Answered>((done, fail) => {
    const asked = request(
      { host: "127.0.0.1", port, path, method, headers: sent, agent: false },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        const { statusCode: status, headers } = answer;
        const end = (): void => done({ status, text, location: headers.location });
        answer.on("end", end).on("error", end);
      },
    );
    asked.on("error", fail).end(method === "GET" ? undefined : body);
  });
}
const statusOf = async (asked: Asked): Promise<number | undefined> => (await ask(asked)).status;

describe("the desk answers nobody", () => {
  const body = JSON.stringify({ looking: LOOKING });

  test("without its secret, from another page, or under another name", async () => {
    expect(await statusOf({ body })).toBe(200);
    for (const Authorization of ["", "Bearer ", `Bearer ${SECRET}x`, `Bearer ${SECRET.slice(1)}`, SECRET])
      expect(await statusOf({ body, headers: { Authorization } }), Authorization).toBe(403);
    for (const Origin of [
      "null",
      "http://evil.test",
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
    ])
      expect(await statusOf({ body, headers: { Origin } }), Origin).toBe(403);
    for (const Host of [
      "evil.test",
      `evil.test:${port}`,
      "127.0.0.1",
      `localhost:${port}`,
      `0.0.0.0:${port}`,
    ])
      for (const path of ["/", "/desk.js", "/api/look"])
        expect(await statusOf({ path, body, headers: { Host } }), `${Host}${path}`).toBe(403);
    // The page itself, without its secret, is found by this machine's name too.
    const led = await ask({ path: "/", method: "GET", headers: { Host: `localhost:${port}` } });
    expect([led.status, led.text, led.location]).toEqual([307, "", `http://127.0.0.1:${port}/`]);
    for (const path of ["/desk.js", "/api/follow"])
      expect(await statusOf({ path, method: "GET", headers: { Host: `localhost:${port}` } }), path).toBe(403);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"])
      expect(await statusOf({ body, headers: { "Content-Type": type } }), type).toBe(404);
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS"])
      expect(await statusOf({ method, body }), method).toBe(404);
  });

  test("who asks what it doesn't know, or for a file of the project or its own", async () => {
    for (const path of ["/api/constructor", "/api/__proto__", "/api/", "/api/follow/x"])
      expect(await statusOf({ path, body }), path).toBe(404);
    for (const path of [
      "/data/2021.json",
      "/../package.json",
      "/%2e%2e/package.json",
      "/.desk/unsaved.json",
      "//etc/passwd",
    ])
      expect(await statusOf({ path, method: "GET" }), path).toBe(404);
    for (const wrong of ["", "[", "null", '{"looking":{}}', '{"looking":{"year":"__proto__"}}'])
      expect(await statusOf({ body: wrong }), wrong).toBe(400);
    // Longer than any table from a spreadsheet.
    expect(await statusOf({ body: `"${"x".repeat(20_000_001)}"` })).toBe(413);
    expect(await statusOf({ body })).toBe(200);
  });

  test("to write outside of what staff edit", async () => {
    const outside = [
      "../outside.json",
      "data/../../outside.json",
      "data/../package.json",
      "/etc/passwd",
      "C:\\Windows\\win.ini",
      "data\\2021.json",
      "data/2021.json\0.txt",
      "data/2021.json\n",
      "data/published.json",
      "src/report/2021/../../../outside.json",
      "src/report/2021/charts/..%2f..%2foutside.json",
      "src/report/2021/../x/opening.mdx",
      "file:///etc/passwd",
      ".desk/running.json",
      "package.json",
      "node_modules/x.json",
    ];
    const answered = async (file: string): Promise<readonly unknown[]> => [
      await statusOf({
        path: "/api/edit",
        body: JSON.stringify({ ...EDIT, step: [{ file, at: 0, was: "{", text: "{" }] }),
      }),
      await statusOf({
        path: "/api/settle",
        body: JSON.stringify({ looking: LOOKING, file, how: "theirs" }),
      }),
    ];
    expect(await answered(FILE)).toEqual([200, 200]);
    for (const file of outside) expect(await answered(file), file).toEqual([400, 400]);
  });

  test("from another computer", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address, family, scopeid }) =>
        family === "IPv6" && scopeid ? `${address}%${scopeid}` : address,
      );
    for (const host of [...others, "::1"])
      expect(
        await new Promise((done) => {
          const socket = connect({ host, port, timeout: 1000 }, () => done("open"));
          socket.on("error", () => done("closed")).on("timeout", () => done("closed"));
        }),
        host,
      ).toBe("closed");
  });
});

test("nothing is written where a link of the project leads out of it", async () => {
  const root = copyOf(MADE_UP_SITE);
  const outer = copyOf(MADE_UP_SITE);
  mkdirSync(join(outer, "private"));
  writeFileSync(join(outer, "private/secret.json"), '{"private":"words of another project"}');
  symlinkSync(join(outer, "private"), join(root, "src/report/2099"), "dir");
  mkdirSync(join(root, "src/report/2098"));
  symlinkSync(join(outer, "private"), join(root, "src/report/2098/charts"), "dir");
  symlinkSync(join(outer, "private/secret.json"), join(root, "data/2098.json"));
  const other = await openTestDesk({ root });
  const { origin } = new URL(other.url);
  const asking = async (name: string, question: object): Promise<string> => {
    const answer = await fetch(`${origin}/api/${name}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${SECRET}`, "Content-Type": "application/json" },
      body: JSON.stringify({ looking: { ...LOOKING, year: 2098 }, ...question }),
    });
    return await answer.text();
  };
  for (const file of [
    "src/report/2098/charts/secret.json",
    "data/2098.json",
    "src/report/2099/charts/new.json",
  ]) {
    await asking("edit", { page: "", step: [{ file, whole: '{"written":true}' }] });
    expect(await asking("save", {}), file).toContain('"refused"');
    await asking("discard", {});
  }
  expect(readFileSync(join(outer, "private/secret.json"), "utf8")).toContain("another project");
  await other.close();
  removeCopy(root);
  removeCopy(outer);
});

describe.skipIf(noBrowser !== null)("a hostile page in the same browser", () => {
  let browser: Browser;
  let evil: Server;
  let origin: string;
  const enctypes = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];
  /** What has come to a server of this process. */
  const arrived = new Set<string>();
  const note = (message: unknown): void => {
    const { request: asked } = message as { readonly request: IncomingMessage };
    arrived.add(`${asked.headers.host}${asked.url}`);
  };
  beforeAll(async () => {
    evil = createServer((_, response) =>
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Evil</title><body>"),
    );
    await new Promise<void>((done) => evil.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
    subscribe("http.server.request.start", note);
    browser = await openBrowser({ names: "MAP evil.test 127.0.0.1" });
  });
  afterAll(async () => {
    unsubscribe("http.server.request.start", note);
    await browser?.close();
    evil?.close();
  });

  test.each(["another port", "a name that leads here", "a name at the desk's own port"])(
    "at %s neither reads nor writes",
    async (where) => {
      const before = desk.read(FILE);
      arrived.clear();
      const page = await browser.newPage();
      // A page that was open at a name when that was given to this computer's address.
      if (where === "a name at the desk's own port")
        await page.route(`http://evil.test:${port}/`, (route) =>
          route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Evil</title><body>" }),
        );
      const address = {
        "another port": origin,
        "a name that leads here": origin.replace("127.0.0.1", "evil.test"),
        "a name at the desk's own port": `http://evil.test:${port}/`,
      }[where];
      await page.goto(address ?? "");
      const targets = [`http://127.0.0.1:${port}`, `http://evil.test:${port}`, `http://localhost:${port}`];
      const got = await page.evaluate(
        async ({ targets, enctypes, secret, edit }) => {
          const got: string[] = [];
          const body = JSON.stringify(edit);
          const paths = ["/words/en.json", "/api/look", "/api/edit", "/api/follow", "/api/end"];
          for (const target of targets)
            for (const path of paths)
              for (const mode of ["cors", "no-cors", "same-origin"] as const)
                for (const method of ["GET", "POST"])
                  for (const headers of [
                    {},
                    { "Content-Type": "text/plain" },
                    { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
                  ]) {
                    try {
                      const init: RequestInit = { mode, method, headers, credentials: "include" };
                      if (method === "POST") init.body = body;
                      const answer = await fetch(target + path, init);
                      if (answer.ok) got.push(`fetch ${mode} ${method} ${target}${path}`);
                    } catch {
                      // As it should be.
                    }
                  }
          for (const target of targets) {
            const element = (name: string, attributes: Record<string, string>): Promise<string> => {
              const made = Object.assign(document.createElement(name), attributes);
              return new Promise((done) => {
                made.onload = () => done("loaded");
                made.onerror = () => done("refused");
                document.body.append(made);
                setTimeout(() => done("refused"), 700);
              });
            };
            if ((await element("script", { src: `${target}/desk.js`, type: "text/javascript" })) === "loaded")
              got.push(`script ${target}`);
            if ((await element("link", { href: `${target}/desk.css`, rel: "stylesheet" })) === "loaded")
              got.push(`style ${target}`);
            await element("iframe", { src: `${target}/`, name: `f${targets.indexOf(target)}` });
            try {
              const frame = document.querySelector("iframe:last-of-type") as HTMLIFrameElement;
              if (frame.contentDocument?.getElementById("desk")) got.push(`frame ${target}`);
            } catch {
              // As it should be.
            }
            for (const enctype of enctypes) {
              const form = document.createElement("form");
              const action = `${target}/api/edit?${enctype}`;
              // A window of its own: one form after another in the same would stop each other.
              const frame = Object.assign(document.createElement("iframe"), { name: action });
              Object.assign(form, { action, method: "post", enctype, target: action });
              const field = document.createElement("input");
              field.name = body;
              form.append(field);
              document.body.append(frame, form);
              form.submit();
            }
            const socket = new WebSocket(`${target.replace("http", "ws")}/api/follow`);
            const opened = await new Promise((done) => {
              socket.onopen = () => done(true);
              socket.onerror = () => done(false);
            });
            if (opened) got.push(`socket ${target}`);
            navigator.sendBeacon(`${target}/api/edit?beacon`, body);
          }
          return got;
        },
        { targets, enctypes, secret: SECRET, edit: EDIT },
      );
      expect(got).toEqual([]);
      // What can be sent without asking has come, and been refused.
      const sent = targets.flatMap((target) =>
        [...enctypes, "beacon"].map((how) => `${new URL(target).host}/api/edit?${how}`),
      );
      await expect.poll(() => sent.filter((each) => !arrived.has(each))).toEqual([]);
      // Nothing was written, nothing is waiting to be, and the desk is there still.
      const told = await ask({ body: JSON.stringify({ looking: LOOKING }) });
      expect(told.text).toContain('"unsaved":[]');
      expect(desk.read(FILE)).toBe(before);
      await page.close();
    },
  );
});
