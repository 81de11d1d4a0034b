import { carriedTexts } from "../check/carried.ts";
import { offsetsOf, type Place, type SourceFile, valueAt, withoutMark } from "../diagnostics/document.ts";
import { editionsOf } from "../record/published.ts";
import type { Lang } from "../record/terms.ts";
import type { Look } from "./look.ts";
import type { CarriedView, ChartFileView } from "./text-api.ts";
import { type Speech, templateWords } from "./words.ts";

/** The charts' files of a year, with their titles and notes as they are edited and read. */
export function chartFiles(
  { opened, files }: Look,
  year: number,
  speeches: ReadonlyMap<Lang, Speech>,
): readonly ChartFileView[] {
  const folder = `src/report/${year}/charts/`;
  const shown = new Set(
    editionsOf(opened.published, year).flatMap(({ charts }) => charts.map(({ id }) => id)),
  );
  return [...opened.documents.values()].flatMap((document) => {
    const { file, value } = document;
    if (!file.startsWith(folder)) return [];
    const offsetOf = offsetsIn(files, file);
    const wordsOf = (field: string) =>
      Object.fromEntries(
        [...speeches].flatMap(([lang, speech]) => {
          const text = valueAt(value, [field, lang]);
          if (typeof text !== "string") return [];
          const from = offsetOf(document.placeOf([field, lang], 0));
          return [[lang, { ...templateWords(text, speech), from }] as const];
        }),
      );
    const words = { title: wordsOf("title"), note: wordsOf("note") };
    const id = file.slice(folder.length, -".json".length);
    return [{ id, file, chart: value, words, isPublic: shown.has(id) }];
  });
}

/** Finds the offset of a place in a file. */
const offsetsIn = (files: readonly SourceFile[], path: string): ((place: Place) => number) =>
  offsetsOf(withoutMark(files.find((file) => file.path === path)?.text ?? ""));

/** What a year has from the one before. */
export function carriedViews({ opened, files }: Look, year: number): readonly CarriedView[] {
  const entries = carriedTexts(year, opened);
  const offsets = new Map(
    [...new Set(entries.map(({ text }) => text.file))].map((path) => [path, offsetsIn(files, path)]),
  );
  return entries.map(({ index, confirmed, text: { owner, lang, file, place } }) => ({
    index,
    confirmed,
    ...owner,
    lang,
    file,
    at: offsets.get(file)?.(place) ?? 0,
  }));
}
