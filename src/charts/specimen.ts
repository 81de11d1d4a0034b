import type { Element } from "hast";
import { s } from "hastscript";
import type { Precision } from "../record/model.ts";
import { FORMATS, LETTERS } from "./format.ts";
import { iconNamed } from "./icons/index.ts";
import { elementsOf } from "./svg.ts";
import { endMark, tiles } from "./tiles.ts";

/** Where the figures of each precision end: “nearly” within one. */
const ENDS: Readonly<Record<Precision, number>> = {
  exact: 3,
  over: 3,
  "at-least": 3,
  around: 3,
  nearly: 2.55,
  "up-to": 3,
  under: 3,
};

const FORMAT = FORMATS.broad;
const GRID = { columns: 5, pitch: 50, linePitch: 60, height: 52, x: 2, y: 7, format: FORMAT };

/** Figures in a row as charts end them that count so exactly; beside the words for it, so for the eye alone. */
export function precisionSpecimen(precision: Precision): Element {
  const run = { grid: GRID, icon: iconNamed("pupil"), paint: "fig", to: ENDS[precision], precision } as const;
  const parts = [tiles(run, "r"), ...endMark(run, "beside")];
  const [width, height] = [GRID.pitch * 4.6, GRID.height + 14];
  return s(
    "svg",
    { className: [LETTERS[FORMAT.variant]], viewBox: `0 0 ${width} ${height}`, ariaHidden: "true" },
    ...elementsOf({ width, height, parts }, `precision-${precision}`),
  );
}
