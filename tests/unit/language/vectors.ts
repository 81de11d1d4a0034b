import { readFileSync } from "node:fs";
import type { LoadedLanguage } from "../../../src/language/index.ts";
import { type FormatOptions, GrammarError } from "../../../src/language/language.ts";
import type { NounForms, Precision, Ratio } from "../../../src/record/model.ts";
import { sayFigure, sayTemplate } from "./figure-kinds.ts";

type NounKinds = Readonly<
  Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
>;

/** One line of a file of vectors: what kind of figure, of which value, and what is said. */
export interface Vector {
  readonly id: string;
  readonly locale: string;
  readonly kind: string;
  /** Of a range, a part or a difference two numbers, of a span two days. */
  readonly value: number | string | readonly (number | string)[];
  readonly precision?: Precision | readonly Precision[] | null;
  readonly noun?: string;
  readonly variant?: string;
  readonly case?: NonNullable<FormatOptions["case"]>;
  readonly form?: string;
  readonly unit?: string;
  readonly currency?: string;
  readonly of?: string;
  readonly by?: string;
  readonly direction?: string;
  readonly year?: number;
  readonly relation?: string;
  readonly template?: string;
  readonly items?: readonly {
    readonly label: string | null;
    readonly value?: number;
    readonly percent?: number;
  }[];
  /** Null where nothing may be said. */
  readonly expected: string | null;
}

interface VectorFile {
  readonly nouns: NounKinds;
  readonly vectors: readonly Vector[];
}

const { NUMBER_VECTORS: given } = process.env;
const fixture = (name: string): URL => new URL(`../../fixtures/${name}`, import.meta.url);
const files =
  given === undefined ? [fixture("number-vectors.json"), fixture("figure-vectors.json")] : [given];

/** The vectors of the file that NUMBER_VECTORS names, of either form, or else of the fixtures; each with its file's nouns. */
export const vectors: readonly (Vector & { readonly nouns: NounKinds })[] = files.flatMap((path) => {
  const { nouns, vectors }: VectorFile = JSON.parse(readFileSync(path, "utf8"));
  return vectors.map((vector) => ({ ...vector, nouns }));
});

/** Finds a noun's forms by its name in the vectors. */
export type Nouns = (name: string | undefined) => NounForms | null;

/**
 * A file's nouns in the site's own form: of the numbers' vectors, genSg and genPl are `other` and `many`, and every noun is
 * masculine but the event, which they do not say, and the site asks for.
 */
const nounsOf =
  (nouns: NounKinds, locale: string): Nouns =>
  (name) => {
    if (name === undefined) return null;
    const forms = nouns[name]?.[locale];
    if (forms === undefined) throw new Error(`the vectors have no noun ${name} in ${locale}`);
    if (typeof forms === "string") return { other: forms };
    const { one = "", few = "", genSg, genPl } = forms;
    if (genSg === undefined || genPl === undefined) return forms;
    return { one, few, many: genPl, other: genSg, gender: one.endsWith("е") ? "n" : "m" };
  };

/** What the language says for a vector; null where it may say nothing, or refuses to. */
export function said(loaded: LoadedLanguage, vector: Vector & { readonly nouns: NounKinds }): string | null {
  try {
    return say(loaded, vector);
  } catch (error) {
    if (error instanceof GrammarError) return null;
    throw error;
  }
}

function say(loaded: LoadedLanguage, vector: Vector & { readonly nouns: NounKinds }): string | null {
  const { language } = loaded;
  const { kind, value, variant, locale } = vector;
  const nouns = nounsOf(vector.nouns, locale);
  if (kind === "agreement") return sayTemplate(loaded, vector, nouns);
  const noun = nouns(vector.noun);
  // A second wording that is also right: «жуық» for “around”.
  const precision = variant === "alt" ? "nearly" : (vector.precision ?? "exact");
  if (typeof precision !== "string") return sayFigure(language, vector, nouns);
  const wanted = vector.case === undefined ? {} : { case: vector.case };
  if (kind === "ratio") return language.share(ratio(value), precision, noun, shareSaying(variant));
  if (typeof value !== "number") return sayFigure(language, vector, nouns);
  switch (kind) {
    case "quantity":
    case "decimal":
    case "case":
      return language.count(value, precision, noun, wanted);
    case "compact":
      return language.count(value, precision, noun, { short: true, words: true });
    case "compactShort":
      return language.count(value, precision, noun, { short: true });
    case "format":
      return language.number(value);
    default:
      return sayFigure(language, vector, nouns);
  }
}

const shareSaying = (variant: string | undefined): FormatOptions =>
  variant === "figures" ? { figures: true } : { words: true };

function ratio(value: Vector["value"]): Ratio {
  const [part, of] = typeof value === "object" ? value : [];
  if (typeof part !== "number" || typeof of !== "number") throw new Error(`no ratio: ${value}`);
  return { part, of };
}
