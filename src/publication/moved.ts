import { existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Redirects } from "../record/redirects.ts";
import { fileOf } from "./site-files.ts";

/** A page that leads on to another, for hosts that can't answer with a redirect. `to` holds the base path. */
export const movedPage = (to: string): string => `<!doctype html>
<html lang="${/^(?:\/[^/]+)*?\/([a-z]{2,3})\//.exec(to)?.[1] ?? "en"}">
<meta charset="utf-8">
<title>${to}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${to}">
<meta http-equiv="refresh" content="0; url=${to}">
<p><a href="${to}">${to}</a></p>
`;

/**
 * Makes every old address of a built site answer: a page leads on, any other file is a copy of the one that took
 * its place. Hosts that can redirect do so before they come to these.
 * @throws where an old address is still one of the site, or a new one isn't.
 */
export async function writeMoved(dir: string, base: string, redirects: Redirects): Promise<void> {
  for (const [from, to] of Object.entries(redirects)) {
    const [old, now] = [join(dir, fileOf(from)), join(dir, fileOf(to))];
    if (existsSync(old)) throw new Error(`data/redirects.json: ${from} is still an address of the site.`);
    if (!existsSync(now)) throw new Error(`data/redirects.json: ${to} is no address of the site.`);
    await mkdir(dirname(old), { recursive: true });
    if (from.endsWith("/")) await writeFile(old, movedPage(`${base}${to}`));
    else await copyFile(now, old);
  }
}
