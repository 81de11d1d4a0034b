import type { z } from "zod";
import type { JsonDocument } from "../diagnostics/document.ts";
import { valueAt } from "../diagnostics/naming.ts";
import type { Placed } from "../diagnostics/placed.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { schemaProblems } from "../diagnostics/schema-problems.ts";
import { told } from "../diagnostics/told.ts";
import { deriveAll } from "./derive.ts";
import type { YearRecord } from "./model.ts";
import { correctionProblems } from "./rules/corrections.ts";
import { duplicateIds } from "./rules/ids.ts";
import { metricProblems } from "./rules/metrics.ts";
import { quoteProblems } from "./rules/quotes.ts";
import { sourceProblems } from "./rules/sources.ts";
import { textProblems } from "./rules/texts.ts";
import { correction } from "./schema/correction.ts";
import { metric } from "./schema/metric.ts";
import { source } from "./schema/source.ts";
import { type NounFormsByLanguage, text } from "./schema/text.ts";
import { year } from "./schema/year.ts";

/** A year's record as far as it could be read, and what is wrong with it. */
export interface ReadYear {
  /** Without the parts that have faults; null where even its head can't be read. */
  readonly record: YearRecord | null;
  readonly problems: readonly Problem[];
}

/** Checks a year's file: its shape, and how its parts hold together. */
export function readYear(document: JsonDocument, languages: NounFormsByLanguage): ReadYear {
  const yearSchema = year(languages);
  const parsed = yearSchema.safeParse(document.value);
  const shape = parsed.success ? [] : schemaProblems(document, yearSchema, parsed.error.issues, languages);

  const parts = {
    sources: sound(document, "sources", source),
    metrics: sound(document, "metrics", metric(languages)),
    corrections: sound(document, "corrections", correction(languages)),
  };
  const { metrics, problems: derivation } = deriveAll(document, parts.metrics);
  const problems = [
    ...shape,
    ...nameProblems(document),
    ...duplicateIds(document, "sources"),
    ...duplicateIds(document, "metrics"),
    ...sourceProblems(document, parts.sources),
    ...metricProblems(document, parts.metrics),
    ...derivation,
    ...correctionProblems(document, parts.corrections, parts.metrics),
    ...quoteProblems(document, parts.metrics, parts.sources),
    ...textProblems(document, languages),
  ];
  const head = headOf(document, languages);
  const values = <T>(placed: readonly Placed<T>[]): readonly T[] => placed.map(({ value }) => value);
  const record = head && {
    ...head,
    sources: values(parts.sources),
    metrics,
    corrections: values(parts.corrections),
  };
  return { record, problems };
}

/** The items of a list that fit their schema, with their places; none of a list that is past its limit. */
function sound<T>(document: JsonDocument, list: string, schema: z.ZodType<T>): readonly Placed<T>[] {
  const items = valueAt(document.value, [list]);
  if (!Array.isArray(items) || items.length > 1000) return [];
  return items.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [{ path: [list, index], value: parsed.data }] : [];
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
  const number = String(valueAt(document.value, ["year"]));
  const [, named = ""] = /(\d{4})\.json$/.exec(document.file) ?? [];
  // A number that is no year is told by the schema.
  if (!/^\d{4}$/.test(number) || number === named) return [];
  return [
    document.problem(["year"], {
      code: "file-name",
      message: told`The file is named for ${named}, but its \`year\` is ${number}.`,
      hint: told`Write ${named} here, or rename the file to ${number}.json.`,
    }),
  ];
}
