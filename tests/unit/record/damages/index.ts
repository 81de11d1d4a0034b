import { corrections } from "./corrections.ts";
import type { Damage } from "./damage.ts";
import { files } from "./files.ts";
import { kinds } from "./kinds.ts";
import { languages } from "./languages.ts";
import { references } from "./references.ts";
import { shape } from "./shape.ts";
import { syntax } from "./syntax.ts";

/** Every kind of damage that check is held to. */
export const DAMAGES: readonly Damage[] = [
  ...syntax,
  ...shape,
  ...languages,
  ...references,
  ...files,
  ...kinds,
  ...corrections,
];
