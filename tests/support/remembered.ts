// Loaded by a command before all else (`--import`): what was painted, cut or compressed in this run of the tests is not
// made again from the same input, in whichever process. What the command writes is the same to the byte.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import zlib, { type BrotliOptions, type ZlibOptions } from "node:zlib";
import type { ResvgRenderOptions } from "@resvg/resvg-js";
import type subset from "subset-font";

export { constants } from "node:zlib";

const { REMEMBERED_IN: dir = "", UNLETTERED } = process.env;
const require = createRequire(import.meta.url);

/** Where the bytes that are made from some input stand once they are made. */
function placeOf(kind: string, input: string | Uint8Array, options: unknown): string {
  const hash = createHash("sha256")
    .update(`${kind} ${JSON.stringify(options)} `)
    .update(input);
  return join(dir, hash.digest("hex"));
}

/** Writes whole or not at all: other processes read. */
function keep(place: string, bytes: Buffer): Buffer {
  const own = `${place}.${process.pid}`;
  writeFileSync(own, bytes);
  renameSync(own, place);
  return bytes;
}

const recall = (place: string): Buffer | null => (existsSync(place) ? readFileSync(place) : null);

/** In place of the library that paints pictures. */
export class Resvg {
  readonly #svg: string;
  readonly #options: ResvgRenderOptions;
  constructor(svg: string, options: ResvgRenderOptions) {
    this.#svg = svg;
    this.#options = options;
  }
  render() {
    const place = placeOf("png", this.#svg, this.#options);
    const paint = (): Buffer => {
      const library: typeof import("@resvg/resvg-js") = require("@resvg/resvg-js");
      return new library.Resvg(this.#svg, this.#options).render().asPng();
    };
    return { asPng: () => recall(place) ?? keep(place, paint()) };
  }
}

/** In place of the library that cuts fonts; of four bytes, by which each is known for one, where no test looks at them. */
export default async function subsetFont(...input: Parameters<typeof subset>): Promise<Buffer> {
  if (UNLETTERED !== undefined) return Buffer.from("wOF2");
  const [font, text, options] = input;
  const place = placeOf("font", font, [text, options]);
  const cut = async (): Promise<Buffer> => {
    const { default: library } = await import("subset-font");
    return await library(...input);
  };
  return recall(place) ?? keep(place, await cut());
}

type Done = (error: Error | null, bytes: Buffer) => void;

const compressing =
  <Options extends object>(
    kind: string,
    compress: (bytes: Buffer, options: Options, done: Done) => void,
  ): ((bytes: Buffer, options: Options, done: Done) => void) =>
  (bytes, options, done) => {
    const place = placeOf(kind, bytes, options);
    const known = recall(place);
    if (known !== null) done(null, known);
    else compress(bytes, options, (error, made) => done(error, error === null ? keep(place, made) : made));
  };

/** In place of Node's own compression where a site is finished. */
export const brotliCompress = compressing<BrotliOptions>("br", zlib.brotliCompress);
export const gzip = compressing<ZlibOptions>("gz", zlib.gzip);

/** A preview asks for the library by its file. */
const isStoodInFor = (specifier: string, importer: string): boolean =>
  /(?:^|\/node_modules\/)(?:@resvg\/resvg-js|subset-font)(?:\/index\.js)?$/.test(specifier) ||
  (specifier === "node:zlib" && importer.endsWith("/src/publication/finish-site.ts"));

registerHooks({
  resolve: (specifier, context, next) =>
    context.parentURL !== import.meta.url && isStoodInFor(specifier, context.parentURL ?? "")
      ? { url: import.meta.url, shortCircuit: true }
      : next(specifier, context),
});
