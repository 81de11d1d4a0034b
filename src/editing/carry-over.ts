import type { z } from "zod";
import { yearTexts } from "../check/year-texts.ts";
import type { SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { readNarrative } from "../narrative/narrative.ts";
import type { Lang } from "../record/model.ts";
import type { carriedText } from "../record/schema/files.ts";

const isJson = ({ path }: SourceFile): boolean => path.endsWith(".json");

/** Whether the texts of a chart's or a narrative's file can be found. */
export function isReadable(file: SourceFile): boolean {
  if (isJson(file)) return readJson(file).document !== null;
  const { head, tree } = readNarrative(file);
  return head.values !== null && tree !== null;
}

type Carried = z.infer<typeof carriedText>;

/** The texts that a year's files hold, none of them confirmed; those of one figure, chart or section together. */
export function carriedIn(
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
