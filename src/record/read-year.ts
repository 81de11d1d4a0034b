import type { z } from "zod";
import { type JsonDocument, leavesOf, listAt, type Path, valueAt } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { numberSlip } from "../diagnostics/number-slips.ts";
import { type Finding, type Problem, type Proposal, written } from "../diagnostics/problem.ts";
import { declaredIn, duplicateIds } from "./ids.ts";
import {
  cellsOf,
  isList,
  isSame,
  type Metric,
  type MetricEntry,
  metric,
  readMetric,
  shapeOf,
  statedFaults,
} from "./kinds/index.ts";
import type { YearRecord } from "./model.ts";
import { correctedIn, figureOf } from "./published.ts";
import { type NounFormsByLanguage, text } from "./schema/fields.ts";
import { correction, dropped, source, year } from "./schema/files.ts";
import { fitting } from "./schema/problems.ts";
import { textProblems } from "./texts.ts";

/** A part of the file with its place. */
interface Placed<T> {
  readonly path: Path;
  readonly value: T;
}

/**
 * Checks a year's file: its shape, and how its parts hold together. Never throws. The record is without the parts that
 * have faults, and null where even its head can't be read.
 */
export function readYear(
  document: JsonDocument,
  languages: NounFormsByLanguage,
): { readonly record: YearRecord | null; readonly problems: readonly Problem[] } {
  const sources = sound(document, "sources", source);
  const corrections = sound(document, "corrections", correction(languages));
  const gone = sound(document, "dropped", dropped(languages));
  // Of a number that can be read in two ways nothing else is said.
  const entries = sound(document, "metrics", metric(languages)).filter(
    ({ path }) => separatorProblems(document, path).length === 0,
  );
  const { metrics, problems: ofMetrics } = readMetrics(document, entries);
  const problems = [
    ...fitting(document, year(languages), languages).problems,
    ...nameProblems(document),
    ...separatorProblems(document),
    ...duplicateIds(document, "sources"),
    ...duplicateIds(document, "metrics"),
    ...duplicateIds(document, "dropped"),
    ...sourceProblems(document, sources),
    ...ofMetrics,
    ...correctionProblems(document, corrections, metrics),
    ...textProblems(document, languages),
  ];
  const head = headOf(document, languages);
  const values = <T>(placed: readonly Placed<T>[]): readonly T[] => placed.map(({ value }) => value);
  const record = head && {
    ...head,
    sources: values(sources),
    metrics: values(metrics),
    corrections: values(corrections),
    ...(gone.length === 0 ? {} : { dropped: values(gone) }),
  };
  return { record, problems };
}

/** The items of a list that fit their schema, with their places; none of a list that is past its limit. */
function sound<T>(document: JsonDocument, list: string, schema: z.ZodType<T>): readonly Placed<T>[] {
  const items = listAt(document.value, [list]);
  if (items.length > 1000) return [];
  return items.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [{ path: [list, index], value: parsed.data }] : [];
  });
}

/** Numbers such as 12.000, which JSON reads as twelve: whether a point parts thousands, the source alone tells. */
const separatorProblems = (document: JsonDocument, part: Path = []): readonly Problem[] =>
  leavesOf(valueAt(document.value, part)).flatMap(({ path, value }) => {
    if (typeof value !== "number") return [];
    const { code, args } = numberSlip(document.literal([...part, ...path]));
    return code === "number-separator" ? [document.problem([...part, ...path], { code, args })] : [];
  });

/** Makes metrics of the entries, in the order of the file, without those that can't be reckoned. */
function readMetrics(
  document: JsonDocument,
  entries: readonly Placed<MetricEntry>[],
): { readonly metrics: readonly Placed<Metric>[]; readonly problems: readonly Problem[] } {
  // Where an id stands twice, which is told elsewhere, the first is meant.
  const first = new Map(entries.toReversed().map(({ value }) => [value.id, value]));
  const known = {
    entry: (id: string) => first.get(id),
    isDeclared: declaredIn(document.value, "metrics").isDeclared,
    idsOf: (kind: string) => [...first.values()].filter((entry) => entry.kind === kind).map(({ id }) => id),
  };
  const { ids: sources, isDeclared: isSource } = declaredIn(document.value, "sources");
  const problems: Problem[] = [];
  const metrics = entries.flatMap(({ path, value: entry }): Placed<Metric>[] => {
    if ("source" in entry && !isSource(entry.source)) {
      const { id, source } = entry;
      const args = { id, source, meant: nearest(source, sources), known: [...sources].join(", ") };
      const proposal = written(args.meant);
      const cause = `source ${source}`;
      problems.push(document.problem([...path, "source"], { code: "source-unknown", args, cause, proposal }));
    }
    const { metric: value, faults } = readMetric(entry, known);
    for (const fault of faults) problems.push(document.problem([...path, ...fault.path], fault.finding));
    return value === null ? [] : [{ path, value }];
  });
  return { metrics, problems };
}

