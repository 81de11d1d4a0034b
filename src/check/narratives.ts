import { type JsonDocument, type SourceFile, valueAt } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Finding, ofFile, type Problem } from "../diagnostics/problem.ts";
import { createVoice, type Voice } from "../language/voice.ts";
import { COMPONENTS, formatOptionsOf, formsOf, type PlacedFault, referenceIn } from "../narrative/element.ts";
import { type Field, type Head, ID_FIELDS, idsIn, isMisplaced } from "../narrative/head.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { type FindWords, findInNarrative } from "../narrative/numbers.ts";
import type { Use } from "../narrative/walk.ts";
import { type Declared, declaredIn } from "../record/ids.ts";
import { isList, metricAt } from "../record/kinds/index.ts";
import { type CheckContext, chartFilesOf, problemIn } from "./context.ts";
import { literalFinding, numberWordsIn } from "./numbers.ts";
import { isLookAlike, templateFaults, unknownPart, unsaid } from "./templates.ts";

/** Texts of a year's narrative that one language has and another lacks; every language has an opening, index.mdx. */
export const narrativeFileProblems = ({ content, narratives, languages }: CheckContext): readonly Problem[] =>
  content.editions.flatMap(({ record: { year } }) => {
    const paths = narratives.filter((text) => text.year === year && languages.has(text.lang));
    const nameOf = (path: string): string => path.replace(/^.*\//, "");
    const names = new Set(["index.mdx", ...paths.map(({ path }) => nameOf(path))]);
    return [...languages.keys()].flatMap((lang) =>
      [...names]
        .filter((name) => !paths.some((text) => text.lang === lang && nameOf(text.path) === name))
        .map((name) =>
          ofFile(`src/report/${year}/${lang}/${name}`, {
            code: name === "index.mdx" ? "narrative-missing.opening" : "narrative-missing",
            args: { lang },
          }),
        ),
    );
  });

/** Numbers written by hand in the narratives, and what those ask for and cannot have. */
export function narrativeProblems({
  content,
  narratives,
  documents,
  files,
  languages,
}: CheckContext): readonly Problem[] {
  const read = narratives.flatMap((narrative) => {
    const record = content.editions.find((edition) => edition.record.year === narrative.year)?.record;
    const loaded = languages.get(narrative.lang);
    return record === undefined || loaded === undefined ? [] : [{ narrative, record, loaded }];
  });
  return read.flatMap(({ narrative, record, loaded }) => {
    const voice = createVoice(loaded.language, loaded.messages, record);
    const words = numberWordsIn(languages, narrative.lang, record);
    return checkNarrative(narrative, voice, writtenIds(documents, files, record.year), words);
  });
}

function writtenIds(
  documents: ReadonlyMap<string, JsonDocument>,
  files: readonly SourceFile[],
  year: number,
): WrittenIds {
  // A chart whose file can't be read, or says another id, has the file's name.
  const charts = chartFilesOf({ files }, year).flatMap((path) => [
    path.replace(/^.*\/|\.json$/g, ""),
    valueAt(documents.get(path)?.value, ["id"]),
  ]);
  const ids = new Set(charts.filter((id) => typeof id === "string"));
  return {
    metric: declaredIn(documents.get(`data/${year}.json`)?.value, "metrics"),
    chart: { ids, isDeclared: (id) => ids.has(id) },
  };
}

/** The ids of a year as written in its files, those included whose metric or chart has a fault of its own. */
interface WrittenIds {
  readonly metric: Declared;
  readonly chart: Declared;
}

/** All that is wrong with a narrative in the language of `voice`, which speaks of its year's record; in order of place. */
export function checkNarrative(
  narrative: Narrative,
  voice: Voice,
  written: WrittenIds,
  words: FindWords,
): readonly Problem[] {
  const { record } = voice;
  const { numbers, faults } = findInNarrative(narrative, words);
  const found: readonly PlacedFault[] = [
    ...faults,
    ...headFaults(narrative, voice, written),
    ...numbers.map((number) => ({
      offset: number.offset,
      ...literalFinding(number, isInHead(number.offset, narrative) ? "template" : "narrative", record),
    })),
    ...narrative.uses.flatMap((use) => useFaults(use, voice, written)),
  ];
  return found.toSorted((a, b) => a.offset - b.offset).map((fault) => problemIn(narrative, fault));
}

/** The texts of a head are templates, as a chart's title is. */
const isInHead = (offset: number, { head }: Narrative): boolean =>
  head.fields.some((field) => field.offset <= offset && offset < field.offset + field.source.length);

/**
 * What a component asks of the record and cannot have: an unknown id, a number as a list, an unmet grammar. An id that
 * is written and not in the record has a fault of its own, which is told there.
 */
function useFaults(use: Use, voice: Voice, written: WrittenIds): readonly PlacedFault[] {
  const { id } = use.props;
  const { id: offset = use.offset } = use.propOffsets;
  const kind = COMPONENTS.get(use.component)?.names;
  if (kind === undefined || typeof id !== "string") return [];
  if (isUnknown(kind, id, written))
    return [{ offset, ...unknownId(kind, id, written, (to) => `id="${to}"`) }];
  if (kind !== "metric") return [];
  const reference = referenceIn(use.props);
  const metric = metricAt(voice.record.metrics, reference);
  if (metric === undefined)
    return unknownPart(reference, voice.record).map((finding) => ({ offset, ...finding }));
  if (use.component === "List")
    return isList(metric) ? [] : [{ offset, code: "metric-kind.list", args: { id } }];
  const finding = unsaid(() =>
    use.component === "Choice"
      ? voice.choose(metric, formsOf(use.props))
      : voice.format(metric, formatOptionsOf(use.props)),
  );
  return finding === null ? [] : [{ offset: use.offset, ...finding }];
}

const isUnknown = (kind: keyof WrittenIds, id: string, written: WrittenIds): boolean =>
  !written[kind].isDeclared(id) || isLookAlike(id);

/** That there is no metric or chart of this id. @param write the id as it stands where the problem points. */
function unknownId(
  kind: keyof WrittenIds,
  id: string,
  written: WrittenIds,
  write: (id: string) => string = (to) => to,
): Finding {
  const known = [...written[kind].ids];
  const meant = nearest(id, known);
  return {
    code: kind === "chart" ? "figure-unknown" : "metric-unknown",
    args: { id, meant, known: known.join(", ") },
    cause: `${kind} ${id}`,
    ...(meant === null ? {} : { proposal: { put: write(meant), found: write(id) } }),
  };
}

/** What a narrative's head must have: the report's opening, and each of its sections. */
const FIELDS = {
  opening: ["headline", "title", "description", "poster", "band"],
  section: ["title"],
} as const;

/** What is wrong with the head of a narrative: fields that lack or are none, unknown ids, templates. */
function headFaults({ id, head }: Narrative, voice: Voice, written: WrittenIds): readonly PlacedFault[] {
  if (isMisplaced(head)) return [];
  const known: readonly string[] = FIELDS[id === "index" ? "opening" : "section"];
  return [
    ...known
      .filter((key) => isEmpty(key, head))
      .map((key) => ({ offset: 0, code: "narrative-head.missing", args: { key } })),
    ...head.fields.flatMap((field) => shapeFault(field, head.values?.get(field.key)) ?? []),
    ...head.fields.flatMap((field) => {
      const { key, offset } = field;
      if (known.includes(key)) return fieldFaults(field, voice, written);
      const args = { key, meant: nearest(key, known), known: known.join(", ") };
      return [{ offset: offset - key.length - 1, code: "narrative-head.unknown", args }];
    }),
  ];
}

function isEmpty(key: string, { fields, values }: Head): boolean {
  if (values === null) return !fields.some((field) => field.key === key && field.source.trim() !== "");
  const value = values.get(key) ?? "";
  return typeof value === "string" && value.trim() === "";
}

/** A value of another kind than pages can show: without quotation marks, a brace begins a thing and a digit a number. */
function shapeFault({ key, source, offset }: Field, value: unknown): PlacedFault | null {
  const wanted = key === "band" ? "list" : "text";
  const isRight = wanted === "list" ? Array.isArray(value) : typeof value === "string";
  if (value === undefined || value === null || isRight) return null;
  const start = offset + source.length - source.trimStart().length;
  return { offset: start, code: `narrative-head.${wanted}`, args: { key } };
}

function fieldFaults(field: Field, voice: Voice, written: WrittenIds): readonly PlacedFault[] {
  if (ID_FIELDS.has(field.key)) {
    const kind = field.key === "poster" ? "chart" : "metric";
    return idsIn(field)
      .filter(({ id }) => isUnknown(kind, id, written))
      .map(({ id, offset }) => ({ offset, ...unknownId(kind, id, written) }));
  }
  return templateFaults(field.source, written.metric, voice).map(({ offset, ...finding }) => ({
    offset: field.offset + offset,
    ...finding,
  }));
}
