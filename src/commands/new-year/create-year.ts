import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readJson } from "../../diagnostics/json.ts";
import { startRecord } from "./start-record.ts";

/** What was made, or why nothing was. */
export type NewYear =
  | { readonly made: readonly string[]; readonly from: number }
  | { readonly reason: string };

/**
 * Starts a year's record and report from the last year's, whole or not at all.
 * @param root folder of the project. @param argument the year as typed.
 */
export async function createYear(root: string, argument: string): Promise<NewYear> {
  const years = await yearsIn(root);
  const last = years.at(-1);
  if (last === undefined) return { reason: "There is no year's record in data/ to start from." };
  const year = Number(argument);
  const record = `data/${year}.json`;
  const report = `src/report/${year}`;
  if (!/^\d{4}$/.test(argument))
    return { reason: `"${argument}" is no year. Write: npm run new-year -- ${last + 1}` };
  for (const path of [record, report])
    if (existsSync(join(root, path))) return { reason: `${path} is there already; nothing was changed.` };
  if (year !== last + 1)
    return {
      reason: `The last year is ${last}, so the next is ${last + 1}. Write: npm run new-year -- ${last + 1}`,
    };

  const source = `data/${last}.json`;
  const text = (await readFile(join(root, source), "utf8")).replace(/^\uFEFF/, "");
  const { document } = readJson({ path: source, text });
  if (document === null)
    return { reason: `${source} can't be read. Run npm run check, mend it, and come back.` };
  await writeBoth(root, { last, year, text: startRecord(text, document, year) });
  return { made: [record, report], from: last };
}

interface Start {
  readonly last: number;
  readonly year: number;
  readonly text: string;
}

/** Makes both beside their places, then puts them there. */
async function writeBoth(root: string, { last, year, text }: Start): Promise<void> {
  const folder = await mkdtemp(join(root, ".new-year-"));
  const report = join(root, `src/report/${year}`);
  try {
    await writeFile(join(folder, "record.json"), text);
    await mkdir(join(folder, "report"));
    if (existsSync(join(root, `src/report/${last}`)))
      await cp(join(root, `src/report/${last}`), join(folder, "report"), { recursive: true });
    await rename(join(folder, "report"), report);
    try {
      await rename(join(folder, "record.json"), join(root, `data/${year}.json`));
    } catch (error) {
      await rm(report, { recursive: true, force: true });
      throw error;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The years that have a record, from the first on. */
async function yearsIn(root: string): Promise<readonly number[]> {
  const names = existsSync(join(root, "data")) ? await readdir(join(root, "data")) : [];
  return names
    .flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
