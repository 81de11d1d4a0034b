import type { Form } from "../form.ts";
import { table } from "../words.ts";
import { draw } from "./draw.ts";
import { type GridOptions, grid } from "./rules.ts";
import { describe } from "./words.ts";

export const form: Form<GridOptions> = { ...grid, draw, table, describe };
