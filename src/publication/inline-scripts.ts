import { createHash } from "node:crypto";

/** Types of script that a browser runs; others, such as JSON-LD, are data that no policy is asked about. */
const RUN = /^(?:|module|text\/javascript)$/;

/**
 * Sources of a content security policy, such as `'sha256-…'`, for the scripts written into a page's HTML.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function inlineScriptHashes(html: string): readonly string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = ""]) => !/\ssrc\s*=/.test(attributes) && RUN.test(typeOf(attributes)))
    .map(([, , script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}

const typeOf = (attributes: string): string => /\stype\s*=\s*["']?([^"'\s>]*)/.exec(attributes)?.[1] ?? "";
