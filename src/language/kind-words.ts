import {
  type Breakdown,
  type DerivedShare,
  isDerivedShare,
  type Series,
  type Share,
} from "../record/kinds/index.ts";
import type { Amount, Measured as Counted, NounForms, Precision, Ratio } from "../record/terms.ts";
import {
  type Agreement,
  type FormatOptions,
  GrammarError,
  type KindWords,
  type Language,
  type Measured,
  type NumberOptions,
  OF_NUMBERS,
} from "./language.ts";

/** The text with a capital first letter, by the language's own rule; figures and signs stay as they are. */
export function capitalised(text: string, tag: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}

/** Words joined by spaces, the empty ones left out; with a capital where they open a sentence. */
export function finish(
  words: readonly string[],
  { start = false }: Pick<FormatOptions, "start">,
  tag: string,
): string {
  const text = words.filter((word) => word !== "").join(" ");
  return start ? capitalised(text, tag) : text;
}

/** A form of a noun of the language `tag`. @throws GrammarError, which tells the form to add. */
export function form(noun: NounForms, name: string, tag: string): string {
  const found = noun[name];
  if (found !== undefined) return found;
  const { one, other } = noun;
  const args = { lang: { language: tag, bare: true }, noun: one ?? other ?? "", form: name } as const;
  throw new GrammarError("grammar.form", args);
}

/** What a kind of figure can be asked, of what is asked. @throws GrammarError, which names what it can't be. */
function taken<Name extends keyof FormatOptions>(
  options: FormatOptions,
  known: readonly Name[],
): Pick<FormatOptions, Name> {
  if (options.open) throw new GrammarError("grammar.open");
  const isKnown = (name: string): boolean => known.some((each) => each === name);
  const [option] = Object.entries(options).flatMap(([name, value]) =>
    value && !isKnown(name) ? [name] : [],
  );
  if (option !== undefined) throw new GrammarError("grammar.option", { option });
  return options;
}

/** What is asked of a number. @throws GrammarError where something else is. */
export const numberOptions = (options: FormatOptions): NumberOptions =>
  taken(options, ["case", ...OF_NUMBERS]);

/** What a number counts or is measured in, in one language. */
export const measuredIn = (tag: string, { noun, unit, decimals }: Counted): Measured =>
  noun === undefined ? { unit, decimals } : { noun: noun[tag] ?? null };

/** In which relation to a day or period, or to a place, what is said stands. */
const relationOf = <Name extends keyof FormatOptions>(options: FormatOptions, names: readonly Name[]) =>
  names.find((name) => options[name]);

const RELATIONS = ["on", "in", "from", "until"] as const;

/** Ways of saying that a language has. */
type Sayings = Pick<Language, "count" | "range" | "share" | "list" | "measure" | "change" | "period">;

/** What says the metrics of every kind; names stand as they are, so that no case can be asked of a list. */
export function kindWords(tag: string, say: Sayings): Language["kinds"] {
  /** A number of things, or in a unit. */
  const amount = (value: Amount, precision: Precision, measured: Counted, options: FormatOptions): string => {
    const asked = numberOptions(options);
    const { noun, unit, decimals } = measured;
    if (noun === undefined) return say.measure(value, precision, unit, { ...asked, decimals });
    const forms = noun[tag] ?? null;
    return typeof value === "number"
      ? say.count(value, precision, forms, asked)
      : say.range(value, precision, forms, asked);
  };
  const share = (
    { value, precision, noun }: Share | DerivedShare,
    ofAll: boolean,
    options: FormatOptions,
  ) => {
    return say.share(value, precision, noun[tag] ?? null, { ...numberOptions(options), ofAll });
  };
  // One in five is said in the singular, two in five in the plural, whatever word stands before them.
  const ofShare = ({ part }: Ratio): Agreement => (part === 1 ? "one" : "rest");
  const several: KindWords<Breakdown | Series> = {
    format: ({ id }) => {
      throw new GrammarError("grammar.several", { id });
    },
    agreement: () => null,
  };
  return {
    count: {
      format: ({ value, precision, noun }, options) => amount(value, precision, { noun }, options),
      agreement: ({ value, precision }, ofCount) => ofCount(value, precision),
    },
    share: {
      format: (metric, options) => share(metric, false, options),
      agreement: ({ value }) => ofShare(value),
    },
    derived: {
      format: (metric, options) =>
        isDerivedShare(metric)
          ? share(metric, metric.value.of === metric.counts?.of, options)
          : amount(metric.value, metric.precision, metric.measured, options),
      agreement: (metric, ofCount) =>
        isDerivedShare(metric) ? ofShare(metric.value) : ofCount(metric.value, metric.precision),
    },
    measure: {
      format: ({ value, precision, unit, decimals }, options) =>
        amount(value, precision, { unit, decimals }, options),
      agreement: ({ value, precision }, ofCount) => ofCount(value, precision),
    },
    change: {
      format: ({ value, precision, measured }, { comparison, label, ...options }) => {
        const asked = numberOptions(options);
        const as = label || asked.number ? "label" : comparison ? "comparison" : "noun";
        return say.change(value, precision, measuredIn(tag, measured), as, asked);
      },
      agreement: () => null,
    },
    breakdown: several,
    series: several,
    date: {
      format: ({ value }, options) => {
        const { start, short } = taken(options, ["start", "bare", "figures", "short", ...RELATIONS]);
        return say.period(value, { relation: relationOf(options, RELATIONS), start, short });
      },
      agreement: () => null,
    },
    list: {
      format: ({ items }, { start = false, open = false, bare: _, ...unmet }, text) => {
        const [option] = Object.entries(unmet).flatMap(([name, value]) => (value ? [name] : []));
        if (option !== undefined) throw new GrammarError("grammar.list", { option });
        const names = items.map(text);
        return finish([open ? names.join(", ") : say.list(names)], { start }, tag);
      },
      agreement: () => null,
    },
  };
}
