import { bars } from "./bars/options.ts";
import { change } from "./change/options.ts";
import { columns } from "./columns/options.ts";
import { dots } from "./dots/options.ts";
import type { Form } from "./form.ts";
import { grid } from "./grid/options.ts";
import { line } from "./line/options.ts";
import { names } from "./names/options.ts";
import { number } from "./number/options.ts";
import { oneInN } from "./one-in-n/options.ts";
import { partOfWhole } from "./part-of-whole/options.ts";
import { percent } from "./percent/options.ts";
import { rows } from "./rows/options.ts";
import { scale } from "./scale/options.ts";
import { slopes } from "./slopes/options.ts";
import { stack } from "./stack/options.ts";
import { stations } from "./stations/options.ts";

/**
 * Every chart form, one line each. A new form is a folder with `options.ts` (what it takes) and `draw.ts` (how it is
 * laid out, drawn and told), its line here and its line in drawings.ts.
 */
export const FORMS: readonly Form[] = [
  rows,
  partOfWhole,
  oneInN,
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
];
