import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { SCHEMES } from "./in-browser.ts";

declare global {
  interface Window {
    readonly axe: { run(): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on an open page in both schemes, with all that is folded opened; each with the elements it is about. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(async () => await window.axe.run());
    for (const { id, help, nodes } of violations)
      found.push(
        `${colorScheme}: ${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 100)).join("; ")}`,
      );
  }
  return found;
}
