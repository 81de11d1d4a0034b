import type { Form } from "../form.ts";
import { table } from "../words.ts";
import { draw } from "./draw.ts";
import { type RowsOptions, rows } from "./rules.ts";
import { describe } from "./words.ts";

export const form: Form<RowsOptions> = { ...rows, draw, table, describe };
