import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import type { JsonDocument } from "../../diagnostics/document.ts";
import { valueAt } from "../../diagnostics/naming.ts";

/**
 * A year's file as text, made from the last year's: the same metrics in the same layout, with nothing of what the last
 * year's sources said. What is left to fill in is null or an empty text, which `check` tells with its line.
 */
export function startRecord(text: string, last: JsonDocument, year: number): string {
  const edits: readonly (readonly [JSONPath, unknown])[] = [
    [["year"], year],
    [["draft"], true],
    ...emptied(last, ["title"]),
    [
      ["sources"],
      [
        {
          id: "summary",
          title: { [languageOf(last)]: "" },
          language: languageOf(last),
          publisher: null,
          date: null,
          url: null,
        },
      ],
    ],
    ...indexes(last, ["metrics"]).flatMap((index) => metricEdits(last, index)),
    [["corrections"], []],
  ];
  return edits.reduce((now, [path, value]) => withValue(now, path, value), text);
}

/** The language of the last year's first source; next year's will most likely be in the same. */
function languageOf(last: JsonDocument): string {
  const language = valueAt(last.value, ["sources", 0, "language"]);
  return typeof language === "string" ? language : "en";
}

function metricEdits(last: JsonDocument, index: number): readonly (readonly [JSONPath, unknown])[] {
  const at = (field: string): JSONPath => ["metrics", index, field];
  const kind = valueAt(last.value, at("kind"));
  if (kind === "derived") return [];
  const rest: readonly (readonly [JSONPath, unknown])[] = [
    [at("source"), "summary"],
    [at("quote"), ""],
  ];
  if (kind === "list") return [[at("items"), []], [at("complete"), null], ...rest];
  return [
    [at("value"), kind === "share" ? { part: null, of: null } : null],
    [at("precision"), null],
    ...rest,
  ];
}

/** Every text of an object, empty. */
function emptied(last: JsonDocument, path: JSONPath): readonly (readonly [JSONPath, unknown])[] {
  const texts = valueAt(last.value, path);
  return typeof texts === "object" && texts !== null
    ? Object.keys(texts).map((lang) => [[...path, lang], ""] as const)
    : [];
}

function indexes(last: JsonDocument, path: JSONPath): readonly number[] {
  const list = valueAt(last.value, path);
  return Array.isArray(list) ? list.map((_, index) => index) : [];
}

/** A JSON text with one value put in place of another, all else as it was. */
const withValue = (text: string, path: JSONPath, value: unknown): string =>
  applyEdits(
    text,
    modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } }),
  );
