import fc from "fast-check";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { encodePng } from "../../../src/site/png.ts";

/** Opaque pixels of so many colours. */
function pictureOf(width: number, height: number, colours: number) {
  const bytes = new Uint8Array(4 * width * height);
  for (let index = 0; index < width * height; index++) {
    const colour = (index * 7) % colours;
    bytes.set([colour % 256, colour >> 8, 255 - (colour % 256), 255], 4 * index);
  }
  return { width, height, bytes };
}

test("a picture has its pixels, however many colours it has", () => {
  const sizes = fc.record({
    width: fc.integer({ min: 1, max: 60 }),
    height: fc.integer({ min: 1, max: 60 }),
    colours: fc.oneof(fc.constantFrom(1, 2, 255, 256, 257), fc.integer({ min: 1, max: 3000 })),
  });
  fc.assert(
    fc.property(sizes, ({ width, height, colours }) => {
      const picture = pictureOf(width, height, colours);
      const read = PNG.sync.read(Buffer.from(encodePng(picture)));
      expect([read.width, read.height]).toEqual([width, height]);
      expect(read.data.equals(picture.bytes)).toBe(true);
    }),
  );
});

test("one that begins anywhere in memory has them too", () => {
  const { width, height, bytes } = pictureOf(5, 4, 6);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(encodePng({ width, height, bytes: shifted.subarray(1) })).toEqual(
    encodePng({ width, height, bytes }),
  );
});
