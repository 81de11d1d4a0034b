import { carriedTexts } from "../check/carried.ts";
import { lineStarts, type Place, type SourceFile, valueAt } from "../diagnostics/document.ts";
import { editionsOf } from "../record/published.ts";
import type { Lang } from "../record/terms.ts";
import type { Look } from "./look.ts";
import type { CarriedView, ChartFileView } from "./text-api.ts";
import { type Speech, templateWords } from "./words.ts";

/** The charts' files of a year, with their titles and notes as they are edited and read. */
export function chartFiles(
  { opened, files }: Look,
  year: number,
  changed: readonly string[],
  speeches: ReadonlyMap<Lang, Speech>,
): readonly ChartFileView[] {
  const folder = `src/report/${year}/charts/`;
  const shown = new Set(
    editionsOf(opened.published, year).flatMap(({ charts }) => charts.map(({ id }) => id)),
  );
  return [...opened.documents.values()].flatMap((document) => {
    const { file, value } = document;
    if (!file.startsWith(folder)) return [];
    const starts = startsIn(files, file);
    const wordsOf = (field: string) =>
      Object.fromEntries(
        [...speeches].flatMap(([lang, speech]) => {
          const text = valueAt(value, [field, lang]);
          if (typeof text !== "string") return [];
          const from = offsetOf(document.placeOf([field, lang], 0), starts);
          return [[lang, { ...templateWords(text, speech), from }] as const];
        }),
      );
    const words = { title: wordsOf("title"), note: wordsOf("note") };
    const id = file.slice(folder.length, -".json".length);
    const isPublic = shown.has(id);
    return [{ id, file, chart: value, words, isPublic, isChanged: changed.includes(file) }];
  });
}

/** Where a file's lines begin. */
const startsIn = (files: readonly SourceFile[], path: string): readonly number[] =>
  lineStarts(files.find((file) => file.path === path)?.text.replace(/^\uFEFF/, "") ?? "");

const offsetOf = ({ line, column }: Place, starts: readonly number[]): number =>
  (starts[line - 1] ?? 0) + column - 1;

/** What a year has from the one before. */
export function carriedViews({ opened, files }: Look, year: number): readonly CarriedView[] {
  const entries = carriedTexts(year, opened);
  const starts = new Map(
    [...new Set(entries.map(({ text }) => text.file))].map((path) => [path, startsIn(files, path)]),
  );
  return entries.map(({ index, confirmed, text: { owner, lang, file, place } }) => ({
    index,
    confirmed,
    ...owner,
    lang,
    file,
    at: offsetOf(place, starts.get(file) ?? []),
  }));
}
