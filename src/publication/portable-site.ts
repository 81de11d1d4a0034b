import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import type { Phrase } from "../diagnostics/phrase.ts";
import { buildSite } from "./build-site.ts";
import type { TellProgress } from "./progress.ts";
import { fileOf, siteFiles } from "./site-files.ts";

/** How a draft went: a ZIP archive, or why there is none. */
type Packed =
  | { readonly zip: Uint8Array; readonly failure: null }
  | { readonly zip: null; readonly failure: Phrase };

/**
 * The site with its drafts as a ZIP, to be looked at by somebody without a server: every page opens from its folder, and
 * leads to the others. What a page asks for only where a server answers is left as it is.
 * @param base path of the site. @throws {Refusal} as `buildSite` does.
 */
export async function packDraft(
  root: string,
  base: string,
  options: { readonly address: string | undefined; readonly progress?: TellProgress },
): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), "report-draft-"));
  try {
    const built = await buildSite(root, join(folder, "site"), {
      ...options,
      drafts: true,
      compressed: false,
    });
    if (built.failure !== null) return { zip: null, failure: built.failure };
    const dir = join(folder, "site");
    const files = await siteFiles(dir);
    const there = new Set(files);
    const packed: Zippable = {};
    for (const file of files) {
      const bytes = await readFile(join(dir, file));
      packed[file] = file.endsWith(".html")
        ? Buffer.from(openable(bytes.toString("utf8"), file, base, there))
        : bytes;
    }
    return { zip: zipSync(packed, { level: 6 }), failure: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A page that opens from a disk: addresses from the site's root lead from the page's own folder, and its policy, which
 * knows of no disk, is gone.
 * @param file the page, from the site's root. @param files all of the site's.
 */
function openable(html: string, file: string, base: string, files: ReadonlySet<string>): string {
  const { document } = parseHTML(html);
  for (const policy of document.querySelectorAll("meta[http-equiv='content-security-policy' i]"))
    policy.remove();
  const local = (address: string): string => fromFolder(address, file, base, files);
  for (const name of ["href", "src"])
    for (const element of document.querySelectorAll(`[${name}^='/']`))
      element.setAttribute(name, local(element.getAttribute(name) ?? ""));
  for (const style of document.querySelectorAll("style"))
    style.textContent = (style.textContent ?? "").replace(
      /url\((["']?)(\/[^"')]+)\1\)/g,
      (_, quote: string, address: string) => `url(${quote}${local(address)}${quote})`,
    );
  return String(document);
}

/** An address from the site's root as a path from a page's folder; as it is where the site has no such file. */
function fromFolder(address: string, page: string, base: string, files: ReadonlySet<string>): string {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (!path.startsWith(`${base}/`)) return address;
  const file = fileOf(path.slice(base.length));
  if (!files.has(file)) return address;
  return posix.relative(dirname(page), file) + rest;
}
