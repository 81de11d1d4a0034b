import { drawing as bars } from "./bars/draw.ts";
import { drawing as change } from "./change/draw.ts";
import { drawing as columns } from "./columns/draw.ts";
import { drawing as dots } from "./dots/draw.ts";
import type { Drawing } from "./form.ts";
import { drawing as grid } from "./grid/draw.ts";
import { drawing as line } from "./line/draw.ts";
import { drawing as names } from "./names/draw.ts";
import { drawing as number } from "./number/draw.ts";
import { drawing as oneInN } from "./one-in-n/draw.ts";
import { drawing as partOfWhole } from "./part-of-whole/draw.ts";
import { drawing as percent } from "./percent/draw.ts";
import { drawing as rows } from "./rows/draw.ts";
import { drawing as scale } from "./scale/draw.ts";
import { drawing as slopes } from "./slopes/draw.ts";
import { drawing as stack } from "./stack/draw.ts";
import { drawing as stations } from "./stations/draw.ts";

/** How each form of options.ts draws, by its name. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  rows,
  "part-of-whole": partOfWhole,
  "one-in-n": oneInN,
  scale,
  dots,
  grid,
  stations,
  names,
  change,
  bars,
  columns,
  line,
  stack,
  number,
  percent,
  slopes,
};
