import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { yearTexts } from "../check/year-texts.ts";
import { type JsonDocument, listAt, type SourceFile, valueAt, withoutMark } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import { readNarrative } from "../narrative/narrative.ts";
import { loadFiles } from "../record/load.ts";
import type { Lang } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import { siteLanguages } from "../record/read-site.ts";
import type { carriedText } from "../record/schema/files.ts";
import { emptying, type JsonEdit, withEdits, withItems } from "./json-edits.ts";

/** What is made of what: years, and paths from the project's root. */
type Paths = Readonly<Record<"year" | "from" | "record" | "report", string>>;
/** The same once it is made, and how many texts the new year has from the last one. */
type Started = Paths & { readonly carried: number };

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
  const paths = { year: typed, from, record: `data/${typed}.json`, report: `src/report/${typed}` };
  for (const path of [paths.record, paths.report])
    if (existsSync(join(root, path))) return refuse("there", { path });
  if (typed !== next) return refuse("not-next", { last: from, next });

  const files = await loadFiles(root);
  const read = (path: string): Read => {
    const text = withoutMark(files.find((file) => file.path === path)?.text ?? "");
    const { document } = readJson({ path, text });
    return document === null ? refuse("unreadable", { file: path }) : { text, document };
  };
  const languages = siteLanguages(read(SITE_FILE).document.value);
  const record = startRecord(read(`data/${from}.json`), last + 1);
  const former = files.filter(({ path }) => path.startsWith(`src/report/${from}/`));
  const broken = former.find((file) => !isReadable(file));
  if (broken !== undefined) return refuse("unreadable", { file: broken.path });
  const report = former.map(({ path, text }) => ({
    path: path.replace(`src/report/${from}`, paths.report),
    text,
  }));
  const carried = carriedIn(last + 1, [{ path: paths.record, text: record }, ...report], languages);
  await writeBoth(root, paths, withItems(record, ["carried", 0], carried));
  return { ...paths, carried: carried.length };
}

/** A JSON file. */
interface Read {
  readonly text: string;
  readonly document: JsonDocument;
}

/** Makes both beside their places, then puts them there. @param text the record's. */
async function writeBoth(root: string, { from, record, report }: Paths, text: string): Promise<void> {
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
export async function yearsIn(root: string): Promise<readonly number[]> {
  const names = existsSync(join(root, "data")) ? await readdir(join(root, "data")) : [];
  return names
    .flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * A year's file as text, made from the last year's: the same metrics in the same layout, with nothing of what the last
 * year's sources said. What is left to fill in is null or an empty text, which `check` tells with its line.
 */
function startRecord({ text, document: { value: last } }: Read, year: number): string {
  // In which language next year's source will be isn't known: that is to be filled in, and the title under it.
  const listed = valueAt(last, ["sources", 0, "language"]);
  const under = typeof listed === "string" ? listed : "en";
  const unknown = { publisher: null, date: null, url: null };
  const title = valueAt(last, ["title"]);
  return withEdits(text, [
    [["year"], year],
    [["draft"], true],
    ...(typeof title === "object" ? Object.keys(title ?? {}) : []).map(
      (lang): JsonEdit => [["title", lang], ""],
    ),
    [["sources"], [{ id: "summary", title: { [under]: "" }, language: null, ...unknown }]],
    ...listAt(last, ["metrics"]).flatMap((metric, index): readonly JsonEdit[] => [
      ...emptying(metric, ["metrics", index]),
      ...(valueAt(metric, ["source"]) === undefined
        ? []
        : [[["metrics", index, "source"], "summary"] as const]),
    ]),
    [["corrections"], []],
    // What the last year dropped, it has told itself.
    [["dropped"], undefined],
    [["carried"], []],
  ]);
}

const isJson = ({ path }: SourceFile): boolean => path.endsWith(".json");

/** Whether the texts of a chart's or a narrative's file can be found. */
function isReadable(file: SourceFile): boolean {
  if (isJson(file)) return readJson(file).document !== null;
  const { head, tree } = readNarrative(file);
  return head.values !== null && tree !== null;
}

type Carried = z.infer<typeof carriedText>;

/** The texts that a year's files hold, none of them confirmed; those of one figure, chart or section together. */
function carriedIn(
  year: number,
  files: readonly SourceFile[],
  languages: readonly Lang[],
): readonly Carried[] {
  const documents = files.filter(isJson).flatMap((file) => readJson(file).document ?? []);
  const texts = yearTexts(year, {
    documents: new Map(documents.map((document) => [document.file, document])),
    narratives: files.filter((file) => !isJson(file)).map(readNarrative),
    languages: new Set(languages),
  });
  return [...texts.values()].flat().map(({ address, hash }) => ({ text: address, hash, confirmed: false }));
}
