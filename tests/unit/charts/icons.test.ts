import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { BOX_HEIGHT, type Icon } from "../../../src/charts/icons/icon.ts";
import { ICON_NAMES, iconNamed } from "../../../src/charts/icons/index.ts";

/** How many numbers each command of path data takes. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };

/** The commands of path data with their numbers, as text; throws on anything else than these. */
function commands(path: string): { letter: string; numbers: string[] }[] {
  const found = [...path.matchAll(/([MLHVCAZ])([^MLHVCAZ]*)/gi)].map(([, letter = "", rest = ""]) => {
    const numbers = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    if (rest.replace(/-?(?:\d+\.?\d*|\.\d+)/g, "").trim() !== "") throw new Error(`not numbers: ${rest}`);
    return { letter, numbers };
  });
  if (!/^M/.test(path)) throw new Error(`starts with no M: ${path}`);
  return found;
}

const svg = ({ width, height }: Icon, d: string, margin = 0) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}"><path d="${d}" fill-rule="evenodd"/></svg>`;

/** The share of ink, 0 to 1, in each pixel of a square that many pixels high, the icon in its middle. */
function raster(drawn: Icon, d: string, size: number): number[] {
  const left = (drawn.width - BOX_HEIGHT) / 2;
  const box = `viewBox="${left} 0 ${BOX_HEIGHT} ${BOX_HEIGHT}" width="${size}" height="${size}"`;
  const image = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${d}" fill-rule="evenodd"/></svg>`,
  );
  return [...image.render().pixels].filter((_, at) => at % 4 === 3).map((alpha) => alpha / 255);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** How unlike two rasters are: 0 for the same ink, 1 for none in common. */
function unlikeness(one: readonly number[], other: readonly number[]): number {
  const both = sum(one.map((ink, at) => Math.min(ink, other[at] ?? 0)));
  return 1 - both / (sum(one) + sum(other) - both);
}

const bounds = (drawn: Icon) => {
  const box = new Resvg(svg(drawn, drawn.path, 12)).getBBox();
  if (!box) throw new Error(`${drawn.path} draws nothing`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

describe.each(ICON_NAMES.map((name) => [name, iconNamed(name)] as const))("%s", (_name, drawn) => {
  test("is sound path data of at most one decimal", () => {
    for (const { letter, numbers } of commands(drawn.path)) {
      const arity = ARITY[letter.toLowerCase()] ?? Number.NaN;
      expect(arity === 0 ? numbers.length : numbers.length % arity, `${letter}${numbers.join(" ")}`).toBe(0);
      expect(numbers.filter((number) => !/^-?\d*(\.\d)?$/.test(number))).toEqual([]);
    }
  });

  test("is light enough to be repeated on a page", () => {
    expect(drawn.path.length).toBeLessThan(400);
  });

  test("leaves a unit clear on every side, so that a stroke isn't cut", () => {
    const { left, top, right, bottom } = bounds(drawn);
    expect(Math.min(left, top, drawn.width - right, drawn.height - bottom)).toBeGreaterThan(0.9);
  });

  test("has its cuts inside its silhouette, wide enough to be seen at 18 pixels", () => {
    expect(drawn.path.startsWith(drawn.outline)).toBe(true);
    const silhouette = raster(drawn, drawn.outline, 96);
    expect(raster(drawn, drawn.path, 96).filter((ink, at) => ink > (silhouette[at] ?? 0) + 0.1)).toEqual([]);
    const cuts = drawn.path.slice(drawn.outline.length).match(/[^Z]+Z/g) ?? [];
    for (const cut of cuts) expect(Math.max(...raster(drawn, cut, 18)), cut).toBeGreaterThan(0.5);
  });

  test("is neither a blot nor a scratch", () => {
    const share = sum(raster(drawn, drawn.path, 96)) / 96 ** 2 / (drawn.width / drawn.height);
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.7);
  });
});

test("no two icons can be taken for each other at 18 pixels", () => {
  const rasters = ICON_NAMES.map((name) => ({
    name,
    ink: raster(iconNamed(name), iconNamed(name).path, 18),
  }));
  const alike = rasters.flatMap((one, at) =>
    rasters
      .slice(at + 1)
      .map((other) => ({ pair: `${one.name}, ${other.name}`, unlike: unlikeness(one.ink, other.ink) })),
  );
  expect(alike.filter(({ unlike }) => unlike < 0.35)).toEqual([]);
});

test("people stand on one ground, and the pupil is smaller than any adult on their feet", () => {
  const standing = ["brigade-worker", "student", "teacher", "visitor"] as const;
  for (const name of ["pupil", "learner", ...standing] as const)
    expect(bounds(iconNamed(name)).bottom).toBeCloseTo(47, 1);
  const tallest = Math.max(...standing.map((name) => bounds(iconNamed(name)).top));
  expect(bounds(iconNamed("pupil")).top).toBeGreaterThan(tallest + 5);
});
