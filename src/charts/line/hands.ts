import type { Element } from "hast";
import { s } from "hastscript";
import type { Format } from "../format.ts";
import { disc, pathData, stroke } from "../shapes.ts";
import { radiusIn } from "./plot.ts";

/** How a line is told from the others without its colour: how it is stroked, and the shape of its dots. */
interface Hand {
  readonly line: "p-stem" | "p-line";
  readonly dots: "p-sub" | "p-fig";
  /** Strokes and gaps, in widths of the line; an unbroken one has none. */
  readonly dashes: readonly number[];
  /** Path data of a dot of a radius. */
  shape(x: number, y: number, r: number): string;
}

/** What makes a shape as large to the eye as a disc. */
const [SQUARE, DIAMOND, TRIANGLE] = [0.9, 1.3, 1.35];

const HANDS: readonly Hand[] = [
  {
    line: "p-stem",
    dots: "p-sub",
    dashes: [],
    shape: disc,
  },
  {
    line: "p-line",
    dots: "p-fig",
    dashes: [3, 1.5],
    shape: (x, y, r) =>
      pathData`M${x - SQUARE * r} ${y - SQUARE * r}h${2 * SQUARE * r}v${2 * SQUARE * r}h${-2 * SQUARE * r}Z`,
  },
  {
    line: "p-line",
    dots: "p-fig",
    dashes: [],
    shape: (x, y, r) =>
      pathData`M${x} ${y - TRIANGLE * r}l${TRIANGLE * r} ${2 * SQUARE * TRIANGLE * r}h${-2 * TRIANGLE * r}Z`,
  },
  {
    line: "p-line",
    dots: "p-fig",
    dashes: [1, 1.2],
    shape: (x, y, r) =>
      pathData`M${x} ${y - DIAMOND * r}l${DIAMOND * r} ${DIAMOND * r}l${-DIAMOND * r} ${DIAMOND * r}l${-DIAMOND * r} ${-DIAMOND * r}Z`,
  },
];

/** The hand of the line in that place, of four. @throws where there is none. */
function handOf(index: number): Hand {
  const hand = HANDS[index];
  if (hand === undefined) throw new Error(`no line is told apart in place ${index}`);
  return hand;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line, one piece a run; a figure between two gaps is a point of it, shown by its dot alone. */
export function lineElement(
  index: number,
  runs: readonly (readonly Place[])[],
  format: Format,
  metric?: string,
): Element {
  const { line, dashes } = handOf(index);
  const width = format.stroke[line === "p-stem" ? "stem" : "line"];
  const d = runs.map((run) =>
    run.map(({ x, y }, place) => (place === 0 ? pathData`M${x} ${y}` : pathData`L${x} ${y}`)).join(""),
  );
  return s("path", {
    className: [line],
    dataMark: metric,
    d: d.join(""),
    strokeLineJoin: "round",
    ...(dashes.length > 0 && { strokeDashArray: dashes.map((each) => each * width).join(" ") }),
  });
}

/** Dots of a line. */
export function dotsElement(index: number, places: readonly Place[], format: Format): Element {
  const { dots, shape } = handOf(index);
  return stroke(dots, places.map(({ x, y }) => shape(x, y, radiusIn(format))).join(""));
}
