import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inlineScriptHashes } from "../../../src/publication/headers.ts";

const hash = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("a page's inline scripts are allowed by their exact text", () => {
  const html = `<script>\n a("<b>") \n</script><SCRIPT type="module">b()</SCRIPT>`;
  expect(inlineScriptHashes(html)).toEqual([hash(`\n a("<b>") \n`), hash("b()")]);
});

test("files, and data that no browser runs, need no place in the policy", () => {
  const html = `<script src="/embed.js"></script><script defer src=x></script><script type="application/ld+json">{}</script>`;
  expect(inlineScriptHashes(html)).toEqual([]);
});

test("a hash is the one that the standard's example has", () => {
  // CSP Level 3, section 8.4: alert('Hello, world.');
  expect(inlineScriptHashes("<script>alert('Hello, world.');</script>")).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ]);
});
