import { own, valueAt } from "../diagnostics/document.ts";
import { asTemplate, withLiterals } from "../record/literal.ts";
import type { Lang } from "../record/terms.ts";
import { idOfLabel } from "./label-id.ts";
import type { Reading } from "./layout.ts";
import { refuseLostName } from "./lost-letters.ts";
import type { Entry, Into, Line, Plan } from "./plan.ts";
import { type Answers, answered } from "./question.ts";
import { plain, refuse } from "./table.ts";
import type { Valued } from "./values.ts";

const MOST_PARTS = 100;
/** What `check` asks to fill in. */
const TO_FILL = "…";

/** A part as its file has it. */
interface Part {
  readonly index: number;
  readonly id: string;
  readonly labels: Readonly<Record<Lang, string>>;
  readonly value: unknown;
  readonly isExact: boolean;
  readonly hasQuote: boolean;
}

/** The parts that a table's rows make of a breakdown, those that are there by their labels, with their ids. */
export function breakdownPlan(
  rows: readonly Valued[],
  { entries, languages }: Into,
  { answers, tell }: Reading,
): Omit<Plan, "notices"> {
  const filled = withFigures(rows, answers, tell);
  if (filled.length > MOST_PARTS) return refuse("too-many-parts", { count: filled.length, most: MOST_PARTS });
  for (const row of filled) refuseName(row);
  refuseTwice(filled);
  const parts = entries.map(partOf);
  const lang = languageOf(filled, parts, languages, answers);
  const taken = new Set(parts.map(({ id }) => id));
  const left = new Set(parts);
  const made = filled.map((row): { entry: Entry; line: Line } => {
    const part = matching(row.words, lang, [...left]);
    if (part === undefined) {
      const id = idOfLabel(row.words, taken, "part");
      taken.add(id);
      const label = Object.fromEntries(
        languages.map((tag) => [tag, tag === lang ? asLabel(row.words) : TO_FILL]),
      );
      const line = { key: id, label: row.words, before: undefined, after: row.value };
      return { entry: { from: null, made: { id, label, value: row.value, precision: "exact" } }, line };
    }
    left.delete(part);
    const isSame = part.value === row.value && part.isExact;
    // What the source said of another figure.
    const quote = !isSame && part.hasQuote ? { quote: undefined } : {};
    const changes = isSame ? {} : { value: row.value, precision: "exact", ...quote };
    if ("quote" in quote) tell({ code: "import.quote", args: { id: part.id } });
    return {
      entry: { from: part.index, changes },
      line: { key: part.id, label: row.words, before: numberOf(part.value), after: row.value },
    };
  });
  const gone = [...left].map(
    ({ id, labels, value }): Line => ({
      key: id,
      label: withLiterals(own(labels, lang) ?? ""),
      before: numberOf(value),
      after: undefined,
    }),
  );
  return { entries: made.map(({ entry }) => entry), lines: [...made.map(({ line }) => line), ...gone] };
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

function withFigures(rows: readonly Valued[], answers: Answers, tell: Reading["tell"]): readonly Valued[] {
  const empty = rows.filter(({ value }) => value === null);
  if (empty.length === 0) return rows;
  const cells = { all: empty.map(({ valueAt, words }) => `${valueAt} (${words})`) };
  answered(answers, "empty", ["skip"], { code: "import.ask.empty", args: { cells } });
  tell({ code: "import.left-empty", args: { cells } });
  return rows.filter(({ value }) => value !== null);
}

function refuseName({ words, name, nameAt }: Valued): void {
  if (name?.kind === "date") refuse("date-cell", { cell: nameAt });
  if (words === "") refuse("nameless", { cell: nameAt });
  if (words.length > 2000 || /\p{Cc}/u.test(words) || !/[\p{L}\p{N}]/u.test(words))
    refuse("name", { cell: nameAt });
  refuseLostName(words, nameAt);
}

const keyOf = (words: string): string =>
  plain(words.normalize("NFC"))
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();

function refuseTwice(rows: readonly Valued[]): void {
  const seen = new Map<string, string>();
  for (const { words, nameAt } of rows) {
    const first = seen.get(keyOf(words));
    if (first !== undefined) refuse("twice", { cell: nameAt, first, words });
    seen.set(keyOf(words), nameAt);
  }
}

function partOf(entry: unknown, index: number): Part {
  const label = valueAt(entry, ["label"]);
  const labels = Object.entries(typeof label === "object" && label !== null ? label : {}).filter(
    (each): each is [string, string] => typeof each[1] === "string",
  );
  return {
    index,
    id: String(valueAt(entry, ["id"])),
    labels: Object.fromEntries(labels),
    value: valueAt(entry, ["value"]),
    isExact: valueAt(entry, ["precision"]) === "exact",
    hasQuote: valueAt(entry, ["quote"]) !== undefined,
  };
}

/** The part of this name, in the file's language first. */
function matching(words: string, lang: Lang, parts: readonly Part[]): Part | undefined {
  const isNamed = (label: string | undefined): boolean =>
    label !== undefined && keyOf(withLiterals(label)) === keyOf(words);
  return (
    parts.find(({ labels }) => isNamed(own(labels, lang))) ??
    parts.find(({ labels }) => Object.values(labels).some(isNamed))
  );
}

/** Kazakh has letters that Russian lacks; Russian has none of its own. */
const KAZAKH = /[әғқңөұүһі]/iu;

/** The language of a table's names. @throws {Open} where letters and the labels that are there leave it in doubt. */
function languageOf(
  rows: readonly Valued[],
  parts: readonly Part[],
  languages: readonly Lang[],
  answers: Answers,
): Lang {
  const names = rows.map(({ words }) => words);
  if (answers.labels === undefined) {
    const those = languages.filter((tag) =>
      names.some((words) =>
        parts.some(({ labels }) => keyOf(withLiterals(own(labels, tag) ?? "")) === keyOf(words)),
      ),
    );
    const [known] = those;
    if (known !== undefined && those.length === 1) return known;
    const lettered = names.filter((words) => /\p{L}/u.test(words));
    const areAll = (letters: RegExp): boolean =>
      lettered.length > 0 && lettered.every((words) => letters.test(words));
    if (languages.includes("en") && areAll(/^[\p{ASCII}’–]*$/u)) return "en";
    if (languages.includes("kk") && areAll(KAZAKH)) return "kk";
  }
  const example = names[0] ?? "";
  const args = { example, languages: { oneOf: languages.map((language) => ({ language })) } };
  return answered(answers, "labels", languages, { code: "import.ask.labels", args });
}

/** A name as a label: the numbers in it are no figures of the record. */
const asLabel = (words: string): string =>
  asTemplate(words).replace(/\d+(?:[.,:–-]\d+)*/gu, (number) => `{literal ${number}}`);
