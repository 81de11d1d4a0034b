import { expect, test } from "vitest";
import { headersFor, pathPattern } from "../../../src/publication/headers.ts";
import { hostSettings } from "../../../src/publication/hosts.ts";

const SCRIPTS = ["'sha256-AAAA='", "'sha256-BBBB='"];
const settings = hostSettings(SCRIPTS, "", { "/en/old/": "/en/new/" });
const fileOf = (name: string): string => settings[`deploy/${name}`] ?? "";

const ADDRESSES = [
  "/",
  "/en/",
  "/en/2025/",
  "/kk/2025/figures/scale/",
  "/kk/2025/figures/scale.svg",
  "/ru/2025/embed/scale/",
  "/ru/2025/embed/scale/2026-01-15/",
  "/en/2025/oembed/scale.json",
  "/en/corrections.xml",
  "/en/2025/corrections/",
  "/data/2025.csv",
  "/embed.js",
  "/assets/geologica.1a2b.woff2",
  "/404.html",
];

interface Block {
  readonly path: string;
  readonly lines: readonly string[];
}

const blocksOf = (file: string): readonly Block[] =>
  file
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
    .flatMap(([path, ...lines]) => (path === undefined ? [] : [{ path, lines }]));

/** What a host with these settings sends: a later value takes the place of a former one, or is joined to it. */
function sent(file: string, address: string, joined: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { path, lines } of blocksOf(file)) {
    if (!new RegExp(pathPattern(path, "")).test(address)) continue;
    for (const line of lines) {
      const taken = /^ {2}! (.+)$/.exec(line)?.[1];
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      if (taken !== undefined) delete headers[taken];
      else headers[name] = joined && headers[name] !== undefined ? `${headers[name]}, ${value}` : value;
    }
  }
  return headers;
}

test.each(ADDRESSES)(
  "%s has the same headers in the preview, on Netlify and on Cloudflare Pages",
  (address) => {
    expect(sent(fileOf("netlify/_headers"), address, false)).toEqual(headersFor(address, SCRIPTS));
    expect(sent(fileOf("cloudflare/_headers"), address, true)).toEqual(headersFor(address, SCRIPTS));
  },
);

test("only embeds may be framed elsewhere", () => {
  const framed = ADDRESSES.filter(
    (address) => !headersFor(address, SCRIPTS)["Content-Security-Policy"]?.includes("frame-ancestors 'self'"),
  );
  expect(framed).toEqual(["/ru/2025/embed/scale/", "/ru/2025/embed/scale/2026-01-15/"]);
});

test("no page may run a script that isn't ours", () => {
  for (const address of ADDRESSES) {
    const policy = headersFor(address, SCRIPTS)["Content-Security-Policy"];
    expect(policy).toContain("script-src 'self' 'sha256-AAAA=' 'sha256-BBBB=';");
  }
});

test("Cloudflare Pages' limits hold: 100 rules, 2,000 characters a line", () => {
  const file = fileOf("cloudflare/_headers");
  expect(blocksOf(file).length).toBeLessThanOrEqual(100);
  expect(Math.max(...file.split("\n").map(({ length }) => length))).toBeLessThan(2000);
});

test("what moved is redirected for good, on Netlify although a page stands at the old address", () => {
  expect(fileOf("netlify/_redirects")).toContain("\n/en/old/ /en/new/ 301!\n");
  expect(fileOf("cloudflare/_redirects")).toContain("\n/en/old/ /en/new/ 301\n");
});
