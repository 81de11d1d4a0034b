import type { z } from "zod";
import type { NounFormsByLanguage } from "../record/schema/text.ts";
import type { Finding, JsonDocument, Path } from "./document.ts";
import { explain } from "./explain.ts";
import { type FieldHelp, fieldHelp } from "./field-help.ts";
import { missing } from "./missing.ts";
import { nameOf, valueAt } from "./naming.ts";
import { didYouMean, nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { told } from "./told.ts";

type Issue = z.core.$ZodIssue;

/** The most unknown fields that are told of one object. */
const MOST_KEYS = 20;

/** Everything in a document that its schema refuses, in plain words and at its place. */
export function schemaProblems(
  document: JsonDocument,
  schema: z.ZodType,
  issues: readonly Issue[],
  languages: NounFormsByLanguage,
): readonly Problem[] {
  const help = fieldHelp(schema, document.value);
  const flat = issues.flatMap((issue) => flatten(issue, []));
  const unknown = flat.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.slice(0, MOST_KEYS).map((key) => [...issue.path, key])
      : [],
  );
  /** A field left out that stands there under a mistyped name is told once, at that name. */
  const mistyped = (path: Path): boolean =>
    unknown.some(
      (typed) =>
        typed.length === path.length &&
        typed.slice(0, -1).every((key, index) => key === path[index]) &&
        nearest(String(typed.at(-1)), [String(path.at(-1))]) !== null,
    );
  return flat.flatMap((issue) => {
    const { path } = issue;
    const value = valueAt(document.value, path);
    if (issue.code === "unrecognized_keys")
      return issue.keys
        .slice(0, MOST_KEYS)
        .map((key) =>
          document.problemAtKey(
            [...path, key],
            unknownField(key, nameOf(document.value, path), help(path), valueAt(document.value, path)),
          ),
        );
    if (value === undefined)
      return mistyped(path)
        ? []
        : [document.problem(path, missing(document.value, path, help(path), languages))];
    return [document.problem(path, explain(issue, nameOf(document.value, path), value, help(path)))];
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

function unknownField(key: string, owner: string, { fields }: FieldHelp, siblings: unknown): Finding {
  const free = fields.filter((field) => valueAt(siblings, [field]) === undefined);
  return {
    code: "field-unknown",
    message: told`There is no field \`${key}\` in ${owner}.`,
    hint: didYouMean(key, [...free, ...fields], told`Delete it; the fields here are ${fields.join(", ")}.`),
  };
}
