import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { metricPath } from "../check/context.ts";
import { listAt, type Path, valueAt, withoutMark } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { declaredIn } from "../record/ids.ts";
import { SITE_FILE } from "../record/read.ts";
import { siteLanguages } from "../record/read-site.ts";
import type { Lang } from "../record/terms.ts";
import type { Into } from "../tables/plan.ts";
import { refuse } from "../tables/table.ts";
import { yearsIn } from "./start-year.ts";

/** Where the metric stands that a table is imported to. */
export interface ImportTarget {
  /** From the project's root. */
  readonly file: string;
  /** As it is on disk. */
  readonly typed: string;
  /** Of its list of parts or points. */
  readonly path: Path;
  readonly into: Into;
}

/** The list that a kind has its figures in. */
const LISTS = { breakdown: "parts", series: "points" } as const;

/** What a table is read into of a metric of the file; null of a kind that has no list of figures. */
export function tableOf(metric: unknown, languages: readonly Lang[]): { list: string; into: Into } | null {
  const wanted = valueAt(metric, ["kind"]);
  if (wanted !== "breakdown" && wanted !== "series") return null;
  const list = LISTS[wanted];
  const unit = valueAt(metric, ["unit"]);
  const into: Into = {
    wanted,
    unit: unit === "percent" ? "percent" : unit === undefined ? "noun" : "other",
    entries: listAt(metric, [list]),
    languages,
  };
  return { list, into };
}

/**
 * Finds a breakdown or a series by its id; several where it is in the files of several years.
 * @param year as typed, where one is wanted. @throws {Refusal} where there is none of that id and kind, or a file can't be read.
 */
export async function importTargets(
  root: string,
  id: string,
  year: string | undefined,
): Promise<readonly ImportTarget[]> {
  const all = (await yearsIn(root)).map(String);
  if (all.length === 0) refuse("no-record");
  if (year !== undefined && !all.includes(year)) refuse("no-year", { year, known: all.join(", ") });
  const read = await Promise.all(
    all
      .filter((each) => year === undefined || each === year)
      .map((each) => readRecord(root, `data/${each}.json`)),
  );
  const site = await readRecord(root, SITE_FILE);
  const languages = siteLanguages(site.document.value);
  const found = read.flatMap(({ document, ...record }) => {
    const metric = metricPath(document, id);
    return metric === null ? [] : [{ ...record, metric, value: valueAt(document.value, metric) }];
  });
  if (found.length === 0) {
    const known = new Set(read.flatMap(({ document }) => [...declaredIn(document.value, "metrics").ids]));
    refuse("unknown", { id, meant: nearest(id, known) });
  }
  const targets = found.flatMap(({ file, typed, metric, value }): readonly ImportTarget[] => {
    const wanted = tableOf(value, languages);
    return wanted === null ? [] : [{ file, typed, path: [...metric, wanted.list], into: wanted.into }];
  });
  const [other] = found;
  if (targets.length === 0 && other !== undefined)
    refuse("kind", { id, file: other.file, kind: String(valueAt(other.value, ["kind"])) });
  return targets;
}

async function readRecord(root: string, file: string) {
  const typed = await readFile(join(root, file), "utf8");
  const text = withoutMark(typed);
  const { document } = readJson({ path: file, text });
  return document === null ? refuse("record-unreadable", { file }) : { file, typed, document };
}
