import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inBrowser, YEAR } from "../support/in-browser.ts";

/** Ms in which what has come is painted. */
const PAUSE = 40;

/** Run in a page, before it comes: tells what was painted and moved, as Chromium sees it. */
const tellShifts = (): void =>
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node } of "sources" in entry
        ? (entry.sources as readonly { readonly node: Node | null }[])
        : [])
        console.log(`moved ${node?.nodeName}: ${node?.textContent?.slice(0, 40)}`);
  }).observe({ type: "layout-shift", buffered: true });

/** Run in a page, before it comes: tells what its scripts change of what stands in it, which is laid out and painted again. */
const tellChanges = (): void =>
  new MutationObserver((records) => {
    for (const { target, attributeName } of records)
      if (document.body?.contains(target)) console.log(`changed ${target.nodeName}: ${attributeName}`);
  }).observe(document, { subtree: true, attributes: true });

inBrowser("a page that comes bit by bit", (opened) => {
  // Side by side: most of it is waiting.
  test.concurrent.each([390, 1280])(
    "moves and changes nothing of what is painted, at %i pixels",
    async (width) => {
      const path = `/en/${YEAR}/`;
      const html = await (await fetch(opened().root + path)).text();
      // A pause before whatever may push what stands there already.
      const pieces = html.split(/(?=<(?:data|svg|p|h3|figcaption|table|footer|li|summary)[ >])/);
      expect(pieces.length).toBeGreaterThan(20);
      const server = createServer(async (request, response) => {
        if (request.url !== "/") return response.writeHead(404).end();
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
        for (const piece of pieces) {
          response.write(piece);
          await wait(PAUSE);
        }
        return response.end();
      });
      await new Promise<void>((done) => server.listen(0, done));
      const page = await opened().browser.newPage({ viewport: { width, height: 20_000 } });
      const found: string[] = [];
      page.on("console", (message) => /^(?:mov|chang)ed/.test(message.text()) && found.push(message.text()));
      await page.addInitScript(tellShifts);
      await page.addInitScript(tellChanges);
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      await page.waitForTimeout(10 * PAUSE);
      expect(found).toEqual([]);
      await page.close();
      server.close();
    },
  );
});
