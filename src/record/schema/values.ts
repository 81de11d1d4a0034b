import { z } from "zod";
import { PRECISIONS } from "../terms.ts";
import { help } from "./help.ts";
import { id, inEach, type NounFormsByLanguage, noun, text, words } from "./text.ts";

/** The largest count. */
export const LARGEST_COUNT = 1e12;

export const precision = z.enum(PRECISIONS).meta(help("metric.precision", "over"));

export const countValue = z.number().min(0).max(LARGEST_COUNT).meta(help("metric.value", 12000));

/** One in five is `{ "part": 1, "of": 5 }`. */
export const ratioValue = z
  .strictObject({
    part: z.int().min(0).max(LARGEST_COUNT).meta(help("metric.part", 1)),
    of: z.int().min(1).max(LARGEST_COUNT).meta(help("metric.of", 5)),
  })
  .meta(help("metric.share", { part: 1, of: 5 }));

/** The fields that metrics of several kinds have. */
export type MetricFields = ReturnType<typeof metricFields>;

export function metricFields(languages: NounFormsByLanguage) {
  const described = {
    id: id.meta(help("metric.id", "tour-pupils")),
    label: text(languages).meta(help("metric.label", inEach(languages))),
  };
  const definition = text(languages).meta(help("metric.definition", inEach(languages)));
  const empty = (forms: readonly string[]) => Object.fromEntries(forms.map((form) => [form, "…"]));
  return {
    /** Of every metric. */
    described,
    definition,
    /** Of what a source states. */
    sourced: {
      ...described,
      definition,
      source: id.meta(help("metric.source", "summary")),
      quote: words.meta(help("metric.quote", "over 12,000 pupils took part in tours of local enterprises")),
    },
    noun: noun(languages).meta(
      help(
        "metric.noun",
        Object.fromEntries([...languages].map(([tag, { required }]) => [tag, empty(required)])),
      ),
    ),
    precision,
    text: text(languages),
    example: inEach(languages),
  };
}

/** The field that tells one kind from another. */
export const kind = <Name extends string>(name: Name) => z.literal(name).meta(help(`kind.${name}`, name));
