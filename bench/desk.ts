import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveDesk } from "../src/desk/server.ts";
import { noBrowser, openBrowser } from "../tests/support/browser.ts";
import { median } from "./results.ts";

/** How often a number is changed. */
const TIMES = 15;

/** Milliseconds from a digit that is typed to what is seen of it. */
interface Seen {
  readonly sentences: number;
  readonly charts: number;
}

/**
 * Types numbers into the desk's table of the content at `root`, on a copy of it, and waits until they are said and drawn
 * in the page. @returns the medians; null where no browser can be had.
 */
export async function deskLatency(root: string): Promise<Seen | null> {
  if (noBrowser !== null) return null;
  const copy = mkdtempSync(join(tmpdir(), "bench-desk-"));
  for (const part of ["data", "src/report"]) cpSync(join(root, part), join(copy, part), { recursive: true });
  const desk = await serveDesk({ root: copy, address: undefined, ports: [0], secret: "bench" });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en" });
    await page.goto(desk.url);
    // The first figure that is a number and is drawn.
    const fields = page.locator(".grid .c-value input");
    await fields.first().waitFor();
    for (let at = 0; (await page.locator(".live .drawing").count()) === 0; at++) {
      await fields.nth(at).focus();
      await page.waitForTimeout(1500);
    }
    const seen: Seen[] = [];
    for (let time = 0; time < TIMES; time++) {
      seen.push(
        await page.evaluate(
          async (value) => {
            const field = document.activeElement;
            if (!(field instanceof HTMLInputElement)) throw new Error("no field has the focus");
            const said = () => document.querySelector(".said dd strong")?.textContent;
            const drawn = () => document.querySelector(".live .drawing")?.shadowRoot?.innerHTML;
            const before = { said: said(), drawn: drawn() };
            const start = performance.now();
            const until = async (isSo: () => boolean): Promise<number> => {
              while (!isSo()) await new Promise(requestAnimationFrame);
              return performance.now() - start;
            };
            field.value = value;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            const [sentences, charts] = await Promise.all([
              until(() => said() !== before.said),
              until(() => drawn() !== before.drawn),
            ]);
            return { sentences, charts };
          },
          String(13_000 + time),
        ),
      );
      // Until the problems are told as well.
      await page.waitForTimeout(700);
    }
    return {
      sentences: median(seen.map(({ sentences }) => sentences)),
      charts: median(seen.map(({ charts }) => charts)),
    };
  } finally {
    await browser.close();
    await desk.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
