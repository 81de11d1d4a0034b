import { brotliCompressSync, constants } from "node:zlib";

/** A point of an outline, in the font's units: on the line, or a control point of a quadratic curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export interface Glyph {
  /** The character that it is drawn for; none for what stands in for those that the font lacks, or for another glyph. */
  readonly code: number | null;
  readonly advance: number;
  readonly contours: readonly (readonly Point[])[];
}

/** All that a font of ours says, in its units. */
export interface FontParts {
  readonly unitsPerEm: number;
  readonly weight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly winAscent: number;
  readonly winDescent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Of `OS/2`, 32 bits. */
  readonly codePages: number;
  /** The first one stands in for characters that the font lacks; the others by their code. */
  readonly glyphs: readonly [Glyph, ...Glyph[]];
  /** What is added between two glyphs, by their places in the list, in their order. */
  readonly kerning: readonly (readonly [left: number, right: number, units: number])[];
  /** What stands in for a glyph where digits of one width are asked for, by their places, in the order of the glyphs. */
  readonly tabular: readonly (readonly [glyph: number, instead: number])[];
}

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
};
const u32 = (...values: readonly number[]): Buffer =>
  u16(...values.flatMap((value) => [value >>> 16, value]));

/** For a binary search in so many entries: the size of the greatest power of two among them, its exponent, the rest. */
const searching = (count: number, size: number): readonly [range: number, exponent: number, rest: number] => {
  const exponent = Math.floor(Math.log2(count));
  return [size * 2 ** exponent, exponent, size * (count - 2 ** exponent)];
};

/** Which glyph each character has: runs of codes that follow one another, as the glyphs do. */
function cmapOf(glyphs: readonly Glyph[]): Buffer {
  const runs: { start: number; end: number; glyph: number }[] = [];
  for (const [glyph, { code }] of glyphs.entries()) {
    if (code === null) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.end + 1 === code) run.end = code;
    else runs.push({ start: code, end: code, glyph });
  }
  runs.push({ start: 0xffff, end: 0xffff, glyph: 0 });
  const table = Buffer.concat([
    u16(0, runs.length * 2, ...searching(runs.length, 2)),
    u16(...runs.map(({ end }) => end), 0),
    u16(...runs.map(({ start }) => start)),
    u16(...runs.map(({ start, glyph }) => glyph - start)),
    u16(...runs.map(() => 0)),
  ]);
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, table.length + 4), table]);
}

const kernOf = (pairs: FontParts["kerning"]): Buffer =>
  u16(0, 1, 0, 14 + 6 * pairs.length, 1, pairs.length, ...searching(pairs.length, 6), ...pairs.flat());

/** The feature `tnum` for every script: one lookup, which puts one glyph in the place of another. */
function gsubOf(tabular: FontParts["tabular"]): Buffer {
  const many = tabular.length;
  const list = (tag: string, offset: number): Buffer =>
    Buffer.concat([u16(1), Buffer.from(tag), u16(offset)]);
  const scripts = Buffer.concat([list("DFLT", 8), u16(4, 0), u16(0, 0xffff, 1, 0)]);
  const features = Buffer.concat([list("tnum", 8), u16(0, 1, 0)]);
  const [glyphs, instead] = [tabular.map(([glyph]) => glyph), tabular.map(([, other]) => other)];
  const substitution = u16(2, 6 + 2 * many, many, ...instead, 1, many, ...glyphs);
  const lookups = Buffer.concat([u16(1, 4), u16(1, 0, 1, 8), substitution]);
  const offsets = [10, 10 + scripts.length, 10 + scripts.length + features.length];
  return Buffer.concat([u16(1, 0, ...offsets), scripts, features, lookups]);
}

/** Names that programs ask for, all of one letter: pages know a font by the name that their styles give it. */
const nameOf = (): Buffer => {
  const names = [1, 2, 4, 6];
  const records = names.flatMap((name) => [3, 1, 0x409, name, 2, 0]);
  return u16(0, names.length, 6 + 2 * records.length, ...records, "G".charCodeAt(0));
};

/** A number in one byte, where it is below 253, or in three. */
const short = (value: number): readonly number[] => (value < 253 ? [value] : [253, value >> 8, value & 0xff]);

/** The step to a point: what kind of step, and its bytes. @see https://www.w3.org/TR/WOFF2/#triplet_decoding */
function stepOf(x: number, y: number, on: boolean): readonly [flag: number, ...bytes: number[]] {
  const [width, height] = [Math.abs(x), Math.abs(y)];
  const [right, up] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1];
  const [w, h] = [width - 1, height - 1];
  const flag = on ? 0 : 128;
  if (x === 0 && height < 1280) return [flag + ((height & 0xf00) >> 7) + up, height & 0xff];
  if (y === 0 && width < 1280) return [flag + 10 + ((width & 0xf00) >> 7) + right, width & 0xff];
  const both = flag + right + 2 * up;
  if (w < 64 && h < 64) return [both + 20 + (w & 0x30) + ((h & 0x30) >> 2), ((w & 15) << 4) | (h & 15)];
  if (w < 768 && h < 768) return [both + 84 + 12 * (w >> 8) + 4 * (h >> 8), w & 0xff, h & 0xff];
  return [both + 124, width >> 8, width & 0xff, height >> 8, height & 0xff];
}

