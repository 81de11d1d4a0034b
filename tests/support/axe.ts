import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RuleMetadata, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { SCHEMES } from "./in-browser.ts";

declare global {
  interface Window {
    readonly axe: {
      getRules(): readonly RuleMetadata[];
      run(root: Document, options: RunOptions): Promise<AxeResults>;
    };
  }
}

/** A window and its colours. */
export interface Look {
  readonly width: 320 | 1280;
  readonly colorScheme: (typeof SCHEMES)[number];
  /** Set by the reader's system. */
  readonly forcedColors: "none" | "active";
}

/** Every way to look at a page; of any two that follow each other, one is narrow. */
export const LOOKS: readonly Look[] = (["none", "active"] as const).flatMap((forcedColors) =>
  SCHEMES.flatMap((colorScheme) =>
    ([320, 1280] as const).map((width): Look => ({ width, colorScheme, forcedColors })),
  ),
);

/** Which looks are taken in this run: `SEED=…` takes the same again, `LOOKS=all` every look at every page. */
export const SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const ALL = process.env["LOOKS"] === "all";

/**
 * Looks at one of several pages, which have every look together. @param many how many have them, an odd number, so that each
 * is looked at in both widths. @param index which of them this is.
 */
export const looksAt = (index: number, many: number): readonly Look[] =>
  ALL ? LOOKS : LOOKS.filter((_, look) => (look + SEED) % many === index % many);

const lookName = ({ width, colorScheme, forcedColors }: Look): string =>
  `${width} ${colorScheme}${forcedColors === "active" ? " forced" : ""}`;

/** Their names, for the names of tests. */
export const namesOf = (looks: readonly Look[]): string => looks.map(lookName).join(", ");

/**
 * Level AAA, which the light scheme keeps less than: quiet words have 6 : 1 there, as words have on the blue of the sky.
 * Every other rule is on, those too that axe leaves off.
 */
const LEFT_OUT_IN_LIGHT = "color-contrast-enhanced";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on an open page in these looks by all of its rules, with all that is folded opened; each with the elements it is about. */
export async function axeFindings(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  await openAll(page);
  for (const look of looks) {
    await putOn(page, look);
    const inLight = look.colorScheme === "light" && look.forcedColors === "none";
    const violations = await page.evaluate(
      async (leftOut) => {
        const rules = window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: ruleId !== leftOut }]);
        const options: RunOptions = {
          rules: Object.fromEntries(rules),
          resultTypes: ["violations"],
          // Frames hold pages of the site, which are looked at by themselves; waiting for them takes half a second each.
          iframes: false,
        };
        return (await window.axe.run(document, options)).violations;
      },
      inLight ? LEFT_OUT_IN_LIGHT : null,
    );
    for (const { id, help, nodes } of violations)
      found.push(
        `${lookName(look)}: ${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 100)).join("; ")}`,
      );
  }
  return found;
}

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

async function putOn(page: Page, { width, colorScheme, forcedColors }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, forcedColors });
}
