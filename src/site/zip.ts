import { strToU8, type Zippable, zipSync } from "fflate";

/** ZIP keeps local time and none before 1980: the same moment everywhere, so that the same files give the same bytes. */
const moment = (): Date => new Date(1980, 0, 1);

/** A ZIP of these files by name, in the order of their names. Texts are written as UTF-8. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    // A PNG is packed already.
    entries[name] = [bytes, { level: name.endsWith(".png") ? 0 : 9, mtime: moment() }];
  }
  return new Uint8Array(zipSync(entries));
}
