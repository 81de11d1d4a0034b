import type { LoadedLanguage } from "../../../src/language/index.ts";
import type {
  ChangeForm,
  Language,
  Measured,
  MeasureOptions,
  PeriodOptions,
  RankOptions,
} from "../../../src/language/language.ts";
import { createVoice } from "../../../src/language/voice.ts";
import type { Count, Precision } from "../../../src/record/model.ts";
import type { Amount } from "../../../src/record/terms.ts";
import type { Nouns, Vector } from "./vectors.ts";

/** What the language says of the kinds of figures that came after counts and shares; null where it may say nothing. */
export function sayFigure(language: Language, vector: Vector, nouns: Nouns): string | null {
  const { kind, form, value } = vector;
  const noun = nouns(vector.noun);
  const precision = typeof vector.precision === "string" ? vector.precision : "exact";
  const short = form === "short" || form === "table";
  const options: MeasureOptions = {
    ...(vector.case !== undefined && { case: vector.case }),
    ...(short && { short }),
    ...(form === "words" && { words: true }),
    ...(form === "full" && { figures: true }),
  };
  switch (kind) {
    case "percent": {
      const of = nouns(vector.of);
      return language.measure(
        perCent(value),
        precision,
        "percent",
        of === null ? options : { ...options, of },
      );
    }
    case "points":
      return language.measure(amount(value), precision, "percentage-point", options);
    case "money":
      return language.measure(amount(value), precision, vector.currency ?? "", options);
    case "measure":
      return language.measure(amount(value), precision, vector.unit ?? "", options);
    case "range": {
      if (vector.of === "percent") return language.measure(perCent(value), precision, "percent", options);
      const unit = vector.currency ?? vector.unit;
      if (unit !== undefined) return language.measure(amount(value), precision, unit, options);
      const [from, to] = pair(value);
      return language.range({ from, to }, precision, noun, options);
    }
    case "change":
      return sayChange(language, vector, precision);
    case "difference": {
      const [now, then] = pair(value);
      const [ofNow = "exact", ofThen = "exact"] =
        typeof vector.precision === "object" ? (vector.precision ?? []) : [];
      return language.difference(
        { value: now, precision: ofNow },
        { value: then, precision: ofThen },
        vector.year ?? 0,
      );
    }
    case "date": {
      const relation = vector.relation as PeriodOptions["relation"];
      const [from, to] = typeof value === "object" ? value : [];
      return language.period(
        typeof value === "object" ? { from: String(from), to: String(to) } : String(value),
        { relation, short },
      );
    }
    case "part": {
      if (form === "list") return language.listed((vector.items ?? []).map((item) => listed(language, item)));
      const [part, whole] = pair(value);
      return language.part(
        { value: part, precision },
        { value: whole, precision: "exact" },
        measured(vector, nouns),
        { ...options, share: form === "share" },
      );
    }
    case "target": {
      const [actual, plan] = pair(value);
      return language.target(
        { value: actual, precision },
        { value: plan, precision: "exact" },
        measured(vector, nouns),
        { ...options, share: form === "share" },
      );
    }
    case "rank":
      return language.rank(Number(value), { relation: vector.relation as RankOptions["relation"], short });
    default:
      throw new Error(`${vector.id}: no rule for the kind ${kind}`);
  }
}

const measured = ({ noun, unit, currency }: Vector, nouns: Nouns): Measured => {
  const name = currency ?? unit;
  return name === undefined ? { noun: nouns(noun) } : { unit: name };
};

/** As the site has per cents: 0.875 is 87.5, without what binary fractions add. */
const hundredfold = (quotient: number): number => Number((quotient * 100).toPrecision(15));
const perCent = (value: Vector["value"]): Amount => {
  if (typeof value === "number") return hundredfold(value);
  const [from, to] = pair(value);
  return { from: hundredfold(from), to: hundredfold(to) };
};

function amount(value: Vector["value"]): Amount {
  if (typeof value === "number") return value;
  const [from, to] = pair(value);
  return { from, to };
}

function pair(value: Vector["value"]): readonly [number, number] {
  const [one, other] = typeof value === "object" ? value : [];
  if (typeof one !== "number" || typeof other !== "number") throw new Error(`no two numbers: ${value}`);
  return [one, other];
}

function sayChange(language: Language, vector: Vector, precision: Precision): string | null {
  const { by, direction, form, value } = vector;
  const size = by === "percent" ? hundredfold(Number(value)) : Number(value);
  const signed = direction === "down" ? -size : size;
  const units: Readonly<Record<string, Measured>> = {
    percent: { unit: "percent" },
    points: { unit: "percentage-point" },
  };
  const name = vector.currency ?? vector.unit;
  const what = units[by ?? ""] ?? (name === undefined ? { noun: null } : { unit: name });
  return language.change(signed, precision, what, by === "times" ? "times" : (form as ChangeForm));
}

type Item = NonNullable<Vector["items"]>[number];
const listed = (language: Language, { label, value, percent }: Item) => ({
  label,
  value:
    percent === undefined
      ? language.number(value ?? 0)
      : language.measure(hundredfold(percent), "exact", "percent"),
});

/** A sentence of the vectors, with the figure and the forms that agree with it. */
export function sayTemplate({ language, messages }: LoadedLanguage, vector: Vector, nouns: Nouns): string {
  const noun = nouns(vector.noun);
  const metric: Count = {
    id: "n",
    label: {},
    definition: {},
    source: "s",
    quote: "q",
    kind: "count",
    value: Number(vector.value),
    precision: typeof vector.precision === "string" ? vector.precision : "exact",
    noun: noun === null ? {} : { [language.tag]: noun },
  };
  const year = { year: 2031, draft: false, title: {}, sources: [], corrections: [] };
  const voice = createVoice(language, messages, { ...year, metrics: [metric] });
  return voice.plain(vector.template ?? "");
}
