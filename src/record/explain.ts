import type { z } from "zod";
import type { Finding } from "./document.ts";
import type { FieldHelp } from "./field-help.ts";
import { alternatives, capital } from "./naming.ts";
import { nearest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;

/** One issue of a schema in plain words; `name` is the field's, `value` what stands there. */
export function explain(issue: Issue, name: string, value: unknown, help: FieldHelp): Finding {
  const say = (code: string, what: string, hint = remedy(help)): Finding => ({
    code,
    message: capital(`${name} ${what}.`),
    hint,
  });
  // A new year's record starts with these.
  if (value === null) return say("to-fill", "is still to fill in");
  switch (issue.code) {
    case "invalid_type":
      return say(
        "wrong-type",
        `should be ${TYPES[issue.expected] ?? issue.expected}, not ${typeName(value)}`,
        retyped(issue.expected, value) ?? remedy(help),
      );
    case "invalid_value":
      return choice(say, issue.values.map(String), value);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? choice(say, issue.options.map(String), value)
        : say("wrong-type", "doesn't have a shape that fits here");
    case "too_big":
    case "too_small":
      return size(issue, say, value);
    case "invalid_format":
      return say(
        issue.format === "regex" ? "text-form" : `${issue.format}-form`,
        FORMATS[issue.format] ?? issue.message,
      );
    case "invalid_key":
      return say("text-form", "isn't a name that can stand here");
    default:
      return say("wrong-type", "doesn't fit here");
  }
}

/** A number as English groups it, years left as they are. */
const grouped = (value: number): string => value.toLocaleString("en", { useGrouping: "min2" });

type Say = (code: string, what: string, hint?: string) => Finding;

const SYNONYMS: Readonly<Record<string, string>> = {
  about: "around",
  approximately: "around",
  circa: "around",
  roughly: "around",
  almost: "nearly",
  above: "over",
  "more than": "over",
  none: "exact",
};

function choice(say: Say, options: readonly string[], value: unknown): Finding {
  const all = `Write ${alternatives(options)}.`;
  const typed = typeof value === "string" ? value : "";
  const synonym = SYNONYMS[typed.toLowerCase()];
  const meant = synonym !== undefined && options.includes(synonym) ? synonym : nearest(typed, options);
  return say(
    "value-unknown",
    `can't be ${JSON.stringify(value)?.slice(0, 60)}`,
    meant === null ? all : `Did you mean \`${meant}\`? ${all}`,
  );
}

function size(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, say: Say, value: unknown): Finding {
  const least = issue.code === "too_small";
  const limit = grouped(Number(least ? issue.minimum : issue.maximum));
  if (issue.origin === "string")
    return say(
      "text-length",
      `has ${grouped(String(value).length)} characters; the limit is ${limit}`,
      "Shorten it.",
    );
  if (issue.origin === "array") {
    const length = Array.isArray(value) ? grouped(value.length) : "";
    return least
      ? say("list-length", `holds ${length}; it needs at least ${limit}`)
      : say("list-length", `holds ${length}; the limit is ${limit}`, "Take out what isn't needed.");
  }
  return say("number-range", `is ${least ? "less than" : "more than"} ${limit}`);
}

const TYPES: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text in quotation marks",
  boolean: "true or false",
  object: "an object { … }",
  record: "an object { … }",
  array: "a list [ … ]",
  tuple: "a list [ … ]",
  null: "null",
};

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number")
    return Number.isFinite(value)
      ? Number.isInteger(value)
        ? "a number"
        : "a decimal"
      : "a number too large to hold";
  return (
    { string: "a text", boolean: "true or false", object: "an object" }[typeof value as string] ??
    typeof value
  );
}

/** The same value in the type that is wanted, where only its writing was wrong. */
function retyped(expected: string, value: unknown): string | null {
  if (typeof value !== "string") return null;
  const digits = value.replace(/[\s,\u00a0\u202f]/g, "");
  if ((expected === "number" || expected === "int") && /^\d+(\.\d+)?$/.test(digits))
    return `Write ${digits}, without quotation marks.`;
  if (expected === "boolean" && /^(true|false)$/i.test(value))
    return `Write ${value.toLowerCase()}, without quotation marks.`;
  return null;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: "isn't a day that exists, written as year-month-day",
  url: "isn't a web address",
  email: "isn't an e-mail address",
};

function remedy({ description, example }: FieldHelp): string {
  const copy = example === "" ? "" : `Write it like this: ${example}`;
  return [copy, description].filter((part) => part !== "").join("  ") || "Compare it with its neighbours.";
}
