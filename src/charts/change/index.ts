import type { Form } from "../form.ts";
import { draw } from "./draw.ts";
import { type ChangeOptions, change } from "./rules.ts";
import { describe, table } from "./words.ts";

export const form: Form<ChangeOptions> = { ...change, draw, table, describe };
