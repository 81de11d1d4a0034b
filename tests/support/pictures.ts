import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Part of a picture's pixels that may differ: none that a reader would see. */
const TOLERATED = 0.0005;

/**
 * How a picture differs from the one kept at `path`, with where to see it, or null where it does not. Where none is
 * kept, this one is: so delete a picture to renew it.
 */
export function pictureChange(path: string, bytes: Buffer): string | null {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return `there was no ${path}; it is written now: look at it, keep it, and run the test again`;
  }
  const [kept, made] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(bytes)];
  const differences = join(tmpdir(), "picture-differences");
  mkdirSync(differences, { recursive: true });
  const place = (ending: string): string =>
    join(differences, path.replace(/.*[\\/]/, "").replace(/\.png$/, ending));
  writeFileSync(place(".png"), bytes);
  const { width, height } = kept;
  if (made.width !== width || made.height !== height)
    return `${path} is ${width} × ${height}, and now ${made.width} × ${made.height}: see ${place(".png")}`;
  const difference = new PNG({ width, height });
  const changed = pixelmatch(kept.data, made.data, difference.data, width, height, { threshold: 0.15 });
  if (changed <= TOLERATED * width * height) return null;
  writeFileSync(place("-difference.png"), PNG.sync.write(difference));
  return `${changed} pixels of ${path} changed: see ${place("-difference.png")} and ${place(".png")}; if it is meant, delete the old picture and run again`;
}
