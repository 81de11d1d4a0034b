import { findNodeAtLocation, parseTree } from "jsonc-parser";
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

/** The longest line of a JSON file. */
const WIDTH = 110;

/** A record's text, in which `carried` is an empty list, with these entries in it: one a line, as far as the line reaches. */
export function withCarried(record: string, entries: readonly Carried[]): string {
  const tree = parseTree(record);
  const list = tree && findNodeAtLocation(tree, ["carried"]);
  if (list === undefined || entries.length === 0) return record;
  const lines = entries.map((entry) => {
    const fields = Object.entries(entry).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
    const line = `    { ${fields.join(", ")} }`;
    return line.length < WIDTH ? line : `    {\n      ${fields.join(",\n      ")}\n    }`;
  });
  const after = list.offset + list.length;
  return `${record.slice(0, list.offset)}[\n${lines.join(",\n")}\n  ]${record.slice(after)}`;
}
