import { metricAt } from "../record/kinds/index.ts";
import type { Metric, Text, YearRecord } from "../record/model.ts";
import type { MessageKey } from "./index.ts";
import { type FormatOptions, GrammarError, type KindWords, type Language } from "./language.ts";
import { choose, type Messages, type MessageValues } from "./messages.ts";
import { sayRelated } from "./related.ts";
import { type Piece, parseTemplate } from "./template.ts";
import { typesetPieces } from "./typeset.ts";

/** A piece of a filled template: plain text, or a figure with the words that say it. */
export type Part =
  | string
  | {
      readonly metric: Metric;
      readonly text: string;
      /** The year of its record, where that is another than the voice's. */
      readonly year?: number;
    };

/** One language speaking of one year's record; other numbers are said by the language itself. */
export interface Voice {
  readonly language: Language;
  readonly record: YearRecord;
  /** A text of the record in this language, typeset. */
  text(text: Text): string;
  /** What a figure is called, by itself: of a part after its metric's name, of a point before its time. */
  label(metric: Metric): string;
  /** A metric of the record, found by its id, or a part of one, by its id, a slash and the part's. @throws where there is none. */
  metric(id: string): Metric;
  /** A metric as a sentence wants it; a list's items are joined as a sentence joins them. @throws GrammarError where the language can't. */
  format(metric: Metric, options?: FormatOptions): string;
  /** The form of a word that agrees with a metric, of two or three in their order. @throws GrammarError where none does. */
  choose(metric: Metric, forms: readonly string[]): string;
  /** An interface text of the language's `messages/`, filled and typeset. */
  message(key: MessageKey, values?: MessageValues): string;
  /** A template such as "{accredited-colleges start} won accreditation", filled, with its figures apart. */
  formatToParts(template: string): readonly Part[];
  /** The same as plain text. */
  plain(template: string): string;
}

/** A voice for one year's record. Its methods throw on faulty templates, unknown names and missing texts. */
export function createVoice(language: Language, messages: Messages, record: YearRecord): Voice {
  const metrics = new Map(record.metrics.map((metric) => [metric.id, metric]));
  const { tag } = language;

  const metric = (id: string): Metric => {
    const found = metrics.get(id) ?? metricAt(record.metrics, id);
    if (found === undefined) throw new Error(`no metric "${id}" in the record of ${record.year}`);
    return found;
  };
  const text = (words: Text): string => {
    const own = words[tag];
    if (own === undefined) throw new Error(`a text is missing in "${tag}"`);
    return language.typeset(own);
  };
  const label = ({ label, within }: Metric): string => {
    if (within === undefined) return text(label);
    return within.at === undefined
      ? `${text(within.label)}: ${text(label)}`
      : `${text(label)}, ${language.period(within.at)}`;
  };
  const format = (metric: Metric, options: FormatOptions = {}): string => {
    const related = sayRelated(metric, options, record, language);
    if (related !== null) return related;
    const words: KindWords<Metric> = language.kinds[metric.kind];
    return words.format(metric, options, text);
  };
  const agreeing = (metric: Metric, forms: readonly string[]): string => {
    const { choice } = language;
    const args = { lang: { language: tag, bare: true } } as const;
    if (choice === null) throw new GrammarError("grammar.choice", args);
    if (forms.length > choice.most) throw new GrammarError("grammar.choice.forms", args);
    const words: KindWords<Metric> = language.kinds[metric.kind];
    const agreement = words.agreement(metric, choice.ofCount);
    if (agreement === null) throw new GrammarError("grammar.choice.list", { id: metric.id });
    return forms.at({ one: 0, few: 1, rest: -1 }[agreement]) ?? "";
  };
  const formatToParts = (template: string): readonly Part[] => {
    const parts = piecesOf(template).map((piece): Part => {
      if (piece.kind === "text" || piece.kind === "literal") return piece.text;
      if (piece.kind === "slot" && piece.name === "year") return String(record.year);
      const found = metric(piece.name);
      return piece.kind === "choice"
        ? agreeing(
            found,
            piece.forms.map(({ text }) => text),
          )
        : { metric: found, text: format(found, piece.options) };
    });
    return typesetAround(parts, language);
  };

  return {
    language,
    record,
    text,
    label,
    metric,
    format,
    choose: agreeing,
    formatToParts,
    plain: (template) => formatToParts(template).map(wordsOf).join(""),
    message: (key, values = {}) => {
      const message = messages[key];
      if (message === undefined) throw new Error(`no message "${key}" in "${tag}"`);
      const parts = piecesOf(choose(message, values, tag)).map((piece): Filled => {
        if (piece.kind === "text" || piece.kind === "literal") return piece.text;
        const value = values[piece.name];
        if (typeof value === "number") return language.number(value);
        if (value === undefined) {
          if (piece.name === "year") return String(record.year);
          throw new Error(`the message "${key}" was given no "${piece.name}"`);
        }
        return { text: value };
      });
      return typesetAround(parts, language).map(wordsOf).join("");
    },
  };
}

/** Text to be typeset, or what must stay as it is. */
type Filled = string | { readonly text: string };

const wordsOf = (part: Filled): string => (typeof part === "string" ? part : part.text);

function piecesOf(template: string): readonly Piece[] {
  const { pieces, faults } = parseTemplate(template);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${fault.code} in "${template}"`);
  return pieces;
}

/** Typesets the plain parts as one text, so that quotes close across what stands between them. */
function typesetAround<Kept extends { readonly text: string }>(
  parts: readonly (string | Kept)[],
  language: Language,
): readonly (string | Kept)[] {
  const kept: Kept[] = [];
  const texts = [""];
  for (const part of parts)
    if (typeof part === "string") texts[kept.length] += part;
    else texts[kept.push(part)] = "";
  return typesetPieces(texts, language.typeset)
    .flatMap((text, index) => [text, kept[index] ?? ""])
    .filter((part) => part !== "");
}
