import type { Form } from "../form.ts";
import { table } from "../words.ts";
import { draw } from "./draw.ts";
import { type PartOptions, partOfWhole } from "./rules.ts";
import { describe } from "./words.ts";

export const form: Form<PartOptions> = { ...partOfWhole, draw, table, describe };
