import { isObject, listAt, valueAt } from "../../diagnostics/document.ts";
import type { FileEdit } from "../../editing/edits.ts";
import type { ContentView, FigureView } from "../api.ts";
import type { Option } from "./inputs.tsx";

/** What an edit writes. */
export type Json = Extract<FileEdit, { value: unknown }>["value"];

/** A JSON Schema, as far as a form asks. */
export interface Schema {
  readonly type?: string;
  readonly const?: Json;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}

/** The schema of a kind's figures. @param schema of all kinds. */
export const kindSchema = (schema: Schema | undefined, kind: unknown): Schema | undefined =>
  schema?.oneOf?.find(({ properties }) => properties?.["kind"]?.const === kind);

/** The kinds that there are, each with what it is for. */
export const kindsOf = (
  schema: Schema | undefined,
): readonly { readonly kind: string; readonly help: string }[] =>
  (schema?.oneOf ?? []).flatMap(({ properties }) => {
    const { const: kind, description = "" } = properties?.["kind"] ?? {};
    return typeof kind === "string" ? [{ kind, help: description }] : [];
  });

/** Whether it is a text in every language: all its fields are texts, and others may be added. */
export const isTexts = ({ properties, additionalProperties }: Schema): boolean =>
  properties !== undefined &&
  typeof additionalProperties === "object" &&
  Object.values(properties).every(({ type }) => type === "string");

/** Whether it is a noun: forms, in every language. */
export const isNoun = ({ properties, additionalProperties }: Schema): boolean =>
  properties !== undefined &&
  typeof additionalProperties === "object" &&
  additionalProperties.type === "object";

/** All shapes that it may have. */
export const shapesOf = (schema: Schema): readonly Schema[] => schema.anyOf?.flatMap(shapesOf) ?? [schema];

/** Whether it is written in one field: a number, a text, or two of them with a dash between. */
export const isOneField = (schema: Schema): boolean =>
  shapesOf(schema).every(
    ({ type, properties }) =>
      (type !== "object" && type !== "array" && type !== "boolean") || isSpan(properties),
  ) && shapesOf(schema).some(({ type }) => type !== "object");

const isSpan = (properties: Schema["properties"] = {}): boolean =>
  Object.keys(properties).join() === "from,to";

/** What stands in a field that was put in just now: nothing that a source says. */
export function blankOf(schema: Schema): Json {
  const { type, properties = {}, required = [], const: only, minItems = 0 } = schema;
  if (only !== undefined) return only;
  if (schema.enum !== undefined) return null;
  const [first = schema] = shapesOf(schema);
  if (first !== schema) return blankOf(first);
  switch (type) {
    case "object":
      return Object.fromEntries(required.map((name) => [name, blankOf(properties[name] ?? {})]));
    case "array":
      return schema.prefixItems?.map(blankOf) ?? Array(minItems).fill(blankOf(schema.items || {}));
    case "string":
      return "";
    case "boolean":
      return false;
    default:
      return null;
  }
}

/** The text in a language of a field such as the label. */
function textIn(metric: unknown, name: string, lang: string): string | null {
  const text = valueAt(metric, [name, lang]);
  return typeof text === "string" && text !== "…" ? text : null;
}

/** The sources of a record to choose from, each by its title in the staff's language or in its own. */
export const sourcesOf = (record: unknown, lang: string): readonly Option[] =>
  listAt(record, ["sources"]).map((source) => {
    const id = String(valueAt(source, ["id"]));
    const own = String(valueAt(source, ["language"]));
    return { value: id, text: textIn(source, "title", lang) ?? textIn(source, "title", own) ?? id };
  });

/** What a figure of the year is called, by its id. */
export function calledIn({ figures }: Pick<ContentView, "figures">, id: string, lang: string): string {
  const figure = figures.find((each) => each.id === id);
  return figure === undefined ? id : nameOf(figure, lang);
}

/** What a figure is called: by its name in the staff's language, in another one, or by its id. */
export function nameOf({ metric, id }: Pick<FigureView, "metric" | "id">, lang: string): string {
  const label = valueAt(metric, ["label"]);
  const texts = isObject(label) ? Object.keys(label) : [];
  return [lang, ...texts].map((tag) => textIn(metric, "label", tag)).find((text) => text) ?? id;
}

/** What a part or a point is called: by its name or its time, or by its place among the others. */
export function rowName(row: unknown, lang: string, index: number): string {
  const [label, at] = [valueAt(row, ["label", lang]), valueAt(row, ["at"])];
  const named = [label, at].find((name) => typeof name === "string" && name !== "" && name !== "…");
  return String(named ?? index + 1);
}
