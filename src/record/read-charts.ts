import { type JsonDocument, listAt, valueAt } from "../diagnostics/document.ts";
import { meantId } from "../diagnostics/look-alikes.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { ofFile, type Problem, written } from "../diagnostics/problem.ts";
import { baseOf, type Declared } from "./ids.ts";
import type { ChartDefinition } from "./model.ts";
import type { NounFormsByLanguage } from "./schema/fields.ts";
import { chart } from "./schema/files.ts";
import { fitting } from "./schema/problems.ts";
import { textProblems, untranslatedOptions } from "./texts.ts";

/** The most charts' files that a year may have. */
const MOST_CHARTS = 300;

/**
 * Checks the charts' files of one year, and gives those without faults by their order. `shown` is null where the year's
 * record couldn't be read.
 */
export function readCharts(
  documents: readonly JsonDocument[],
  languages: NounFormsByLanguage,
  shown: Declared | null,
): { readonly charts: readonly ChartDefinition[]; readonly problems: readonly Problem[] } {
  const schema = chart(languages);
  const charts: ChartDefinition[] = [];
  const problems: (readonly Problem[])[] = [];
  for (const document of documents) {
    const { data, problems: ofShape } = fitting(document, schema, languages);
    const untranslated = untranslatedOptions(document, languages);
    problems.push(ofShape, nameProblem(document), textProblems(document, languages), untranslated);
    if (shown !== null) problems.push(unknownMetrics(document, shown));
    if (data === null || untranslated.length > 0) continue;
    const { $schema: _, ...definition } = data;
    const same = charts.find(({ order }) => order === definition.order);
    if (same !== undefined) {
      const args = { other: same.id, id: definition.id, order: String(definition.order) };
      problems.push([document.problem(["order"], { code: "order-duplicate", args })]);
    }
    charts.push(definition);
  }
  problems.push(tooMany(documents));
  return { charts: charts.sort((a, b) => a.order - b.order), problems: problems.flat() };
}

/** More files than a year may have, told of their folder. */
function tooMany(documents: readonly JsonDocument[]): readonly Problem[] {
  const [first] = documents;
  if (first === undefined || documents.length <= MOST_CHARTS) return [];
  const folder = first.file.replace(/\/[^/]*$/, "");
  return [
    ofFile(folder, { code: "list-length.charts", args: { length: documents.length, limit: MOST_CHARTS } }),
  ];
}

function nameProblem(document: JsonDocument): readonly Problem[] {
  const id = valueAt(document.value, ["id"]);
  const name = document.file.replace(/^.*\/|\.json$/g, "");
  if (typeof id !== "string" || meantId(id) === name) return [];
  const proposal = { write: JSON.stringify(name) };
  return [document.problem(["id"], { code: "file-name.chart", args: { name, id }, proposal })];
}

const unknownMetrics = (document: JsonDocument, { ids: metrics, isDeclared }: Declared): readonly Problem[] =>
  listAt(document.value, ["metrics"]).flatMap((id, index) => {
    if (typeof id !== "string" || isDeclared(baseOf(id))) return [];
    const meant = nearest(baseOf(id), metrics);
    const args = { id, meant, known: [...metrics].join(", ") };
    const finding = { code: "metric-unknown.chart", args, cause: `metric ${id}`, proposal: written(meant) };
    return [document.problem(["metrics", index], finding)];
  });
