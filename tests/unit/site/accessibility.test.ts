import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityModel, TESTED } from "../../../src/site/models/accessibility.ts";
import { ROOT } from "../../support/content.ts";
import { contextOf, site } from "./fixture.ts";

const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

test("the accessibility statement names what the tests run with, and the browsers that styles are made for", () => {
  const { axe, chromium, oldest } = TESTED;
  expect(axe).toBe(devDependencies["axe-core"]);
  expect(devDependencies["@sparticuz/chromium"]).toMatch(new RegExp(`^${chromium}\\.`));
  const [, targets] = /cssTarget: (\[.*?\])/.exec(readFileSync(join(ROOT, "astro.config.mjs"), "utf8")) ?? [];
  const named = Object.entries(oldest).map(
    ([name, version]) => `${name.replace("chromium", "chrome")}${version}`,
  );
  expect(JSON.parse(targets ?? "")).toEqual(named);
});

test.each(site.languages)(
  "in %s it says all of it, with the site's name and no slot left open",
  async (lang) => {
    const { intro, holds, tested, open, browsers, date } = accessibilityModel(await contextOf(lang));
    const said = [intro, ...holds, ...tested, ...open, browsers, date].join("\n");
    expect(said).not.toMatch(/[{}]|undefined/);
    expect(said).toMatch(/200\u00a0?%/);
    expect(said).toMatch(/\s4[.,]5\u00a0:\u00a01\./);
    for (const fact of [
      "axe-core 4.",
      "Chromium",
      "320",
      "1280",
      "7 : 1",
      "Firefox 153",
      "WebKitGTK 2",
      "Chromium 80",
      "Safari",
      "2026",
    ])
      expect(said.replaceAll("\u00a0", " ")).toContain(fact);
    expect([holds.length, tested.length, open.length]).toEqual([4, 5, 4]);
  },
);
