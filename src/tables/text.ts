import { refuse } from "./table.ts";

/** A file's bytes as text, by its mark, as UTF-8, or as Windows-1251. @throws {Refusal} for what is neither. */
export function decoded(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = asUtf8(bytes) ?? new TextDecoder("windows-1251").decode(bytes);
  if (/\0/.test(text)) refuse("no-table");
  const strange =
    asUtf8(bytes) === null ? NOT_RUSSIAN.exec(text) : (MANGLED.exec(text) ?? /\ufffd/u.exec(text));
  if (strange) refuse("encoding", { line: lineOf(text, strange.index), found: strange[0] });
  return text;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What an office's file in Windows-1251 has no use for: the file was written in another encoding, such as KZ-1048 or 866. */
const NOT_RUSSIAN = /[^\t\r\n -~А-яЁёІі\u00a0«»„“”‘’‚–—…№§©®°·•±€†‰]/u;

/** Cyrillic in UTF-8 that was taken for Windows-1251 and saved as that: РџСЂРё. */
const MANGLED = /(?:[РСТУ][\u0080-\u040f\u0450-\u04ff\u2013-\u2122][^\s]?){3}/u;

export const lineOf = (text: string, index: number): string =>
  String(text.slice(0, index).split(/\r\n|\n|\r/).length);
