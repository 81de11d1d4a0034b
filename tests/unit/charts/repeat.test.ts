import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { ICON_NAMES, iconNamed } from "../../../src/charts/icons/index.ts";
import { ONCE, repeated } from "../../../src/charts/repeat.ts";
import { iconsIn } from "./path-data.ts";

/** Ink in each pixel, painted as icons are. */
function raster(paths: readonly string[], width: number, height: number): readonly number[] {
  const painted = paths.map((d) => `<path d="${d}" fill-rule="evenodd"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${painted}</svg>`;
  return [...new Resvg(svg).render().pixels].filter((_, at) => at % 4 === 3);
}

const mostUnlike = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((ink, at) => Math.abs(ink - (other[at] ?? Number.NaN))));

describe.each(ICON_NAMES.map((name) => [name, iconNamed(name)] as const))("%s", (_, icon) => {
  const { width, height, path, outline } = icon;

  test("in relative commands is the same icon, its outline too", () => {
    for (const d of [path, outline]) {
      const drawn = repeated(d, ONCE, 1);
      expect(drawn).toMatch(/^M[-\d. a-z]+$/);
      expect(mostUnlike(raster([d], width, height), raster([drawn], width, height))).toBeLessThanOrEqual(1);
    }
  });

  test("stands on 33 lines of 60 where it should, the last one too", () => {
    const [columns, pitch, linePitch] = [60, 1000 / 23, 1000 / 19];
    const found = iconsIn(repeated(path, { columns, pitch, linePitch }, 33 * columns - 7));
    expect(found?.icon.path).toBe(path);
    expect(found?.places).toHaveLength(33 * columns - 7);
    for (const [index, [x, y]] of found?.places.entries() ?? []) {
      expect(Math.abs(x - (index % columns) * pitch)).toBeLessThan(0.04);
      expect(Math.abs(y - Math.floor(index / columns) * linePitch)).toBeLessThan(0.04);
    }
  });

  test("keeps its cuts where others stand in the same path", () => {
    const two = raster([repeated(path, { columns: 2, pitch: 60, linePitch: 0 }, 2)], 120, height);
    const left = (_: number, at: number) => at % 120 < 60;
    const one = raster([repeated(path, ONCE, 1)], 120, height);
    expect(mostUnlike(one.filter(left), two.filter(left))).toBeLessThanOrEqual(1);
    expect(
      mostUnlike(
        one.filter(left),
        two.filter((ink, at) => !left(ink, at)),
      ),
    ).toBeLessThanOrEqual(1);
  });
});

test("every icon of a line is the same text, which compresses to little", () => {
  const line = (many: number) =>
    repeated(iconNamed("visitor").path, { columns: 25, pitch: 100 / 3, linePitch: 60 }, many);
  expect(line(25)).toBe(line(1) + line(2).slice(line(1).length).repeat(24));
});

test.each([
  ["M1 1Q2 2 3 3Z", "another command"],
  ["M1 1L2Z", "half a point"],
  ["M1 1 2 2Z", "two points of a move"],
  ["L1 1Z", "no move"],
  ["", "nothing"],
])("%s is refused: %s", (path) => {
  expect(() => repeated(path, ONCE, 1)).toThrow(path);
});
