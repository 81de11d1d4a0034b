import type { SourceFile } from "../../record/document.ts";
import { readJson } from "../../record/json.ts";
import type { Ratio } from "../../record/model.ts";
import { valueAt } from "../../record/naming.ts";
import { lastPublication, type Published, type PublishedFigure } from "../../record/published.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Files of content with the published figures in place of theirs, as they were last public: a count or a share that
 * was never published isn't there, nor a correction or a chart that wasn't, nor a year of which nothing was.
 */
export function withPublishedValues(
  files: readonly SourceFile[],
  published: Published,
): readonly SourceFile[] {
  return files.flatMap((file) => {
    const year = /^(?:data\/(\d{4})\.json|src\/report\/(\d{4})\/)/.exec(file.path);
    if (year === null) return [file];
    const figures = published.figures[year[1] ?? year[2] ?? ""];
    if (figures === undefined) return [];
    if (year[1] === undefined) return isPublicChart(file, published) ? [file] : [];
    return [{ ...file, text: publishedText(file, figures, published) }];
  });
}

/** Whether a chart has a published page in any language. */
function isPublicChart({ path }: SourceFile, { addresses }: Published): boolean {
  const [, year, id] = /^src\/report\/(\d+)\/figures\/([^/]+)\.json$/.exec(path) ?? [];
  return Object.keys(addresses).some((address) => address.endsWith(`/${year}/figures/${id}/`));
}

function publishedText(
  file: SourceFile,
  figures: Readonly<Record<string, readonly PublishedFigure[]>>,
  published: Published,
): string {
  const record = readJson(file).document?.value;
  if (!isObject(record)) return file.text;
  const metrics = objects(record["metrics"]).flatMap((metric) => {
    if (metric["kind"] !== "count" && metric["kind"] !== "share") return [metric];
    const last = figures[String(metric["id"])]?.at(-1);
    return last === undefined ? [] : [{ ...metric, value: last.value, precision: last.precision }];
  });
  const corrections = publicCorrections(record, figures, lastPublication(published) ?? "");
  return JSON.stringify({ ...record, metrics, corrections });
}

/**
 * The corrections that were public: none after the last publication, and of each figure none after the one that led
 * to the value that is public.
 */
function publicCorrections(
  record: Fields,
  figures: Readonly<Record<string, readonly PublishedFigure[]>>,
  last: string,
): readonly Fields[] {
  const standing = new Map(objects(record["metrics"]).map((metric) => [metric["id"], stated(metric)]));
  const newestFirst = objects(record["corrections"])
    .toSorted((a, b) => String(a["date"]).localeCompare(String(b["date"])))
    .reverse();
  const unpublished = new Set<Fields>();
  for (const correction of newestFirst) {
    const { metric, was, date } = correction;
    const shown = figures[String(metric)]?.at(-1);
    if (String(date) > last || (shown !== undefined && standing.get(metric) !== stated(shown)))
      unpublished.add(correction);
    else continue;
    if (isObject(was)) standing.set(metric, stated(was));
  }
  return objects(record["corrections"]).filter((correction) => !unpublished.has(correction));
}

/** A value and its precision as a text to be compared. */
function stated(figure: { readonly value?: unknown; readonly precision?: unknown }): string {
  const { value, precision } = figure;
  const terms: number | Ratio | unknown = isObject(value)
    ? [valueAt(value, ["part"]), valueAt(value, ["of"])]
    : value;
  return JSON.stringify([terms, precision]);
}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const objects = (list: unknown): readonly Fields[] => (Array.isArray(list) ? list.filter(isObject) : []);
