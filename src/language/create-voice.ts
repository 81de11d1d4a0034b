import type { Metric, Text, YearRecord } from "../record/model.ts";
import { capitalised } from "./kind-words.ts";
import type { KindWords, Language, Saying } from "./language.ts";
import { choose, type Messages } from "./messages.ts";
import { type Piece, parseTemplate } from "./template.ts";
import { SLOT } from "./typeset.ts";
import type { Part, Voice } from "./voice.ts";

/** A voice for one year's record. Its methods throw on faulty templates, unknown names and missing texts. */
export function createVoice(language: Language, messages: Messages, record: YearRecord): Voice {
  const metrics = new Map(record.metrics.map((metric) => [metric.id, metric]));
  const { tag } = language;

  const metric = (id: string): Metric => {
    const found = metrics.get(id);
    if (found === undefined) throw new Error(`no metric "${id}" in the record of ${record.year}`);
    return found;
  };
  const text = (words: Text): string => {
    const own = words[tag];
    if (own === undefined) throw new Error(`a text is missing in "${tag}"`);
    return language.typeset(own);
  };
  const say = (metric: Metric, saying: Saying = {}): string => {
    const words: KindWords<Metric> = language.kinds[metric.kind];
    return words.say(metric, saying, text);
  };
  const fillMetric = (name: string, saying: Saying): Part =>
    name === "year" ? String(record.year) : { metric: metric(name), text: say(metric(name), saying) };
  const fill = (template: string): readonly Part[] => {
    const parts = piecesOf(template).map((piece) =>
      piece.kind === "text" ? piece.text : fillMetric(piece.name, piece.saying),
    );
    return typesetAround(parts, language);
  };

  return {
    language,
    record,
    text,
    metric,
    say,
    fill,
    plain: (template) => fill(template).map(wordsOf).join(""),
    message: (key, values = {}) => {
      const message = messages[key];
      if (message === undefined) throw new Error(`no message "${key}" in "${tag}"`);
      const parts = piecesOf(choose(message, values, tag)).map((piece): Filled => {
        if (piece.kind === "text") return piece.text;
        const value = values[piece.name];
        if (value === undefined)
          return piece.name === "year" ? String(record.year) : missing(piece.name, key);
        if (typeof value === "number") return language.number(value);
        return { text: piece.saying.start ? capitalised(value, tag) : value };
      });
      return typesetAround(parts, language).map(wordsOf).join("");
    },
  };
}

/** Text to be typeset, or what must stay as it is. */
type Filled = string | { readonly text: string };

const wordsOf = (part: Filled): string => (typeof part === "string" ? part : part.text);

const missing = (name: string, key: string): never => {
  throw new Error(`the message "${key}" was given no "${name}"`);
};

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
  const kept = parts.filter((part) => typeof part !== "string");
  const texts = language
    .typeset(parts.map((part) => (typeof part === "string" ? part : SLOT)).join(""))
    .split(SLOT);
  return texts.flatMap((text, index) => [text, kept[index] ?? ""]).filter((part) => part !== "");
}
