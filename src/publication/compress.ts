import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isText } from "../site/media-types.ts";
import { siteFiles } from "./site-files.ts";

/** Smaller files, in bytes, gain nothing: they fit in one packet either way. */
const SMALLEST = 200;

/** Files under way at once; Node compresses on four threads. */
const AT_ONCE = 4;

interface Compressed {
  readonly br: Buffer;
  readonly gz: Buffer;
}

/** Brotli at 11 and gzip at 9; the same bytes for the same text, since Node writes no time into gzip's header. */
export async function compress(bytes: Buffer): Promise<Compressed> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { br, gz };
}

/** Writes a `.br` and a `.gz` copy beside every text file of a built site, for servers that send them as they are. */
export async function compressSite(dir: string): Promise<void> {
  const files = (await siteFiles(dir)).filter(isText);
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(files.slice(start, start + AT_ONCE).map((file) => compressFile(join(dir, file))));
  }
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return;
  const { br, gz } = await compress(bytes);
  await writeFile(`${path}.br`, br);
  await writeFile(`${path}.gz`, gz);
}
