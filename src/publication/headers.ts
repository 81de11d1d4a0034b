import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { metaMarkup } from "../charts/markup.ts";
import { siteFiles } from "./site-files.ts";

/**
 * Which headers each address is served with. The preview server and every file in `deploy/` come from this one list;
 * paths are in the form that static hosts share: `:name` is one segment, a last `*` is anything.
 */
export interface HeaderRule {
  /** Why, for the comment in a host's settings. */
  readonly why: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const OPEN = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

/**
 * The rules in order; where two set the same header the later one holds.
 * @param scripts sources of the inline scripts of all pages, such as `'sha256-…'`.
 */
export function headerRules(scripts: readonly string[]): readonly HeaderRule[] {
  return [
    {
      why: "Everything: asked for again each time, answered with 304 where unchanged; framed by nobody else",
      path: "/*",
      headers: {
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Content-Security-Policy": `${contentPolicy(scripts, SAME_SITE)}; frame-ancestors 'self'`,
      },
    },
    {
      why: "Names hold a hash of the content, so a year's caching is safe",
      path: "/assets/*",
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
    {
      // Without frame-ancestors, since its `*` would shut out files on disk and the articles inside apps.
      why: "Embedded charts: anyone may frame them",
      path: "/:lang/:year/embed/*",
      headers: { "Content-Security-Policy": contentPolicy(scripts, []) },
    },
    {
      why: "Data, drawings, oEmbed, feeds: scripts of any site may read them",
      path: "/data/*",
      headers: OPEN,
    },
    { why: "", path: "/:lang/:year/figures/*", headers: OPEN },
    { why: "", path: "/:lang/:year/oembed/*", headers: OPEN },
    { why: "", path: "/:lang/corrections.xml", headers: OPEN },
    { why: "", path: "/embed.js", headers: OPEN },
  ];
}

/** Nothing from elsewhere; style may be inline, though on no element, a script only where its hash is known. */
const contentPolicy = (scripts: readonly string[], asked: readonly string[]): string =>
  policy({
    "script-src": ["'self'", ...scripts],
    "style-src": ["'self'", "'unsafe-inline'"],
    "frame-src": ["'self'"],
    "connect-src": asked,
  });

/**
 * Our scripts ask for nothing; but what judges a page as search engines do (Lighthouse) asks for the site's robots.txt
 * under the page's own policy.
 */
const SAME_SITE = ["'self'"];

/** @param sources of what pages differ in; what has none is not allowed at all. */
const policy = (
  sources: Readonly<Record<`${"script" | "style" | "frame" | "connect"}-src`, readonly string[]>>,
): string =>
  [
    "default-src 'none'",
    ...Object.entries(sources).flatMap(([name, allowed]) =>
      allowed.length === 0 ? [] : [[name, ...allowed].join(" ")],
    ),
    "style-src-attr 'none'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Said by embeds, drafts, and pages that lead on: no search engine looks at them. */
const NOINDEX = /<meta name=["']?robots["']? content=["']?noindex/i;
const CHARSET = /<meta charset=["']?utf-8["']?>/i;

/**
 * A page with its own policy in it, for hosts that send no headers: of what is written into it, its own scripts and styles
 * alone are run. It stands before all that it speaks of. @throws where the page doesn't say its encoding.
 */
export function withPolicy(html: string): string {
  if (!CHARSET.test(html)) throw new Error("a page without <meta charset> has no place for its policy");
  const files = (element: RegExp): readonly string[] => (element.test(html) ? ["'self'"] : []);
  const own = policy({
    "script-src": [...files(/<script[^>]*\ssrc=/i), ...hashesOf("script", html)],
    "style-src": [...files(/<link[^>]*\srel=["']?stylesheet/i), ...hashesOf("style", html)],
    "frame-src": files(/<iframe\b/i),
    "connect-src": NOINDEX.test(html) ? [] : SAME_SITE,
  });
  const meta = metaMarkup("Content-Security-Policy", own);
  // A copy of a page that was made before has its own already.
  return html.includes(meta) ? html : html.replace(CHARSET, (charset) => charset + meta);
}

/** A rule's path as the source of a regular expression, good for JavaScript and PCRE. */
export function pathPattern(path: string, base: string): string {
  const whole = path.endsWith("*") ? "" : "$";
  const source = path
    .replace(/\*$/, "")
    .replace(/[.+]/g, "\\$&")
    .replace(/:[a-z]+/g, "[^/]+");
  return `^${base}${source}${whole}`;
}

/** Response headers of one address of the built site: a path from the site's root, such as `/en/2025/`. */
export function headersFor(path: string, scripts: readonly string[]): Readonly<Record<string, string>> {
  const matching = headerRules(scripts).filter((rule) => new RegExp(pathPattern(rule.path, "")).test(path));
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}

/** Types of script that a browser runs; others, such as JSON-LD, are data that no policy is asked about. */
const RUN = /^(?:|module|text\/javascript)$/;

/**
 * Sources of a content security policy, such as `'sha256-…'`, for the scripts, or the styles, written into a page's HTML.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export const hashesOf = (element: "script" | "style", html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(ELEMENTS[element])]
      .filter(([, attributes = ""]) => !/\ssrc\s*=/.test(attributes) && RUN.test(typeOf(attributes)))
      .map(([, , text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`),
  ),
];

const ELEMENTS = {
  script: /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  style: /<style\b([^>]*)>([\s\S]*?)<\/style>/gi,
} as const;

const typeOf = (attributes: string): string => /\stype\s*=\s*["']?([^"'\s>]*)/.exec(attributes)?.[1] ?? "";

/** The inline scripts of all pages of a built site, as sorted sources of a content security policy. */
export async function siteScripts(dir: string): Promise<readonly string[]> {
  const hashes = new Set<string>();
  for (const file of await siteFiles(dir)) {
    if (!file.endsWith(".html")) continue;
    for (const hash of hashesOf("script", await readFile(join(dir, file), "utf8"))) hashes.add(hash);
  }
  return [...hashes].sort();
}
