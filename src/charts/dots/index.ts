import type { Form } from "../form.ts";
import { table } from "../words.ts";
import { draw } from "./draw.ts";
import { type DotsOptions, dots } from "./rules.ts";
import { describe } from "./words.ts";

export const form: Form<DotsOptions> = { ...dots, draw, table, describe };
