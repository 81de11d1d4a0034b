import { crc32, deflateSync } from "node:zlib";

/** A picture as rows of pixels, four bytes each: red, green, blue and how opaque. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** The most colours that are told by one byte. */
const MOST = 256;
/** Kinds of colour in a PNG's head. */
const [TRUE_COLOUR, PALETTE] = [2, 3];

/**
 * An opaque picture as a PNG. One of few colours, as drawings are, names each pixel's by a byte: half as large.
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(picture: Pixels): Uint8Array {
  const { palette, rows } = withPalette(picture) ?? { palette: null, rows: trueColours(picture) };
  const { width, height } = picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, palette === null ? TRUE_COLOUR : PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    ...(palette === null ? [] : [chunk("PLTE", palette)]),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, "latin1");
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
}

/** Rows of places in a palette, each after the byte that says that it is stored as it is; null where the colours are many. */
function withPalette({ width, height, bytes }: Pixels): { palette: Uint8Array; rows: Uint8Array } | null {
  // A colour is one number, whose bytes stand in the order of the machine; with a sign, one that V8 keeps as it is.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const pixels = new Int32Array(aligned.buffer, aligned.byteOffset, width * height);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    to += 1;
    // Drawings are mostly runs of one colour.
    for (const end = from + width; from < end; ) {
      const first = from;
      const colour = pixels[from] ?? 0;
      while (from < end && pixels[from] === colour) from++;
      const place = places.get(colour) ?? places.size;
      if (place === MOST) return null;
      if (place === places.size) {
        places.set(colour, place);
        palette.push(...bytes.subarray(4 * first, 4 * first + 3));
      }
      rows.fill(place, to, to + from - first);
      to += from - first;
    }
  }
  return { palette: Uint8Array.from(palette), rows };
}

/** Rows of red, green and blue, likewise. */
function trueColours({ width, height, bytes }: Pixels): Uint8Array {
  const rows = new Uint8Array((3 * width + 1) * height);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    to += 1;
    for (const end = from + 4 * width; from < end; from += 4, to += 3) {
      rows[to] = bytes[from] ?? 0;
      rows[to + 1] = bytes[from + 1] ?? 0;
      rows[to + 2] = bytes[from + 2] ?? 0;
    }
  }
  return rows;
}
