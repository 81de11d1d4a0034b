import { relative, sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** What bundlers and compilers tell of a file that they can't read. */
const fault = z.object({
  message: z.string(),
  id: z.string().optional(),
  loc: z
    .object({ file: z.string().optional(), line: z.number().optional(), column: z.number().optional() })
    .optional(),
});
const faults = z.object({ errors: z.array(fault).min(1) });

/** Why a build failed, without a stack trace: each file with its place from the project's root, and what is wrong. */
export function buildFailure(root: string, error: unknown): string {
  const several = faults.safeParse(error);
  if (several.success) return several.data.errors.map((each) => told(root, each)).join("\n");
  const one = fault.safeParse(error);
  return one.success ? told(root, one.data) : String(error);
}

function told(root: string, { message, id, loc }: z.infer<typeof fault>): string {
  const file = loc?.file || id;
  const words = stripVTControlCharacters(message);
  if (!file) return words;
  const place = [relative(root, file).split(sep).join("/"), loc?.line].filter((part) => part !== undefined);
  return `${place.join(":")} ${words}`;
}
