import { range } from "d3";
import { own } from "../diagnostics/document.ts";
import { held } from "../diagnostics/held.ts";

type Point = readonly [x: number, y: number];

/** Where a shape stands again: in lines filled from the left. */
export interface Places {
  readonly columns: number;
  /** From a shape to the next one. */
  readonly pitch: number;
  /** From a line to the next one. */
  readonly linePitch: number;
}

/** Finer than what is drawn, since what is left out adds up along a line. */
const tidy = (value: number): number => Math.round(value * 1000) / 1000 || 0;

/** Numbers as path data, without what can be left out. */
const written = (numbers: readonly number[]): string =>
  numbers
    .map((number) => String(tidy(number)).replace(/^(-?)0\./, "$1."))
    .join(" ")
    .replaceAll(" -", "-");

/** How many numbers a command takes. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };

/** Commands with what each takes, once or several times. @throws on path data that isn't made of moves, lines, curves and arcs with as many numbers as they take. */
const commandsOf = (path: string) =>
  [...path.matchAll(/([a-z])([^a-z]*)/gi)].map(([whole, letter = "", rest = ""]) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const arity = own(ARITY, letter.toLowerCase()) ?? Number.NaN;
    const times = arity === 0 ? numbers.length + 1 : numbers.length / arity;
    const most = "mz".includes(letter.toLowerCase()) ? 1 : Number.POSITIVE_INFINITY;
    if (!Number.isInteger(times) || times < 1 || times > most)
      throw new Error(`"${whole}" can't be drawn again: ${path}`);
    return { letter, takes: range(times).map((index) => numbers.slice(index * arity, (index + 1) * arity)) };
  });

/** A shape's path data after its first move, in relative commands, and where that begins and ends. */
interface Relative {
  readonly start: Point;
  readonly end: Point;
  readonly rest: string;
}

/** A site draws the same few icons thousands of times, on its cards above all. */
const known = new Map<string, Relative>();

const relative = (path: string): Relative => held(known, path, () => reckoned(path));

function reckoned(path: string): Relative {
  let [x, y] = [0, 0];
  let opened: Point = [0, 0];
  const commands = commandsOf(path).map(({ letter, takes }) => {
    const command = letter.toLowerCase();
    const moved = takes.map((numbers) => {
      const [fromX, fromY] = letter === command ? [0, 0] : [x, y];
      const along = numbers.map((number, index) => {
        // Radii, angle and flags of an arc stay as they are.
        if (command === "a" && index < 5) return number;
        const upright = command === "v" || (command === "a" ? index === 6 : index % 2 === 1);
        return number - (upright ? fromY : fromX);
      });
      const [dx = 0, dy = 0] = { h: [along[0]], v: [0, along[0]] }[command] ?? along.slice(-2);
      if (command === "z") [x, y] = opened;
      else [x, y] = [tidy(x + dx), tidy(y + dy)];
      if (command === "m") opened = [x, y];
      return along;
    });
    return { drawn: command + written(moved.flat()), end: [x, y] as const };
  });
  const [first, ...others] = commands;
  if (first === undefined || !first.drawn.startsWith("m")) throw new Error(`begun by no move: ${path}`);
  return {
    start: first.end,
    end: others.at(-1)?.end ?? [0, 0],
    rest: others.map(({ drawn }) => drawn).join(""),
  };
}

/**
 * A shape so many times, as one path: browsers lay out and paint each element by itself, those that `<use>` repeats too.
 * Each time the path data is the same text, which compresses to little.
 * @param path of the shape in the first place: closed subpaths of lines, curves and arcs, each begun by one move.
 * @throws on any other path data.
 */
export function repeated(path: string, { columns, pitch, linePitch }: Places, many: number): string {
  const { start, end, rest } = relative(path);
  const [back, next, down] = [start[0] - end[0], tidy(pitch), tidy(linePitch)];
  const moveTo = (index: number): string => {
    if (index === 0) return `M${written(start)}`;
    return index % columns === 0
      ? `m${written([back - (columns - 1) * next, start[1] - end[1] + down])}`
      : `m${written([back + next, start[1] - end[1]])}`;
  };
  return range(many)
    .map((index) => moveTo(index) + rest)
    .join("");
}

/** Where a shape stands once. */
export const ONCE: Places = { columns: 1, pitch: 0, linePitch: 0 };