/** Outlines as WOFF2 has them: numbers of a kind together. @see https://www.w3.org/TR/WOFF2/#glyf_table_format */
function glyfOf(glyphs: readonly Glyph[]): Buffer {
  const steps = glyphs.map(({ contours }) => {
    const points = contours.flat();
    return points.map(({ x, y, on }, index) => {
      const before = points[index - 1] ?? { x: 0, y: 0 };
      return stepOf(x - before.x, y - before.y, on);
    });
  });
  const noInstructions = 0;
  const streams = [
    u16(...glyphs.map(({ contours }) => contours.length)),
    Buffer.from(glyphs.flatMap(({ contours }) => contours.flatMap(({ length }) => short(length)))),
    Buffer.from(steps.flat().map(([flag]) => flag)),
    Buffer.from(
      steps.flatMap((glyph) =>
        glyph.length === 0 ? [] : [...glyph.flatMap(([, ...bytes]) => bytes), noInstructions],
      ),
    ),
    Buffer.alloc(0), // No glyph is made of others,
    Buffer.alloc(4 * Math.ceil(glyphs.length / 32)), // none says its box, which readers reckon,
    Buffer.alloc(0), // and none has instructions.
  ];
  return Buffer.concat([
    u16(0, 0, glyphs.length, 0),
    u32(...streams.map(({ length }) => length)),
    ...streams,
  ]);
}

/** How long the outlines are when they are unpacked, at the most. */
const unpacked = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((sum, { contours }) => sum + 16 + 2 * contours.length + 5 * contours.flat().length, 0);

interface Table {
  /** Its number among the tags that WOFF2 knows, and the way in which it is written in the high bits. */
  readonly flags: number;
  readonly bytes: Buffer;
  /** How long it is unpacked, where it is written in another way. */
  readonly length?: number;
}

/** A number in as many bytes as it needs, seven bits in each. */
function base128(value: number): readonly number[] {
  const rest = Math.floor(value / 128);
  return [...(rest === 0 ? [] : base128(rest).map((byte) => byte | 128)), value % 128];
}

/** The extremes of points, of none 0. */
const extremes = (points: readonly Point[]) => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [least, most] = points.length === 0 ? [() => 0, () => 0] : [Math.min, Math.max];
  return { left: least(...xs), bottom: least(...ys), right: most(...xs), top: most(...ys) };
};

/** In the order of their tags, the places of the outlines after these. */
function tablesOf(parts: FontParts): readonly Table[] {
  const { unitsPerEm, glyphs, kerning, tabular, ascent, descent, lineGap } = parts;
  const { left, bottom, right, top } = extremes(glyphs.flatMap(({ contours }) => contours.flat()));
  const codes = glyphs.flatMap(({ code }) => code ?? []);
  const most = (of: (glyph: Glyph) => number): number => Math.max(...glyphs.map(of));
  const widest = most(({ advance }) => advance);
  const maxima = [most(({ contours }) => contours.flat().length), most(({ contours }) => contours.length)];
  const head = [
    u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
    u16(0x0803, unitsPerEm),
    Buffer.alloc(16),
    u16(left, bottom, right, top, 0, 6, 2, 0, 0),
  ];
  const hhea = [u32(0x10000), u16(ascent, descent, lineGap, widest, left, 0, right, 1), Buffer.alloc(14)];
  const os2 = [
    u16(4, widest, parts.weight, 5),
    Buffer.alloc(54),
    u16(0xc0, codes.at(0) ?? 0, codes.at(-1) ?? 0, ascent, descent, lineGap),
    u16(parts.winAscent, parts.winDescent),
    u32(parts.codePages, 0),
    u16(parts.xHeight, parts.capHeight, 0, 32, 2),
  ];
  const bearings = glyphs.flatMap(({ advance, contours }) => [advance, extremes(contours.flat()).left]);
  return [
    ...(tabular.length === 0 ? [] : [{ flags: 28, bytes: gsubOf(tabular) }]),
    { flags: 6, bytes: Buffer.concat(os2) },
    { flags: 0, bytes: cmapOf(glyphs) },
    { flags: 10, bytes: glyfOf(glyphs), length: unpacked(glyphs) },
    { flags: 11, bytes: Buffer.alloc(0), length: 2 * (glyphs.length + 1) },
    { flags: 1, bytes: Buffer.concat(head) },
    { flags: 2, bytes: Buffer.concat([...hhea, u16(glyphs.length)]) },
    { flags: 3, bytes: u16(...bearings) },
    ...(kerning.length === 0 ? [] : [{ flags: 19, bytes: kernOf(kerning) }]),
    { flags: 4, bytes: Buffer.concat([u16(1, 0, glyphs.length, ...maxima, 0, 0, 2), Buffer.alloc(16)]) },
    { flags: 5, bytes: nameOf() },
    { flags: 7, bytes: Buffer.concat([u32(0x30000), Buffer.alloc(28)]) },
  ];
}

/**
 * A font as a WOFF2 file, without hinting.
 * @see https://www.w3.org/TR/WOFF2/
 */
export function woff2(parts: FontParts): Buffer {
  const tables = tablesOf(parts);
  const directory = tables.flatMap(({ flags, bytes, length }) => [
    flags,
    ...base128(length ?? bytes.length),
    ...(length === undefined ? [] : base128(bytes.length)),
  ]);
  const data = brotliCompressSync(Buffer.concat(tables.map(({ bytes }) => bytes)), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  });
  const sfnt = tables.reduce(
    (sum, { bytes, length }) => sum + Math.ceil((length ?? bytes.length) / 4) * 4,
    12 + 16 * tables.length,
  );
  const end = 48 + directory.length + data.length;
  const padding = Buffer.alloc(-end & 3);
  return Buffer.concat([
    Buffer.from("wOF2"),
    u32(0x10000, end + padding.length),
    u16(tables.length, 0),
    u32(sfnt, data.length),
    u16(1, 0),
    Buffer.alloc(20),
    Buffer.from(directory),
    data,
    padding,
  ]);
}
