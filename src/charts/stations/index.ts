import type { Form } from "../form.ts";
import { draw } from "./draw.ts";
import { type StationsOptions, stations } from "./rules.ts";
import { describe, table } from "./words.ts";

export const form: Form<StationsOptions> = { ...stations, draw, table, describe };
