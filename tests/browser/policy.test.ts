import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, YEAR } from "../support/in-browser.ts";

const PATHS = [
  "/",
  "/kk/",
  `/ru/${YEAR}/`,
  `/en/${YEAR}/poster/`,
  `/kk/${YEAR}/figures/`,
  `/ru/${YEAR}/figures/people/`,
  `/en/${YEAR}/embed/people/`,
  `/kk/${YEAR}/corrections/`,
  "/ru/about/",
  "/404.html",
];

/** What hostile text would do, were it ever taken for markup: a script, a handler, a style, a base, a form. */
function attack(): void {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<img src="data:," onerror="window.ran = 'handler'"><p id="styled" style="color: rgb(1, 2, 3)">x</p>`,
  );
  const script = document.createElement("script");
  script.textContent = "window.ran = 'script'";
  const style = document.createElement("style");
  style.textContent = "body { color: rgb(1, 2, 3) !important }";
  document.body.append(script, style);
}

/** What the policy of a page has refused so far. */
const refused = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Reflect.get(window, "refused") as readonly string[]);

inBrowser("a host that sends no headers", (opened) => {
  test.each(PATHS)(
    "%s runs and wears what is its own, and nothing that comes in by its text",
    async (path) => {
      const context = await opened().browser.newContext();
      await context.route("**/*", async (route) => {
        const response = await route.fetch();
        const { "content-security-policy": _, ...headers } = response.headers();
        await route.fulfill({ response, headers });
      });
      await context.addInitScript(() => {
        const list: string[] = [];
        Reflect.set(window, "refused", list);
        addEventListener("securitypolicyviolation", (event) => list.push(event.effectiveDirective), true);
      });
      const page = await context.newPage();
      await page.goto(opened().root + path);
      expect(await refused(page)).toEqual([]);
      await page.evaluate(attack);
      const seen = await page.evaluate(() => ({
        ran: Reflect.get(window, "ran") ?? null,
        styled: getComputedStyle(document.querySelector("#styled") ?? document.body).color,
        body: getComputedStyle(document.body).color,
      }));
      expect(seen.ran).toBeNull();
      expect(seen.styled).not.toBe("rgb(1, 2, 3)");
      expect(seen.body).not.toBe("rgb(1, 2, 3)");
      expect(new Set(await refused(page))).toEqual(
        new Set(["script-src-attr", "style-src-attr", "script-src-elem", "style-src-elem"]),
      );
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await context.close();
    },
  );
});
