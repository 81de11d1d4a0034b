import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import { type JsonDocument, valueAt } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import { emptiedFields } from "../record/kinds/index.ts";

/** What was made of what: years, and paths from the project's root. */
export type Started = Readonly<Record<"year" | "from" | "record" | "report", string>>;

/**
 * Starts a year's record and report from the last year's, whole or not at all.
 * @param root folder of the project. @param typed the year.
 * @throws {Refusal} for anything but the next year, where it is there already, or the last can't be read.
 */
export async function startYear(root: string, typed: string): Promise<Started> {
  const last = (await yearsIn(root)).at(-1);
  const refuse = (code: string, args: Args = {}): never => {
    throw new Refusal({ code: `new-year.${code}`, args });
  };
  if (last === undefined) return refuse("no-record");
  const [from, next] = [String(last), String(last + 1)];
  if (!/^\d{4}$/.test(typed)) return refuse("no-year", { typed, next });
  const started = { year: typed, from, record: `data/${typed}.json`, report: `src/report/${typed}` };
  for (const path of [started.record, started.report])
    if (existsSync(join(root, path))) return refuse("there", { path });
  if (typed !== next) return refuse("not-next", { last: from, next });

  const file = `data/${from}.json`;
  const text = (await readFile(join(root, file), "utf8")).replace(/^\uFEFF/, "");
  const { document } = readJson({ path: file, text });
  if (document === null) return refuse("unreadable", { file });
  await writeBoth(root, started, startRecord(text, document, last + 1));
  return started;
}

/** Makes both beside their places, then puts them there. @param text the record's. */
async function writeBoth(root: string, { from, record, report }: Started, text: string): Promise<void> {
  const folder = await mkdtemp(join(root, ".new-year-"));
  const former = join(root, `src/report/${from}`);
  try {
    await writeFile(join(folder, "record.json"), text);
    await mkdir(join(folder, "report"));
    if (existsSync(former)) await cp(former, join(folder, "report"), { recursive: true });
    await rename(join(folder, "report"), join(root, report));
    try {
      await rename(join(folder, "record.json"), join(root, record));
    } catch (error) {
      await rm(join(root, report), { recursive: true, force: true });
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

type Edit = readonly [path: JSONPath, value: unknown];

/**
 * A year's file as text, made from the last year's: the same metrics in the same layout, with nothing of what the last
 * year's sources said. What is left to fill in is null or an empty text, which `check` tells with its line.
 */
function startRecord(text: string, { value: last }: JsonDocument, year: number): string {
  // Next year's source will most likely be in the language of the last year's first.
  const listed = valueAt(last, ["sources", 0, "language"]);
  const language = typeof listed === "string" ? listed : "en";
  const unknown = { publisher: null, date: null, url: null };
  const [title, metrics] = [valueAt(last, ["title"]), valueAt(last, ["metrics"])];
  const edits: readonly Edit[] = [
    [["year"], year],
    [["draft"], true],
    ...(typeof title === "object" ? Object.keys(title ?? {}) : []).map((lang): Edit => [["title", lang], ""]),
    [["sources"], [{ id: "summary", title: { [language]: "" }, language, ...unknown }]],
    ...(Array.isArray(metrics) ? metrics : []).flatMap((metric, index) =>
      Object.entries({
        ...emptiedFields(valueAt(metric, ["kind"])),
        ...(valueAt(metric, ["source"]) === undefined ? {} : { source: "summary" }),
      }).map(([field, value]): Edit => [["metrics", index, field], value]),
    ),
    [["corrections"], []],
  ];
  return edits.reduce((now, [path, value]) => withValue(now, path, value), text);
}

/** A JSON text with one value put in place of another, all else as it was. */
const withValue = (text: string, path: JSONPath, value: unknown): string =>
  applyEdits(
    text,
    modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } }),
  );
