import type { Form } from "../form.ts";
import { table } from "../words.ts";
import { draw } from "./draw.ts";
import { type ScaleOptions, scale } from "./rules.ts";
import { describe } from "./words.ts";

export const form: Form<ScaleOptions> = { ...scale, draw, table, describe };
