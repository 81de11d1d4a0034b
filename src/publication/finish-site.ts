import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { h } from "hastscript";
import { documentMarkup, type Markup } from "../charts/markup.ts";
import { type Phrase, Refusal } from "../diagnostics/phrase.ts";
import { REDIRECTS_FILE, type Redirects } from "../record/redirects.ts";
import { once } from "../site/cache.ts";
import { isText } from "../site/media-types.ts";
import { isOf } from "../site/routes.ts";
import { withPolicy } from "./headers.ts";
import { addressOfFile, fileOf, inTurns } from "./site-files.ts";

/** A page that leads on to another, for hosts that can't answer with a redirect. `to` holds the base path. */
export const movedPage = (to: string): Markup =>
  documentMarkup(
    h("html", { lang: /^(?:\/[^/]+)*?\/([a-z]{2,3})\//.exec(to)?.[1] ?? "en" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("title", to),
        h("meta", { name: "robots", content: "noindex" }),
        h("link", { rel: "canonical", href: to }),
        h("meta", { httpEquiv: "refresh", content: `0; url=${to}` }),
      ]),
      h("body", [h("p", [h("a", { href: to }, to)])]),
    ]),
  );

/** Whether it stands in frames: a page that leads on would lose what the frame's address holds after #, and goes nowhere in a sandbox. */
const isEmbed = (address: string): boolean => isOf("embed", address) || isOf("frozen", address);

/**
 * Makes every old address of a built site answer: a page leads on, an embed and any other file is a copy of the one that
 * took its place. Hosts that can redirect do so before they come to these.
 * @throws {Refusal} where an old address is still one of the site, or a new one isn't.
 */
export async function writeMoved(dir: string, base: string, redirects: Redirects): Promise<void> {
  for (const [from, to] of Object.entries(redirects)) {
    const [old, now] = [join(dir, fileOf(from)), join(dir, fileOf(to))];
    if (existsSync(old)) throw refusal({ code: "redirects-file.still", args: { from } });
    if (!existsSync(now)) throw refusal({ code: "redirects-file.nowhere", args: { to } });
    await mkdir(dirname(old), { recursive: true });
    if (from.endsWith("/") && !isEmbed(to)) await writeFile(old, movedPage(`${base}${to}`));
    else await copyFile(now, old);
  }
}

const refusal = (reason: Phrase): Refusal =>
  new Refusal({ code: "build.redirects", args: { file: REDIRECTS_FILE, reason } });

/** Writes into every page among these files of a built site what may run in it. */
export async function writePolicies(dir: string, files: readonly string[]): Promise<void> {
  const pages = files.filter((file) => file.endsWith(".html"));
  await inTurns(pages, AT_ONCE, async (page) => {
    const path = join(dir, page);
    await writeFile(path, withPolicy(await readFile(path, "utf8")));
  });
}

/** Smaller files, in bytes, gain nothing: they fit in one packet either way. */
const SMALLEST = 200;

/** Files under way at once; Node compresses on four threads. */
const AT_ONCE = 4;

/** Larger texts, in bytes, are lists of very many charts. */
const LARGE = 1_000_000;

/** Of these there are most. */
const OF_CHARTS = ["chart", "svg", "csv", "json"] as const;

/**
 * How hard Brotli tries at a file of a built site. Charts' pages and downloads, of which there are most, are packed in 0.4
 * of the time, for one byte in a hundred more; what is large in a fiftieth of it, for a fifth more.
 */
function qualityFor(file: string, size: number): number {
  if (size > LARGE) return 9;
  return OF_CHARTS.some((route) => isOf(route, addressOfFile(file) ?? ""))
    ? 10
    : constants.BROTLI_MAX_QUALITY;
}

/** Brotli, and gzip at 9; the same bytes for the same text, since Node writes no time into gzip's header. */
export async function compress(
  bytes: Buffer,
  quality: number,
): Promise<Readonly<Record<"br" | "gz", Buffer>>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    once(["br", process.version, JSON.stringify(params), bytes], () =>
      promisify(brotliCompress)(bytes, { params }),
    ),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { br, gz };
}

/**
 * Writes a `.br` and a `.gz` copy beside every text file among these of a built site, for servers that send them as they are.
 * @param told how many of how many files are done.
 */
export async function compressSite(
  dir: string,
  files: readonly string[],
  told: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const texts = files.filter(isText);
  let done = 0;
  await inTurns(texts, AT_ONCE, async (file) => {
    const bytes = await readFile(join(dir, file));
    if (bytes.length >= SMALLEST) {
      const { br, gz } = await compress(bytes, qualityFor(file, bytes.length));
      await writeFile(join(dir, `${file}.br`), br);
      await writeFile(join(dir, `${file}.gz`), gz);
    }
    done += 1;
    told(done, texts.length);
  });
}
