import type { Icon } from "../../../src/charts/icons/icon.ts";
import { ICON_NAMES, iconNamed } from "../../../src/charts/icons/index.ts";

type Point = readonly [x: number, y: number];

/** One of a path's lines without a break: where it begins, and its commands in absolute numbers less that point. */
export interface Subpath {
  readonly start: Point;
  readonly shape: readonly string[];
  /** The same in one string, to be compared with others. */
  readonly outline: string;
}

const NUMBERS: Readonly<Record<string, number>> = { l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };

/** Without what a computer adds to a number of two decimals. */
const plain = (number: number): string => String(Math.round(number * 1e4) / 1e4 || 0);

/** A subpath from its first point on, and where it ends. */
interface Line extends Omit<Subpath, "start"> {
  readonly end: Point;
}

/** What is drawn by relative commands alone is the same wherever it begins, and stands in a drawing thousands of times. */
const repeated = new Map<string, Line>();

/** The subpaths of path data, as a browser reads it. @throws on path data that isn't sound. */
export function subpathsOf(d: string): readonly Subpath[] {
  let [x, y] = [0, 0];
  return (d.match(/m?[^m]+/gi) ?? []).map((subpath) => {
    const [, letter = "", left = "", top = "", rest = ""] =
      /^(m)\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*((?:[a-z].*)?)$/is.exec(subpath) ?? [];
    if (letter === "") throw new Error(`begun by no move: ${subpath}`);
    const [fromX, fromY] = letter === "m" ? [x, y] : [0, 0];
    const start: Point = [fromX + Number(left), fromY + Number(top)];
    const isRelative = !/[A-Z]/.test(rest);
    const line = isRelative ? (repeated.get(rest) ?? lineFrom(rest, [0, 0])) : lineFrom(rest, start);
    if (isRelative) repeated.set(rest, line);
    [x, y] = isRelative ? [start[0] + line.end[0], start[1] + line.end[1]] : line.end;
    return { start, shape: line.shape, outline: line.outline };
  });
}

function lineFrom(commands: string, start: Point): Line {
  let [x, y] = start;
  const shape: string[] = [];
  for (const [, letter = "", rest = ""] of commands.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = letter.toLowerCase();
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const size = NUMBERS[command];
    if (size === undefined || (size === 0 ? numbers.length > 0 : numbers.length % size > 0))
      throw new Error(`no path data: ${letter}${rest}`);
    for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, size)) {
      const [fromX, fromY] = letter === command ? [x, y] : [0, 0];
      const given = numbers.slice(at, at + size);
      const isUp = (index: number) =>
        command === "v" || (command === "a" ? index === 6 : command !== "h" && index % 2 === 1);
      const absolute = given.map((number, index) =>
        command === "a" && index < 5 ? number : number + (isUp(index) ? fromY : fromX),
      );
      if (command === "z") [x, y] = start;
      else if (command === "h") x = absolute[0] ?? x;
      else if (command === "v") y = absolute[0] ?? y;
      else [x = x, y = y] = absolute.slice(-2);
      const own = absolute.map((number, index) =>
        command === "a" && index < 5 ? String(number) : plain(number - (isUp(index) ? start[1] : start[0])),
      );
      shape.push([command, ...own].join(" "));
    }
  }
  return { shape, outline: shape.join(), end: [x, y] };
}

const DRAWN = ICON_NAMES.map(iconNamed).flatMap((icon) =>
  [...new Set([icon.path, icon.outline])].map((d) => ({ icon, subpaths: subpathsOf(d) })),
);

const known = new Map<string, ReturnType<typeof read>>();

/**
 * The icon that path data is made of, whole and nothing else, and how far each time from where it is drawn in its own box;
 * null where it is of none.
 */
export function iconsIn(d: string): ReturnType<typeof read> {
  const found = known.has(d) ? (known.get(d) ?? null) : read(d);
  known.set(d, found);
  return found;
}

function read(d: string): { readonly icon: Icon; readonly places: readonly Point[] } | null {
  const all = subpathsOf(d);
  for (const { icon, subpaths } of DRAWN) {
    const [first] = subpaths;
    if (first === undefined || all.length === 0 || all.length % subpaths.length > 0) continue;
    const times = Array.from({ length: all.length / subpaths.length }, (_, index) =>
      all.slice(index * subpaths.length, (index + 1) * subpaths.length),
    );
    const places = times.map((time): Point => {
      const [x = 0, y = 0] = time[0]?.start ?? [];
      return [x - first.start[0], y - first.start[1]];
    });
    const same = times.every((time, index) =>
      time.every(({ start, outline }, part) => {
        const [model, place] = [subpaths[part], places[index]];
        return (
          model !== undefined &&
          place !== undefined &&
          outline === model.outline &&
          Math.hypot(start[0] - place[0] - model.start[0], start[1] - place[1] - model.start[1]) < 1e-6
        );
      }),
    );
    if (same) return { icon, places };
  }
  return null;
}
