import { readFileSync } from "node:fs";
import type { FormatOptions, Language } from "../../../src/language/language.ts";
import type { NounForms, Precision, Ratio } from "../../../src/record/model.ts";

type NounKinds = Readonly<
  Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
>;

/** One line of the vectors' file. */
export interface Vector {
  readonly id: string;
  readonly locale: string;
  readonly kind: string;
  readonly value: number | readonly [number, number];
  readonly precision: Precision | null;
  readonly noun?: string;
  readonly variant?: string;
  readonly case?: FormatOptions["case"];
  readonly expected: string;
}

interface VectorFile {
  readonly nouns: NounKinds;
  readonly vectors: readonly Vector[];
}

const { NUMBER_VECTORS: given } = process.env;
const path = given ?? new URL("../../fixtures/number-vectors.json", import.meta.url);

/** The vectors of the file that NUMBER_VECTORS names, or else of the fixture. */
export const { nouns, vectors }: VectorFile = JSON.parse(readFileSync(path, "utf8"));

/**
 * A noun of the file in the site's own form: genSg and genPl are `other` and `many`. Every noun of the file is
 * masculine but the event, which it does not say, and the site asks for.
 */
export function nounForms(name: string, locale: string): NounForms {
  const forms = nouns[name]?.[locale];
  if (forms === undefined) throw new Error(`the vectors have no noun ${name} in ${locale}`);
  if (typeof forms === "string") return { other: forms };
  if (locale !== "ru") return forms;
  const { one = "", few = "", genSg = "", genPl = "" } = forms;
  return { one, few, many: genPl, other: genSg, gender: one.endsWith("е") ? "n" : "m" };
}

/** What the language says for a vector. */
export function say(language: Language, vector: Vector): string {
  const { kind, value, variant } = vector;
  // A second wording that is also right: «жуық» for “around”.
  const precision = variant === "alt" ? "nearly" : (vector.precision ?? "exact");
  const noun = vector.noun === undefined ? null : nounForms(vector.noun, vector.locale);
  if (kind === "ratio") return language.share(ratio(value), precision, noun, shareSaying(variant));
  if (typeof value !== "number") throw new Error(`${vector.id}: no number`);
  switch (kind) {
    case "quantity":
    case "decimal":
      return language.count(value, precision, noun);
    case "percent":
      return language.percent(value, precision);
    case "compact":
      return language.count(value, precision, noun, { short: true, words: true });
    case "compactShort":
      return language.count(value, precision, noun, { short: true });
    case "case":
      return language.count(value, "exact", noun, vector.case === undefined ? {} : { case: vector.case });
    case "format":
      return language.number(value);
    default:
      throw new Error(`${vector.id}: no rule for the kind ${kind}`);
  }
}

const shareSaying = (variant: string | undefined): FormatOptions =>
  variant === "figures" ? { figures: true } : { words: true };

function ratio(value: Vector["value"]): Ratio {
  if (typeof value === "number") throw new Error(`no ratio: ${value}`);
  const [part, of] = value;
  return { part, of };
}
