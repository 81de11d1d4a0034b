import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { NOTHING_PUBLISHED, type Published, publishedSchema } from "./published.ts";
import { type Redirects, redirectsSchema } from "./redirects.ts";

export const PUBLISHED_FILE = "data/published.json";
export const REDIRECTS_FILE = "data/redirects.json";

interface Read<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** Reads `data/published.json`; nothing is published where it isn't there. */
export const readPublished = (root: string): Read<Published> =>
  readJson(root, PUBLISHED_FILE, publishedSchema, NOTHING_PUBLISHED, {
    code: "published-file",
    hint: "The deploy command writes this file. Take the last good version back: git checkout -- data/published.json",
  });

/** Reads `data/redirects.json`; nothing has moved where it isn't there. */
export const readRedirects = (root: string): Read<Redirects> =>
  readJson<Redirects>(
    root,
    REDIRECTS_FILE,
    redirectsSchema,
    {},
    {
      code: "redirects-file",
      hint: 'Write it as { "/old/address/": "/new/address/" }.',
    },
  );

function readJson<Value>(
  root: string,
  file: string,
  schema: z.ZodType<Value>,
  absent: Value,
  told: Pick<Problem, "code" | "hint">,
): Read<Value> {
  const path = join(root, file);
  if (!existsSync(path)) return { value: absent, problems: [] };
  const fault = (message: string): Read<Value> => ({
    value: absent,
    problems: [{ file, line: null, column: null, severity: "error", message, ...told }],
  });
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return read.success ? { value: read.data, problems: [] } : fault(z.prettifyError(read.error));
  } catch (error) {
    return fault(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
