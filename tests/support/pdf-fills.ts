import { inflateSync } from "node:zlib";

/** A rectangle that a page is painted with, in millimetres from the page's top left corner. */
interface Fill {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Red, green, blue from 0 to 255. */
  readonly colour: readonly number[];
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Everything drawn is moved by the inner matrix first. */
const times = (inner: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  inner[0] * a + inner[1] * c,
  inner[0] * b + inner[1] * d,
  inner[2] * a + inner[3] * c,
  inner[2] * b + inner[3] * d,
  inner[4] * a + inner[5] * c + e,
  inner[4] * b + inner[5] * d + f,
];

const boxOf = ([x, y, width, height]: readonly number[], [a, b, c, d, e, f]: Matrix): Box => {
  const corners = [
    [x ?? 0, y ?? 0],
    [(x ?? 0) + (width ?? 0), (y ?? 0) + (height ?? 0)],
  ].map(([px = 0, py = 0]) => [px * a + py * c + e, px * b + py * d + f]);
  const [xs, ys] = [corners.map(([px = 0]) => px), corners.map(([, py = 0]) => py)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const meet = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];

/**
 * The rectangles that the only page of a PDF is painted with, cut where it is clipped, in the order painted. Reads what
 * Chromium writes: one content stream, grounds as rectangles. Other shapes, text among them, are left out.
 * @see ISO 32000-1, 8.4 (graphics state), 8.5 (paths)
 */
function fillsOf(bytes: Buffer): readonly Fill[] {
  const text = bytes.toString("latin1");
  const [, , , width = 0, height = 0] = (/\/MediaBox\s*\[(\S+) (\S+) (\S+) (\S+)\]/.exec(text) ?? []).map(
    Number,
  );
  const [, contents = ""] = /\/Contents (\d+) 0 R/.exec(text) ?? [];
  const at = text.search(new RegExp(`(?:^|\\n)${contents} 0 obj`));
  const start = text.indexOf("stream", at) + "stream\n".length;
  const stream = inflateSync(bytes.subarray(start, text.indexOf("endstream", start)))
    .toString("latin1")
    .replace(/\((?:\\.|[^\\)])*\)|<[^>]*>/g, " ");

  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, clip: [0, 0, width, height] as Box, colour: [0, 0, 0] };
  const kept: (typeof state)[] = [];
  const fills: Fill[] = [];
  let numbers: number[] = [];
  let rectangles: Box[] = [];
  let plain = true;
  const perMm = 72 / 25.4;
  for (const token of stream.split(/\s+/)) {
    const number = Number(token);
    if (token !== "" && !Number.isNaN(number)) {
      numbers.push(number);
      continue;
    }
    if (token === "q") kept.push(state);
    else if (token === "Q") state = kept.pop() ?? state;
    else if (token === "cm") {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      state = { ...state, matrix: times([a, b, c, d, e, f], state.matrix) };
    } else if (token === "rg") state = { ...state, colour: numbers.map((part) => Math.round(part * 255)) };
    else if (token === "g") state = { ...state, colour: Array(3).fill(Math.round((numbers[0] ?? 0) * 255)) };
    else if (token === "re") rectangles.push(boxOf(numbers.slice(-4), state.matrix));
    else if (["m", "l", "c", "h"].includes(token)) plain = false;
    else if (token === "W" || token === "W*") {
      const [only] = rectangles;
      if (plain && only !== undefined && rectangles.length === 1)
        state = { ...state, clip: meet(state.clip, only) };
    } else if (token === "f" || token === "f*") {
      for (const box of plain ? rectangles : []) {
        const [left, bottom, right, top] = meet(box, state.clip).map((length) => length / perMm);
        const high = height / perMm;
        fills.push({
          left: left ?? 0,
          top: high - (top ?? 0),
          right: right ?? 0,
          bottom: high - (bottom ?? 0),
          colour: state.colour,
        });
      }
    }
    if (["f", "f*", "n", "S", "B", "B*"].includes(token)) [rectangles, plain] = [[], true];
    numbers = [];
  }
  return fills;
}

/** The colour that a PDF's page is painted with at a place, in millimetres from its top left; null where with none. */
export function groundAt(bytes: Buffer): (x: number, y: number) => readonly number[] | null {
  const fills = fillsOf(bytes);
  return (x, y) =>
    fills.findLast(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
      ?.colour ?? null;
}
