import type { Form } from "../form.ts";
import { table } from "../words.ts";
import { draw } from "./draw.ts";
import { oneInN, type ShareOptions } from "./rules.ts";
import { describe } from "./words.ts";

export const form: Form<ShareOptions> = { ...oneInN, draw, table, describe };
