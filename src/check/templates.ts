import { meantId } from "../diagnostics/look-alikes.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { GrammarError } from "../language/language.ts";
import { type Piece, parseTemplate } from "../language/template.ts";
import type { Voice } from "../language/voice.ts";
import type { PlacedFault } from "../narrative/element.ts";
import { yearOf } from "../record/editions.ts";
import { baseOf, type Declared, declaredIn } from "../record/ids.ts";
import { metricAt, partsOf } from "../record/kinds/index.ts";
import { type Metric, templatesOf, type YearRecord } from "../record/model.ts";
import { type CheckContext, chartsIn, voicesOf } from "./context.ts";
import { takesFigures, yearTexts } from "./json-texts.ts";
import { mixedScripts } from "./scripts.ts";

/** Texts in JSON as they are filled: titles and notes of charts in every language, and others, which take no figure. */
export const templateProblems = (context: CheckContext): readonly Problem[] => [
  ...filled(context),
  ...plainTexts(context),
  ...markup(context),
];

/** A tag or an entity: text of a data file is text, and stands in pages as it is typed. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|\*\*\S/i;

const markup = (context: CheckContext): readonly Problem[] =>
  yearTexts(context).flatMap(({ document, path, text }) => {
    const found = MARKUP.exec(text);
    if (found === null) return [];
    const finding = { code: "text-markup", severity: "warning", args: { found: found[0] } } as const;
    return [document.problem(path, finding, found.index)];
  });

/** What is wrong in the texts that say no figure: a slot, which would stand there as it is typed. */
const plainTexts = (context: CheckContext): readonly Problem[] =>
  yearTexts(context)
    .filter(({ document, path }) => !takesFigures(document, path))
    .flatMap(({ document, path, text }) => {
      const { pieces, faults } = parseTemplate(text);
      const slots = pieces.filter((piece) => "name" in piece);
      return [
        ...faults,
        ...slots.map(({ name, offset }) => ({
          offset,
          ...untaken(name, text.slice(offset), yearOf(document.file)),
        })),
      ].map(({ offset, ...finding }) => document.problem(path, finding, offset));
    });

/** @param rest the text from the slot's brace on. @param year of the text. */
function untaken(name: string, rest: string, year: number | null): Finding {
  const [found = ""] = /^\{[^{}]*\}/.exec(rest) ?? [];
  if (name !== "year" || found === "") return { code: "template-slot", args: { slot: name } };
  const put = `{literal ${year}}`;
  return { code: "template-slot.year", args: { slot: found, write: put }, proposal: { put, found } };
}

const filled = (context: CheckContext): readonly Problem[] =>
  chartsIn(context).flatMap(({ chart, record, document }) => {
    const declared = declaredIn(context.documents.get(`data/${record.year}.json`)?.value, "metrics");
    return voicesOf(context, record).flatMap((voice) =>
      templatesOf(chart).flatMap(([field, text]) =>
        templateFaults(text[voice.language.tag] ?? "", declared, voice).map(({ offset, ...finding }) =>
          document.problem([field, voice.language.tag], finding, offset),
        ),
      ),
    );
  });

/**
 * What is wrong with a template: its form, figures that don't exist, what can't be said.
 * @param declared the record's metrics.
 */
export function templateFaults(template: string, declared: Declared, voice: Voice): readonly PlacedFault[] {
  const { pieces, faults } = parseTemplate(template);
  return [
    ...faults,
    ...pieces.flatMap((piece) => {
      if (!("name" in piece) || (piece.kind === "slot" && piece.name === "year")) return [];
      const metric = metricAt(voice.record.metrics, piece.name);
      const finding =
        metric === undefined
          ? (unknown(piece.name, template.slice(piece.offset), declared) ??
            unknownPart(piece.name, voice.record).at(0) ??
            null)
          : unsaid(() => sayPiece(piece, metric, voice));
      return finding === null ? [] : [{ offset: piece.offset, ...finding }];
    }),
  ];
}

const sayPiece = (piece: Extract<Piece, { readonly name: string }>, metric: Metric, voice: Voice): string =>
  piece.kind === "slot"
    ? voice.format(metric, piece.options)
    : voice.choose(
        metric,
        piece.forms.map(({ text }) => text),
      );

/** @param rest the template from the figure's brace on. */
function unknown(reference: string, rest: string, { ids, isDeclared }: Declared): Finding | null {
  const name = baseOf(reference);
  if (isDeclared(name) && !isLookAlike(name)) return null;
  const [found = ""] = /^\{\s*[^\s}|/]+/.exec(rest) ?? [];
  const meant = nearest(name, [...ids, "year"]);
  return {
    code: "metric-unknown.slot",
    args: { slot: `{${name}}`, meant, known: [...ids].join(", ") },
    cause: `metric ${name}`,
    ...(meant === null ? {} : { proposal: { put: found.replace(name, () => meant), found } }),
  };
}

/** That a metric has no part or point of this name; nothing where the metric itself isn't known, or can't be read. */
export function unknownPart(reference: string, { metrics }: YearRecord): readonly Finding[] {
  const id = baseOf(reference);
  const whole = metrics.find((metric) => metric.id === id);
  if (whole === undefined || reference === id || metricAt(metrics, reference) !== undefined) return [];
  const known = partsOf(whole).map((part) => part.id.slice(id.length + 1));
  const part = reference.slice(id.length + 1);
  const args = { id, part, meant: nearest(part, known), known: known.length === 0 ? null : known.join(", ") };
  return [{ code: "metric-part", args }];
}

/** Whether an id stands in other letters than it seems to, and no word of it shows that; of the others, that is told. */
export const isLookAlike = (id: string): boolean => meantId(id) !== id && mixedScripts(id).length === 0;

/** Why a language can't say what it is asked for; null where it can. */
export function unsaid(say: () => string): Finding | null {
  try {
    say();
    return null;
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return { code: error.code, args: error.args };
  }
}
