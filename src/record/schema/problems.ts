import type { z } from "zod";
import { dayMeant } from "../../diagnostics/date-slips.ts";
import { type JsonDocument, own, type Path, valueAt } from "../../diagnostics/document.ts";
import { latinOf, marked } from "../../diagnostics/look-alikes.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { numberSlip } from "../../diagnostics/number-slips.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import type { Finding, Problem, Proposal } from "../../diagnostics/problem.ts";
import type { NounFormsByLanguage } from "./fields.ts";
import { type FieldHelp, fieldHelp } from "./help.ts";
import { choice, lookAlike, precisionWord } from "./meant.ts";

type Issue = z.core.$ZodIssue;

/** The most unknown fields that are told of one object. */
const MOST_KEYS = 20;

/** A document by its schema: its value, null where it doesn't fit, and everything that the schema refuses. */
export function fitting<Value>(
  document: JsonDocument,
  schema: z.ZodType<Value>,
  languages: NounFormsByLanguage,
): { readonly data: Value | null; readonly problems: readonly Problem[] } {
  const { data, error } = schema.safeParse(document.value);
  if (error === undefined) return { data, problems: [] };
  return { data: null, problems: schemaProblems(document, schema, error.issues, languages) };
}

/** Everything in a document that its schema refuses, at its place. */
export function schemaProblems(
  document: JsonDocument,
  schema: z.ZodType,
  issues: readonly Issue[],
  languages: NounFormsByLanguage,
): readonly Problem[] {
  const helpAt = fieldHelp(schema, document.value);
  const flat = issues.flatMap((issue) => flatten(issue, []));
  const unknown = flat.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.slice(0, MOST_KEYS).map((key) => [...issue.path, key])
      : [],
  );
  /** A field left out that stands there under a mistyped name is told once, at that name. */
  const isMistyped = (path: Path): boolean =>
    unknown.some(
      (typed) =>
        typed.length === path.length &&
        typed.slice(0, -1).every((key, index) => key === path[index]) &&
        nearest(String(typed.at(-1)), [String(path.at(-1))]) !== null,
    );
  return flat.flatMap((issue) => {
    const { path } = issue;
    const value = valueAt(document.value, path);
    const help = helpAt(path);
    if (issue.code === "unrecognized_keys") {
      const owner = nameOf(document.value, path);
      return issue.keys
        .slice(0, MOST_KEYS)
        .map((key) => document.problemAtKey([...path, key], unknownField(key, owner, help.fields, value)));
    }
    if (value === undefined)
      return isMistyped(path) ? [] : [document.problem(path, missing(document.value, path, languages, help))];
    const name = nameOf(document.value, path);
    const word = path.at(-1) === "precision" ? precisionWord(name, value, languages) : null;
    return [document.problem(path, word ?? explain(issue, name, value, help))];
  });
}

type Placed<T> = T & { path: (string | number)[] };

/** Issues with paths from the root; of a union's, those of the shape that the value has. */
function flatten(issue: Issue, above: Path): Placed<Issue>[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.code === "invalid_union") {
    const shape = issue.errors.find(
      (errors) => errors.length > 0 && errors.every((inner) => inner.path.length > 0),
    );
    if (shape !== undefined) return shape.flatMap((inner) => flatten(inner, path));
  }
  return [{ ...issue, path }];
}

/** A field that isn't known: one that isn't there yet is meant, or it has nothing to do here. */
function unknownField(
  key: string,
  owner: Phrase | string,
  fields: readonly string[],
  siblings: unknown,
): Finding {
  const free = fields.filter((field) => valueAt(siblings, [field]) === undefined);
  const latin = latinOf(key);
  if (latin !== null && free.includes(latin)) {
    const args = { marked: marked(key, "cyrillic"), meant: latin };
    return { code: "field-unknown.look-alike", args, proposal: { rename: latin } };
  }
  const meant = nearest(key, free);
  const args = { key, owner, meant, fields: fields.join(", ") };
  const twin = meant === null ? nearest(key, fields) : null;
  if (twin !== null) return { code: "field-unknown.twin", args: { ...args, twin } };
  return { code: "field-unknown", args, proposal: meant === null ? "delete" : { rename: meant } };
}

/** One issue in plain words; `name` is the field's, `value` what stands there. */
function explain(issue: Issue, name: Phrase | string, value: unknown, { example, help }: FieldHelp): Finding {
  const remedy: Phrase = { code: "remedy", args: { example, help } };
  const finding = (code: string, args: Finding["args"] = {}, proposal?: Proposal): Finding => ({
    code,
    args: { name, remedy, ...args },
    proposal,
  });
  // A new year's record starts with these.
  if (value === null) return finding("to-fill");
  if (typeof value === "string" && wants(issue, isOfNumber)) {
    const { code, args, write } = numberSlip(value);
    return finding(code, args, write === null ? undefined : { write });
  }
  const day = typeof value === "string" && wants(issue, isOfDay) ? dayMeant(value) : null;
  if (day !== null) return finding("date-form.order", { day }, { write: JSON.stringify(day) });
  switch (issue.code) {
    case "invalid_type": {
      const typed = issue.expected === "boolean" ? asBoolean(value) : null;
      return finding(
        "wrong-type",
        { expected: TYPES[issue.expected] ?? issue.expected, found: foundType(value), typed },
        typed === null ? undefined : { write: typed },
      );
    }
    case "invalid_value":
      return choice(finding, issue.values.map(String), value);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? choice(finding, issue.options.map(String), value)
        : finding("wrong-type.shape");
    case "too_big":
      return finding(SIZES[issue.origin]?.[1] ?? "number-range.large", sizes(issue.maximum, value));
    case "too_small":
      return finding(SIZES[issue.origin]?.[0] ?? "number-range.small", sizes(issue.minimum, value));
    case "invalid_format":
      // The schema's own forms name their sentence.
      return (
        (issue.format === "regex" && issue.message === "text-form.id" ? lookAlike(finding, value) : null) ??
        finding(issue.format === "regex" ? issue.message : `${issue.format}-form`)
      );
    case "custom":
      return finding(issue.message);
    case "invalid_key":
      return finding("text-form.name");
    default:
      return finding("wrong-type.other");
  }
}

