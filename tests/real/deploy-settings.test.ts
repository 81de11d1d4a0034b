import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { siteScripts } from "../../src/publication/headers.ts";
import { hostSettings } from "../../src/publication/hosts.ts";
import { walk } from "../../src/publication/verify.ts";
import { loadFiles, siteBase } from "../../src/record/load.ts";
import { readRedirects } from "../../src/record/redirects.ts";
import { ROOT } from "../support/content.ts";
import { noNginx, startNginx } from "../support/nginx.ts";

const files = await loadFiles(ROOT);
const base = siteBase(files);
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
let scripts: readonly string[];

beforeAll(async () => {
  scripts = await siteScripts(inject("realDist"));
});

test("the settings in deploy/ fit the site as it is built (else: npm run build && npm run settings)", async () => {
  const written = hostSettings(scripts, base, readRedirects(files).value);
  for (const [file, text] of Object.entries(written)) expect(read(file), file).toBe(text);
});

test("pages share a few inline scripts, so that a new figure never asks for new settings", () => {
  expect(scripts.length).toBeLessThanOrEqual(8);
});

test("no shipped setting allows just any inline script", () => {
  for (const file of readdirSync(join(ROOT, "deploy"), { recursive: true, encoding: "utf8" })) {
    if (!/\.conf$|_headers$/.test(file)) continue;
    expect(read(`deploy/${file}`)).not.toMatch(/script-src[^;]*unsafe-inline/);
  }
});

test("every command that the settings and docs/publishing.md name is there", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
  const files = readdirSync(join(ROOT, "deploy")).filter((file) => /\.(?:yml|toml|conf)$/.test(file));
  const texts = ["docs/publishing.md", ...files.map((file) => `deploy/${file}`)].map(read).join("\n");
  const named = [...texts.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = ""]) => name);
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

describe.skipIf(noNginx !== null)(
  `the site as it is built, on nginx with the shipped settings ${noNginx ?? ""}`,
  () => {
    test("has no broken link, no missing file and the right headers everywhere", async () => {
      using nginx = await startNginx(read("deploy/nginx.conf"), inject("realDist"));
      const { addresses, faults } = await walk(`${nginx.origin}${base}/`, [], true, () => undefined);
      expect(faults).toEqual([]);
      expect(addresses).toBeGreaterThan(50);
    });
  },
);
