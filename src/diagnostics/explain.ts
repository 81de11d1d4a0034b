import type { z } from "zod";
import { FIELD } from "../record/schema/text.ts";
import type { Finding } from "./document.ts";
import type { FieldHelp } from "./field-help.ts";
import { alternatives, capital, grouped } from "./naming.ts";
import { nearest } from "./nearest.ts";
import { told } from "./told.ts";

type Issue = z.core.$ZodIssue;

/** One issue of a schema in plain words; `name` is the field's, `value` what stands there. */
export function explain(issue: Issue, name: string, value: unknown, help: FieldHelp): Finding {
  const say = (code: string, message: string, hint = remedy(help)): Finding => ({
    code,
    message: capital(message),
    hint,
  });
  // A new year's record starts with these.
  if (value === null) return say("to-fill", told`${name} is still to fill in.`);
  switch (issue.code) {
    case "invalid_type":
      return say(
        "wrong-type",
        told`${name} should be ${TYPES[issue.expected] ?? issue.expected}, not ${typeName(value)}.`,
        retyped(issue.expected, value) ?? remedy(help),
      );
    case "invalid_value":
      return choice(say, name, issue.values.map(String), value);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? choice(say, name, issue.options.map(String), value)
        : say("wrong-type", told`${name} doesn't have a shape that fits here.`);
    case "too_big":
    case "too_small":
      return size(issue, say, name, value);
    case "invalid_format":
      return say(
        issue.format === "regex" ? "text-form" : `${issue.format}-form`,
        FORMATS[issue.format]?.(name) ?? issue.message.replace(FIELD, () => name),
      );
    case "invalid_key":
      return say("text-form", told`${name} isn't a name that can stand here.`);
    default:
      return say("wrong-type", told`${name} doesn't fit here.`);
  }
}

type Say = (code: string, message: string, hint?: string) => Finding;

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

function choice(say: Say, name: string, options: readonly string[], value: unknown): Finding {
  const all = told`Write ${alternatives(options.map((option) => `\`${option}\``))}.`;
  const typed = typeof value === "string" ? value : "";
  const synonym = SYNONYMS[typed.toLowerCase()];
  const meant = synonym !== undefined && options.includes(synonym) ? synonym : nearest(typed, options);
  return say(
    "value-unknown",
    told`${name} can't be ${JSON.stringify(value)?.slice(0, 60) ?? ""}.`,
    meant === null ? all : `${told`Did you mean \`${meant}\`?`} ${all}`,
  );
}

function size(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  say: Say,
  name: string,
  value: unknown,
): Finding {
  const least = issue.code === "too_small";
  const limit = grouped(Number(least ? issue.minimum : issue.maximum));
  if (issue.origin === "string")
    return say(
      "text-length",
      told`${name} has ${grouped(String(value).length)} characters; the limit is ${limit}.`,
      told`Shorten it.`,
    );
  if (issue.origin === "array") {
    const length = Array.isArray(value) ? grouped(value.length) : "";
    return least
      ? say("list-length", told`${name} holds ${length}; it needs at least ${limit}.`)
      : say(
          "list-length",
          told`${name} holds ${length}; the limit is ${limit}.`,
          told`Take out what isn't needed.`,
        );
  }
  return say(
    "number-range",
    least ? told`${name} is less than ${limit}.` : told`${name} is more than ${limit}.`,
  );
}

const TYPES: Readonly<Record<string, string>> = {
  number: told`a number`,
  int: told`a whole number`,
  string: told`a text in quotation marks`,
  boolean: told`true or false`,
  object: told`an object { … }`,
  record: told`an object { … }`,
  array: told`a list [ … ]`,
  tuple: told`a list [ … ]`,
  null: "null",
};

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return told`a list`;
  if (typeof value === "number")
    return Number.isFinite(value)
      ? Number.isInteger(value)
        ? told`a number`
        : told`a decimal`
      : told`a number too large to hold`;
  return (
    { string: told`a text`, boolean: told`true or false`, object: told`an object` }[typeof value as string] ??
    typeof value
  );
}

/** The same value in the type that is wanted, where only its writing was wrong. */
function retyped(expected: string, value: unknown): string | null {
  if (typeof value !== "string") return null;
  const digits = value.replace(/[\s,\u00a0\u202f]/g, "");
  if ((expected === "number" || expected === "int") && /^\d+(\.\d+)?$/.test(digits))
    return told`Write ${digits}, without quotation marks.`;
  if (expected === "boolean" && /^(true|false)$/i.test(value))
    return told`Write ${value.toLowerCase()}, without quotation marks.`;
  return null;
}

const FORMATS: Readonly<Record<string, (name: string) => string>> = {
  date: (name) => told`${name} isn't a day that exists, written as year-month-day.`,
  url: (name) => told`${name} isn't a web address.`,
  email: (name) => told`${name} isn't an e-mail address.`,
};

function remedy({ description, example }: FieldHelp): string {
  const copy = example === "" ? "" : told`Write it like this: ${example}`;
  return (
    [copy, description].filter((part) => part !== "").join("  ") || told`Compare it with its neighbours.`
  );
}