/** Sources without a title in their own language. */
const sourceProblems = (
  document: JsonDocument,
  sources: readonly Placed<z.infer<typeof source>>[],
): readonly Problem[] =>
  sources
    .filter(({ value }) => value.title[value.language] === undefined)
    .map(({ path, value: { id, language } }) => {
      const args = { id, tag: language, lang: { language } };
      return document.problem([...path, "title"], { code: "translation-missing.title", args });
    });

type CorrectionEntry = z.infer<ReturnType<typeof correction>>;

/** Corrections of metrics that don't exist, in a shape that the metric doesn't have, or of what still stands. */
function correctionProblems(
  document: JsonDocument,
  corrections: readonly Placed<CorrectionEntry>[],
  metrics: readonly Placed<Metric>[],
): readonly Problem[] {
  const { ids: declared, isDeclared: isMetric } = declaredIn(document.value, "metrics");
  const latest = new Map<string, Placed<CorrectionEntry>>();
  for (const entry of corrections)
    if (entry.value.date >= (latest.get(correctedIn(entry.value))?.value.date ?? ""))
      latest.set(correctedIn(entry.value), entry);

  return corrections.flatMap((entry) => {
    const { path, value } = entry;
    const { metric: id, part: named, at, target, was } = value;
    const fault = (field: Path, finding: Finding): readonly Problem[] => [
      document.problem([...path, ...field], finding),
    ];
    if (!isMetric(id))
      return fault(["metric"], {
        code: "metric-unknown.correction",
        args: { id, meant: nearest(id, declared) },
        cause: `metric ${id}`,
        proposal: written(nearest(id, declared)),
      });
    const metric = metrics.find(({ value }) => value.id === id)?.value;
    if (metric === undefined) return [];
    const cells = cellsOf(metric);
    if (cells.length === 0) {
      const code = isList(metric) ? "correction-shape.names" : "correction-shape.reckoned";
      return fault(["was", "value"], { code, args: { id } });
    }
    if (named !== undefined && at !== undefined)
      return fault(["at"], { code: "correction-part.both", args: { id }, proposal: "delete" });
    const part = named ?? at ?? null;
    const ofPart = cells.filter((each) => each.part === part);
    const cell = ofPart.find((each) => each.target === target);
    if (cell === undefined && ofPart.length > 0)
      return fault(["target"], {
        code: "correction-target",
        args: { id: figureOf(value) },
        proposal: "delete",
      });
    if (cell === undefined) {
      const known = [...new Set(cells.flatMap((each) => each.part ?? []))];
      const meant = part === null ? null : nearest(part, known);
      const args = { id, part, meant, known: known.length === 0 ? null : known.join(", ") };
      if (part === null) return fault(["metric"], { code: "correction-part.none", args });
      const proposal: Proposal | undefined = known.length === 0 ? "delete" : written(meant);
      const field = named === undefined ? "at" : "part";
      return fault([field], { code: "correction-part", args, proposal });
    }
    if (shapeOf(cell.value) !== shapeOf(was.value))
      return fault(["was", "value"], { code: `correction-shape.${shapeOf(cell.value)}`, args: { id } });
    if (target === true && typeof was.value !== "number")
      return fault(["was", "value"], { code: "correction-target.range", args: { id: figureOf(value) } });
    const faults = statedFaults(metric, was);
    if (faults.length > 0) return faults.flatMap((each) => fault(["was", ...each.path], each.finding));
    return latest.get(correctedIn(value)) === entry && isSame(cell, was)
      ? fault(["was"], { code: "correction-same", severity: "warning", args: { id } })
      : [];
  });
}

function headOf(
  document: JsonDocument,
  languages: NounFormsByLanguage,
): Pick<YearRecord, "year" | "draft" | "title"> | null {
  const number = valueAt(document.value, ["year"]);
  const draft = valueAt(document.value, ["draft"]);
  const title = text(languages).safeParse(valueAt(document.value, ["title"]));
  if (typeof number !== "number" || typeof draft !== "boolean" || !title.success) return null;
  return { year: number, draft, title: title.data };
}

function nameProblems(document: JsonDocument): readonly Problem[] {
  const year = valueAt(document.value, ["year"]);
  const [, named = ""] = /(\d{4})\.json$/.exec(document.file) ?? [];
  // What is no year is told by the schema.
  if (typeof year !== "number" || !/^\d{4}$/.test(String(year)) || String(year) === named) return [];
  const args = { name: named, year: String(year) };
  return [document.problem(["year"], { code: "file-name", args, proposal: { write: named } })];
}
