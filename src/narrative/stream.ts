import { parseTemplate } from "../language/template.ts";

/**
 * A text as a reader sees it, with the place in its file of every UTF-16 unit: what markup splits reads on, what
 * entities and escapes stand for is decoded.
 */
export interface Stream {
  readonly text: string;
  /** Offsets in the file, one for each unit of `text`. */
  readonly offsets: readonly number[];
}

/** Stands in a stream for what is no text: a component, an image. Neither a letter nor a space. */
export const OBJECT = "\ufffc";

/** A text that stands in its file as it is read. */
export const verbatim = (text: string, from: number): Stream => ({
  text,
  offsets: Array.from({ length: text.length }, (_, index) => from + index),
});

/** Several streams, read one after the other. */
export const joined = (streams: readonly Stream[]): Stream => ({
  text: streams.map(({ text }) => text).join(""),
  offsets: streams.flatMap(({ offsets }) => offsets),
});

/** One sign for what is no text, at its place. */
export const object = (offset: number): Stream => ({ text: OBJECT, offsets: [offset] });

const ENTITY = /&(?:#[xX]?[\da-fA-F]+|[A-Za-z][A-Za-z\d]*);/y;

/**
 * A decoded value laid along its source, which holds the same characters and besides entities, backslashes and the
 * indents or `>` of continued lines. `from` is the source's place in the file.
 */
export function aligned(value: string, source: string, from: number): Stream {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length && at < source.length) {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(source)?.[0];
    if (entity !== undefined && !value.startsWith(entity, offsets.length)) {
      const wide = (value.codePointAt(offsets.length) ?? 0) > 0xffff;
      offsets.push(...(wide ? [from + at, from + at] : [from + at]));
      at += entity.length;
    } else {
      if (source[at] === value[offsets.length]) offsets.push(from + at);
      at += 1;
    }
  }
  while (offsets.length < value.length) offsets.push(from + Math.max(0, source.length - 1));
  return { text: value, offsets };
}

/** A text of which no letter has another spelling and nothing is unseen, as most are. */
const LEGIBLE = /^(?:[^\p{L}\p{M}\p{Cf}]|[A-Za-z\u0400-\u0481\u048a-\u04ff])*$/u;

/**
 * The stream without what no reader sees and with one spelling for each letter: zero-width characters, soft hyphens
 * and stress marks are dropped, full-width and styled letters become plain ones.
 */
export function legible(stream: Stream): Stream {
  if (LEGIBLE.test(stream.text)) return stream;
  return joined(
    [...stream.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(({ 0: cluster, index }) => {
      const text = readable(cluster);
      const start = stream.offsets[index] ?? 0;
      return { text, offsets: Array.from({ length: text.length }, () => start) };
    }),
  );
}

/** A character with its marks, as `legible` leaves it. */
function readable(cluster: string): string {
  if (/^\p{Cf}/u.test(cluster)) return "";
  return (/^\p{L}/u.test(cluster) ? cluster.normalize("NFKC") : cluster).replace(/\p{M}/gu, "");
}

/**
 * The text with its slots (`{colleges start}`) and numbers by hand (`{literal 7–11}`) blotted out, of the same length; of
 * a choice its forms stay, which a reader may meet. A number in braces is no slot.
 */
export const withoutSlots = (text: string): string =>
  parseTemplate(text).pieces.reduce((masked, piece) => {
    if (piece.kind === "text" || ("name" in piece && !/\p{L}/u.test(piece.name))) return masked;
    const forms = piece.kind === "choice" ? piece.forms : [];
    return forms.reduce(
      (left, form) => overwritten(left, form.offset, form.text),
      overwritten(masked, piece.offset, OBJECT.repeat(piece.end - piece.offset)),
    );
  }, text);

const overwritten = (text: string, from: number, by: string): string =>
  text.slice(0, from) + by + text.slice(from + by.length);
