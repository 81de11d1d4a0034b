import { change } from "./change/rules.ts";
import { dots } from "./dots/rules.ts";
import { grid } from "./grid/rules.ts";
import { names } from "./names/rules.ts";
import { oneInN } from "./one-in-n/rules.ts";
import { partOfWhole } from "./part-of-whole/rules.ts";
import { rows } from "./rows/rules.ts";
import type { Rules } from "./rules.ts";
import { scale } from "./scale/rules.ts";
import { stations } from "./stations/rules.ts";

/**
 * Every chart form, one line each. A new form is a folder with `rules.ts` (what it takes; imports nothing that draws),
 * `draw.ts`, `words.ts` and an `index.ts` that exports them as `form`, and its line here.
 */
export const FORMS: readonly Rules[] = [
  rows,
  partOfWhole,
  oneInN,
  scale,
  dots,
  grid,
  stations,
  names,
  change,
];