/** Whether nothing but this would do, or this beside other shapes. */
const wants = (issue: Issue, isIt: (issue: Issue) => boolean): boolean =>
  isIt(issue) ||
  (issue.code === "invalid_union" &&
    issue.errors.some((errors) => errors.some((inner) => inner.path.length === 0 && wants(inner, isIt))));
const isOfNumber = (issue: Issue): boolean =>
  issue.code === "invalid_type" && (issue.expected === "number" || issue.expected === "int");
const isOfDay = (issue: Issue): boolean => issue.code === "invalid_format" && issue.format === "date";

/** Too small and too big, of what isn't a number. */
const SIZES: Readonly<Record<string, readonly [small: string, big: string]>> = {
  string: ["text-length", "text-length"],
  array: ["list-length.few", "list-length"],
};

const sizes = (limit: number | bigint, value: unknown): Finding["args"] => ({
  limit: Number(limit),
  length: Array.isArray(value) ? value.length : String(value).length,
});

const TYPES: Readonly<Record<string, Phrase>> = {
  number: { code: "type.number" },
  int: { code: "type.whole" },
  string: { code: "type.text" },
  boolean: { code: "type.boolean" },
  object: { code: "type.object" },
  record: { code: "type.object" },
  array: { code: "type.list" },
  tuple: { code: "type.list" },
};

function foundType(value: unknown): Phrase {
  if (Array.isArray(value)) return { code: "found.list" };
  if (typeof value === "string") return { code: "found.text" };
  if (typeof value === "boolean") return { code: "found.boolean" };
  if (typeof value !== "number") return { code: "found.object" };
  if (!Number.isFinite(value)) return { code: "found.endless" };
  return { code: Number.isInteger(value) ? "found.number" : "found.decimal" };
}

/** True or false, where only its writing was wrong. */
const asBoolean = (value: unknown): string | null =>
  typeof value === "string" && /^(true|false)$/i.test(value) ? value.toLowerCase() : null;

/** What to say of a field that isn't there: a translation, a form of a noun, or any other. */
export function missing(
  root: unknown,
  path: Path,
  languages: NounFormsByLanguage,
  { example, help }: Pick<FieldHelp, "example" | "help">,
): Finding {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const language = String(path.at(-2));
  const forms = isNoun(path.at(-3)) ? languages.get(language)?.required : undefined;
  const typed = mistyped(key, valueAt(root, parent), forms ?? [...languages.keys()]);
  const isLookAlike = typed !== null && latinOf(typed) === key;
  const lookAlike: Phrase | null = isLookAlike
    ? { code: "look-alike", args: { marked: marked(typed, "cyrillic"), key } }
    : null;
  const args = { owner: nameOf(root, parent), key, typed, lookAlike };
  const filledIn = (value: string): Proposal =>
    typed === null ? { write: value } : { rename: key, from: typed };

  if (forms !== undefined) {
    const lang: Phrase = { language };
    const known = { ...args, lang, forms: forms.join(", ") };
    return { code: "noun-form-missing", args: known, proposal: filledIn('"…"') };
  }
  if (!languages.has(key)) return { code: "field-missing", args: { ...args, example, help } };
  const lang: Phrase = { language: key };
  if (!isNoun(path.at(-2)))
    return { code: "translation-missing", args: { ...args, lang }, proposal: filledIn('"…"') };
  const empty = (languages.get(key)?.required ?? []).map((form) => `"${form}": "…"`).join(", ");
  const code = "translation-missing.noun";
  return { code, args: { ...args, lang, forms: empty }, proposal: filledIn(`{ ${empty} }`) };
}

/** Whether a field of this name holds a noun. */
const isNoun = (field: string | number | undefined): boolean => field === "noun" || field === "each";

/** The name of the field that is missing as it stands there, where one is like it. */
function mistyped(key: string, siblings: unknown, known: readonly string[]): string | null {
  const strange = Object.keys(Object(siblings)).filter((sibling) => !known.includes(sibling));
  return strange.find((name) => name.toLowerCase().startsWith(key)) ?? nearest(key, strange);
}

/** An item of a list that has no id, by its place from 1. */
const UNNAMED: Readonly<Record<string, string>> = {
  metrics: "name.metric",
  sources: "name.source",
  corrections: "name.correction",
  dropped: "name.dropped",
};

/** A path in words: `label.kk` of `tour-pupils`; the file, for the root. */
export function nameOf(root: unknown, path: Path): Phrase | string {
  const [list, index, ...rest] = path;
  const unnamed = typeof list === "string" ? own(UNNAMED, list) : undefined;
  if (unnamed !== undefined && typeof index === "number") {
    const id = valueAt(root, [list ?? "", index, "id"]);
    const owner: Phrase | string =
      typeof id === "string" && list !== "corrections"
        ? `\`${id}\``
        : { code: unnamed, args: { place: index + 1 } };
    return rest.length === 0 ? owner : { code: "name.of", args: { field: dotted(rest), owner } };
  }
  return path.length === 0 ? { code: "name.file" } : `\`${dotted(path)}\``;
}

/** items[2].kk, with places in lists counted from 1. */
const dotted = (path: Path): string =>
  path.map((key, at) => (typeof key === "number" ? `[${key + 1}]` : at === 0 ? key : `.${key}`)).join("");
