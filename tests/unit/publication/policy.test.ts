import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashesOf, headersFor, withPolicy } from "../../../src/publication/headers.ts";

const hash = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("a page's inline scripts are allowed by their exact text", () => {
  const html = `<script>\n a("<b>") \n</script><SCRIPT type="module">b()</SCRIPT>`;
  expect(hashesOf("script", html)).toEqual([hash(`\n a("<b>") \n`), hash("b()")]);
});

test("files, and data that no browser runs, need no place in the policy", () => {
  const html = `<script src="/embed.js"></script><script defer src=x></script><script type="application/ld+json">{}</script>`;
  expect(hashesOf("script", html)).toEqual([]);
});

test("a hash is the one that the standard's example has", () => {
  // CSP Level 3, section 8.4: alert('Hello, world.');
  expect(hashesOf("script", "<script>alert('Hello, world.');</script>")).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ]);
});

test("a page holds its own policy before all that it speaks of: its own scripts and styles, files where it has some", () => {
  const page = (rest: string): string => `<html><head><meta charset="utf-8">${rest}`;
  const policyOf = (rest: string): string => {
    const [, policy = ""] =
      /^<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
        withPolicy(page(rest)),
      ) ?? [];
    expect(withPolicy(page(rest)).endsWith(`">${rest}`)).toBe(true);
    expect(withPolicy(withPolicy(page(rest)))).toBe(withPolicy(page(rest)));
    return policy;
  };
  const hidden = '<meta name="robots" content="noindex">';
  expect(policyOf(`${hidden}<style>a{}</style><style>a{}</style><script>b()</script>`)).toBe(
    `default-src 'none'; script-src ${hash("b()")}; style-src ${hash("a{}")}; style-src-attr 'none'; ` +
      "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'",
  );
  expect(policyOf('<script src="/embed.js" async></script><iframe src="/en/"></iframe>')).toContain(
    "script-src 'self'; frame-src 'self'; ",
  );
  expect(policyOf("<p>Text</p>")).not.toMatch(/script-src|style-src |frame-src/);
  expect(policyOf("<p>Text</p>")).toContain("connect-src 'self'; ");
  expect(() => withPolicy("<html><head><style>a{}</style>")).toThrow("charset");
});

test("what looks at a page as search engines do may ask for its site's robots.txt; an embed, which they leave out, asks for nothing", () => {
  const policyOf = (path: string): string | undefined => headersFor(path, [])["Content-Security-Policy"];
  for (const path of ["/en/2025/", "/en/2025/figures/scale/", "/404.html"])
    expect(policyOf(path)).toContain("connect-src 'self'; ");
  expect(policyOf("/en/2025/embed/scale/")).not.toContain("connect-src");
});
