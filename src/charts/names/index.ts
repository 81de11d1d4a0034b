import type { Form } from "../form.ts";
import { draw } from "./draw.ts";
import { type NamesOptions, names } from "./rules.ts";
import { describe, table } from "./words.ts";

export const form: Form<NamesOptions> = { ...names, draw, table, describe };
