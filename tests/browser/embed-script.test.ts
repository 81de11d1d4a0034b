import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { ROOT } from "../support/content.ts";
import { DRAWN_EMBED, EMBED, missing, type Opened, openServer, STRANGER } from "../support/host.ts";

describe.skipIf(noBrowser !== null)("embed.js on a host's page", () => {
  let browser: Browser;
  let ours: Opened;
  let host: Opened;
  let stranger: Opened;
  let hostBody = "";
  /** What the host's policy lets run beside our origin's scripts. */
  let inline = "";

  beforeAll(async () => {
    browser = await openBrowser({ scrollbars: true });
    ours = await openServer((path) =>
      path.endsWith(".js")
        ? { type: "text/javascript", body: source }
        : { type: "text/html", body: /[13579]$/.test(path) ? DRAWN_EMBED : EMBED },
    );
    stranger = await openServer(() => ({ type: "text/html", body: STRANGER }));
    host = await openServer(() => ({
      type: "text/html",
      body: `<!doctype html><html lang="en"><title>Host</title>${hostBody}`,
      policy: `default-src 'none'; frame-src ${ours.origin} ${stranger.origin}; script-src ${ours.origin} ${inline}; style-src 'unsafe-inline'`,
    }));
  });

  afterAll(async () => {
    await browser.close();
    for (const opened of [ours, host, stranger]) opened.close();
  });

  const source = readFileSync(join(ROOT, "public/embed.js"), "utf8");
  const script = (): string => `<script src="${ours.origin}/embed.js" async></script>`;
  const iframe = (name: string): string =>
    `<iframe src="${ours.origin}/en/2025/embed/tours/?${name}" title="Chart" width="100%" height="500" frameborder="0"></iframe>`;

  async function visit(
    body: string,
    width = 700,
  ): Promise<{ readonly page: Page; readonly told: readonly string[] }> {
    hostBody = body;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    await page.goto(host.origin);
    return { page, told };
  }

  const embeds = (page: Page): readonly Frame[] =>
    page.frames().filter((frame) => frame.url().startsWith(ours.origin));

  /** Waits until every embed is exactly as tall as what it shows, with no scrollbar. */
  async function fitted(page: Page): Promise<void> {
    await expect
      .poll(async () => await Promise.all(embeds(page).map(async (frame) => await frame.evaluate(missing))), {
        timeout: 10_000,
      })
      .toEqual(embeds(page).map(() => 0));
  }
  const heights = async (page: Page): Promise<readonly number[]> =>
    await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

  test.each([320, 700])(
    "ten embeds fit at %i pixels, under a strict policy, with no word on the console",
    async (width) => {
      const { page, told } = await visit(
        Array.from({ length: 10 }, (_, n) => iframe(String(n))).join("") + script(),
        width,
      );
      expect(embeds(page)).toHaveLength(10);
      await fitted(page);
      expect(told).toEqual([]);
      await page.close();
    },
  );

  test("an embed grows when it is opened, and shrinks again", async () => {
    const { page } = await visit(iframe("a") + script());
    await fitted(page);
    const [closed = 0] = await heights(page);
    await embeds(page)[0]?.click("summary");
    await fitted(page);
    expect((await heights(page))[0]).toBeGreaterThan(closed);
    await embeds(page)[0]?.click("summary");
    await fitted(page);
    expect(await heights(page)).toEqual([closed]);
    await page.close();
  });

  test("the script may be there twice, before or after the embeds; late and moved ones fit too", async () => {
    const { page, told } = await visit(`${script()}${iframe("a")}${script()}<div id="place"></div>`);
    await fitted(page);
    await page.evaluate(
      (html) => document.querySelector("#place")?.insertAdjacentHTML("beforeend", html),
      iframe("late"),
    );
    await expect.poll(() => embeds(page).length).toBe(2);
    await fitted(page);
    await page.evaluate(() =>
      document.querySelector("#place")?.append(...document.querySelectorAll("iframe")),
    );
    await expect.poll(() => embeds(page).length).toBe(2);
    await fitted(page);
    expect(told).toEqual([]);
    await page.close();
  });

  test("a script that comes after the embeds have spoken still fits them", async () => {
    const { page } = await visit(iframe("a"));
    await page.waitForLoadState("networkidle");
    expect(await heights(page)).toEqual([500]);
    await page.addScriptTag({ url: `${ours.origin}/embed.js` });
    await fitted(page);
    await page.close();
  });

  describe("where the host takes the script in otherwise", () => {
    beforeAll(() => {
      inline = "'unsafe-inline'";
    });
    afterAll(() => {
      inline = "";
    });

    test.each([
      ["as a module", () => `<script type="module" src="${ours.origin}/embed.js"></script>`],
      ["inlined", () => `<script>${source}</script>`],
      ["inlined as a module", () => `<script type="module">${source}</script>`],
      [
        "after code without a semicolon",
        () => `<script>let before = 1\n${source}\n(() => before)()</script>`,
      ],
      ["in a bundle's function", () => `<script>(function(){"use strict";\n${source}\n})()</script>`],
    ])("%s it fits, and the code after it runs", async (_, taken) => {
      const { page, told } = await visit(
        `${taken()}<script>document.documentElement.dataset.after = "ran"</script>${iframe("a")}`,
      );
      await fitted(page);
      expect(await page.evaluate(() => document.documentElement.dataset["after"])).toBe("ran");
      expect(told).toEqual([]);
      await page.close();
    });

    test("forms that hide their own properties behind fields stop nothing", async () => {
      const { page, told } = await visit(
        `<form><input name="shadowRoot"><input name="shadowRoot"><input name="localName"></form>${iframe("a")}${script()}`,
      );
      await page.evaluate(() => postMessage({ type: "figure-height", id: "tours", height: 999 }, "*"));
      await fitted(page);
      expect(told).toEqual([]);
      await page.close();
    });

    test.each(["before", "after"])(
      "frames in open shadow roots, however deep, and put in from a template %s the script fit",
      async (order) => {
        const make = `<template id="t"><p>A chart</p>${iframe("b")}</template><div id="place"></div><x-chart></x-chart><script>
          const root = document.querySelector("x-chart").attachShadow({ mode: "open" });
          root.innerHTML = "<div></div>";
          root.firstChild.attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(iframe("a"))};
          place.append(document.querySelector("template").content.cloneNode(true));
        </script>`;
        const { page, told } = await visit(order === "before" ? make + script() : script() + make);
        await expect.poll(() => embeds(page).length).toBe(2);
        await fitted(page);
        expect(told).toEqual([]);
        await page.close();
      },
    );

    test("a frame in an open shadow root fits though it spoke before the script came", async () => {
      const { page } = await visit(
        `<x-chart><template shadowrootmode="open">${iframe("a")}</template></x-chart>`,
      );
      await page.waitForLoadState("networkidle");
      await page.addScriptTag({ url: `${ours.origin}/embed.js` });
      await fitted(page);
      await page.close();
    });
  });

  test.each([
    "height:150px!important",
    "max-height:60px",
    "min-height:600px!important",
    "border:3px solid;padding:4px;box-sizing:border-box",
    "border:3px solid;padding:4px;box-sizing:content-box",
  ])("a host's style sheet with iframe{%s} cuts nothing and adds nothing", async (rule) => {
    const { page } = await visit(`<style>iframe{${rule}}</style>${iframe("a")}${script()}`);
    await fitted(page);
    await page.close();
  });

  test("an embed too tall for the script to believe can be scrolled, and fits again", async () => {
    const { page } = await visit(iframe("a") + script());
    await fitted(page);
    const before = await heights(page);
    const scrolls = () => embeds(page)[0]?.evaluate(() => innerWidth > document.documentElement.clientWidth);
    const grow = (to: string) =>
      embeds(page)[0]
        ?.locator("figure")
        .evaluate((figure, height) => {
          figure.style.minHeight = height;
        }, to);
    await grow("6000px");
    await expect.poll(scrolls).toBe(true);
    expect(await heights(page)).toEqual(before);
    await grow("");
    await fitted(page);
    expect(await heights(page)).toEqual(before);
    await page.close();
  });

  test("an embed that was hidden fits once it is shown", async () => {
    const { page } = await visit(
      `<style>.off{display:none}</style><div class="off">${iframe("a")}</div>${script()}`,
    );
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.querySelector("div")?.classList.remove("off"));
    await fitted(page);
    await page.close();
  });

  test("where there is no document, nothing happens and nothing is thrown", () => {
    expect(() => runInNewContext(source)).not.toThrow();
  });

  test("an embed tells what the first copies of the script listen for, and what AMP does", async () => {
    const { page } = await visit(iframe("a"));
    await page.evaluate(() => {
      const heard: unknown[] = [];
      addEventListener("message", ({ data }) => {
        heard.push(data);
        document.documentElement.dataset["heard"] = JSON.stringify(heard.slice(0, 2));
      });
      frames[0]?.postMessage({ type: "figure-height-please" }, "*");
    });
    const height = await embeds(page)[0]?.evaluate(() => document.querySelector("figure")?.offsetHeight);
    await expect
      .poll(() => page.evaluate(() => JSON.parse(document.documentElement.dataset["heard"] ?? "[]")))
      .toEqual([
        { type: "figure-height", id: "tours", height },
        { sentinel: "amp", type: "embed-size", height },
      ]);
    await page.close();
  });

  test("an embed that went elsewhere is a stranger", async () => {
    const { page } = await visit(iframe("a") + script());
    await fitted(page);
    const before = await heights(page);
    await embeds(page)[0]?.goto(stranger.origin);
    await page.evaluate(() => {
      addEventListener("message", () => document.documentElement.append("heard"));
      frames[0]?.postMessage("go", "*");
    });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.lastChild?.textContent))
      .toBe("heard");
    expect(await heights(page)).toEqual(before);
    await page.close();
  });

  test("strangers' and malformed messages resize nothing and say nothing", async () => {
    const strange = `<iframe src="${stranger.origin}/" title="Stranger" height="77" frameborder="0"></iframe>`;
    const { page, told } = await visit(iframe("a") + strange + script());
    await fitted(page);
    const before = await heights(page);
    expect(before[1]).toBe(77);
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      addEventListener("message", () => {
        dataset["heard"] = String(Number(dataset["heard"] ?? 0) + 1);
      });
      const own = [null, 7, "figure-height", [], { type: "figure-height", id: "tours", height: 999 }];
      for (const data of own) postMessage(data, "*");
      frames[1]?.postMessage("go", "*");
    });
    await embeds(page)[0]?.evaluate(() => {
      for (const height of [Number.NaN, Number.POSITIVE_INFINITY, -1, 49, 5001, "999", null, [999], {}]) {
        parent.postMessage({ type: "figure-height", id: "tours", height }, "*");
      }
      parent.postMessage({ type: "figure-height", height: 999 }, "*");
      parent.postMessage({ type: "other", id: "tours", height: 999 }, "*");
      parent.postMessage(null, "*");
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["heard"])).toBe("19");
    expect(await heights(page)).toEqual(before);
    expect(told).toEqual([]);
    await page.close();
  });
});
