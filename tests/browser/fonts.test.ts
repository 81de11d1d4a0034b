import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inBrowser, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";

const PATH = `/en/${YEAR}/`;

inBrowser("a page asks for its fonts", (opened) => {
  /** How many fonts a page asks for that comes so many ms late. @param from the page that the reader comes from. */
  async function asked(late: number, from?: string): Promise<number> {
    const html = await (await fetch(opened().root + PATH)).text();
    let fonts = 0;
    const server = createServer(async ({ url }, response) => {
      if (url?.endsWith(".woff2")) fonts += 1;
      if (url !== PATH) return response.writeHead(404).end();
      await wait(late);
      return response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
    });
    await new Promise<void>((done) => server.listen(0, done));
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const page = await opened().browser.newPage();
    await page.goto(origin + PATH, from === undefined ? {} : { referer: origin + from });
    // Those that the page wants are asked for by now, and have come.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.close();
    server.close();
    return fonts;
  }

  test("where they can be in time", { retry: 4 }, async () => {
    expect(await asked(0)).toBe(3);
  });

  test("and where its reader goes on within the site", async () => {
    expect(await asked(150, "/en/about/")).toBe(3);
  });

  test.each(LANGUAGES)(
    "but not the poster in %s, which carries its own: nothing of it moves",
    async (lang) => {
      for (const width of [360, 412]) {
        const page = await opened().browser.newPage({ viewport: { width, height: 823 } });
        const fonts: string[] = [];
        page.on("request", (request) => {
          if (request.url().endsWith(".woff2")) fonts.push(request.url());
        });
        await page.goto(`${opened().root}/${lang}/${YEAR}/poster/`, { waitUntil: "networkidle" });
        expect(await page.evaluate(() => document.fonts.check("800 32px Geologica"))).toBe(true);
        const moved = await page.evaluate(
          () =>
            new Promise<number>((done) => {
              new PerformanceObserver((list) =>
                done(list.getEntries().reduce((sum, entry) => sum + Object(entry).value, 0)),
              ).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(0), 200);
            }),
        );
        expect({ width, fonts, moved }).toEqual({ width, fonts: [], moved: 0 });
        await page.close();
      }
    },
  );

  test("but not where a line is too slow for them", async () => {
    expect(await asked(150)).toBe(0);
  });
});
