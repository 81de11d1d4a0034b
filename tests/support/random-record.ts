import fc from "fast-check";
import { FORMS } from "../../src/charts/options.ts";
import { refusalOf } from "../../src/charts/refuse.ts";
import type { SourceFile } from "../../src/diagnostics/document.ts";
import type { Metric } from "../../src/record/model.ts";
import { PRECISIONS, UNITS } from "../../src/record/terms.ts";

/** Records of a year with any figures of any kind, as their files have them: the JSON of its metrics and its corrections. */
export interface RandomYear {
  readonly metrics: readonly Entry[];
  readonly corrections: readonly object[];
}
type Entry = { readonly id: string; readonly kind: string } & Readonly<Record<string, unknown>>;

/** What runs `ran` wherever a text is taken for markup. */
export const CANARY = "<img src=x onerror=ran()>";

/** A text that takes one, whatever it says. */
const canaried = (said: string): string => `${said} ${CANARY}`;

/** Words in each language, told apart, with a canary; with letters for digits, since a number in a text is refused. */
const inAll = (said: string) => {
  const lettered = said.replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
  const withCanary = (tag: string): string => `${lettered} ${CANARY} (${tag})`;
  return { en: withCanary("en"), kk: withCanary("kk"), ru: withCanary("ru") };
};

const NOUNS = [
  {
    en: { one: "pupil", other: "pupils" },
    kk: { other: "оқушы", gen: "оқушының", dat: "оқушыға" },
    ru: {
      one: "школьник",
      few: "школьника",
      many: "школьников",
      other: "школьника",
      gender: "m",
      animate: "yes",
    },
  },
  {
    en: { one: "library", other: "libraries" },
    kk: { other: "кітапхана", gen: "кітапхананың", dat: "кітапханаға" },
    ru: { one: "библиотека", few: "библиотеки", many: "библиотек", other: "библиотеки", gender: "f" },
  },
];
const noun = fc.constantFrom(...NOUNS);
const precision = fc.constantFrom(...PRECISIONS);
const unit = fc.constantFrom(...UNITS);

/** Nothing, few, many, with decimals, and as many as the record takes. */
const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 31 }),
  fc.integer({ min: 32, max: 999_999 }),
  fc.integer({ min: 1_000_000, max: 1e15 }),
  fc.integer({ min: 1, max: 999_999 }).map((tenths) => tenths / 10),
);
const signed = fc.oneof(
  count,
  count.map((value) => (value === 0 ? 0 : -value)),
  fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100),
);
const below = (number: fc.Arbitrary<number>) =>
  fc
    .tuple(number, number)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
/** A number with its word, or a range, which has the words of one alone. */
const stated = (number: fc.Arbitrary<number>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ value: number, precision }) },
    fc.record({ value: below(number), precision: fc.constantFrom("exact" as const, "around" as const) }),
  );
/** A rise or fall; no word stands before none. */
const changed = fc.record({ value: signed, precision }).map(({ value, precision }) => ({
  value,
  precision: value === 0 ? ("exact" as const) : precision,
}));
const maybe = <Name extends string, T>(name: Name, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: null }).map((found) => (found === null ? {} : { [name]: found }));
const target = (number: fc.Arbitrary<number>) =>
  maybe("target", fc.record({ value: number, precision, quote: fc.constant(canaried("as planned")) }));

/** What is counted, with its numbers, or measured, with any. */
const measured = fc.oneof(
  noun.map((noun) => ({ measured: { noun }, number: count })),
  fc
    .tuple(unit, maybe("decimals", fc.integer({ min: 0, max: 3 })))
    .map(([unit, decimals]) => ({ measured: { unit, ...decimals }, number: signed })),
);

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const when = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  fc
    .tuple(day, day)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
);
const two = (number: number): string => String(number % 100).padStart(2, "0");
/** The periods of one length, one after the other, some left out. */
const times = fc
  .tuple(
    fc.constantFrom(
      (at: number) => `${2001 + Math.floor(at / 12)}-${two((at % 12) + 1)}`,
      (at: number) => `${2001 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
      (at: number) => `${2001 + at}/${two(2002 + at)}`,
      (at: number) => String(2001 + at),
    ),
    fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 14 }),
  )
  .map(([name, steps]) => steps.toSorted((a, b) => a - b).map(name));

const sourced = (id: string) => ({
  id,
  label: inAll(`Label of ${id}`),
  definition: inAll(`Definition of ${id}.`),
  source: "bulletin",
  quote: canaried(`the words of ${id}`),
});
const described = (id: string) => ({ id, label: inAll(`Label of ${id}`) });

const ratio = fc
  .integer({ min: 2, max: 1000 })
  .chain((of) => fc.record({ part: fc.integer({ min: 1, max: of - 1 }), of: fc.constant(of) }));

const parts = (number: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(stated(number), target(number)), { minLength: 1, maxLength: 9 }).map((figures) =>
    figures.map(([figure, planned], index) => ({
      id: `part-${index + 1}`,
      label: inAll(`Part ${index + 1}`),
      ...figure,
      ...planned,
    })),
  );

/** Of every kind some; each makes its entry once it has an id. */
const figure: fc.Arbitrary<(id: string) => readonly Entry[]> = fc.oneof(
  fc.tuple(stated(count), noun, target(count)).map(([figure, noun, planned]) => (id: string) => [
    { ...sourced(id), kind: "count", ...figure, noun, ...planned },
  ]),
  fc
    .tuple(stated(signed), unit, maybe("decimals", fc.integer({ min: 0, max: 3 })), target(signed))
    .map(([figure, unit, decimals, planned]) => (id: string) => [
      { ...sourced(id), kind: "measure", ...figure, unit, ...decimals, ...planned },
    ]),
  fc.tuple(ratio, precision, noun).map(([value, precision, noun]) => (id: string) => [
    { ...sourced(id), kind: "share", value, precision, noun },
  ]),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([length, complete]) => (id: string) => [
    {
      ...sourced(id),
      kind: "list",
      items: Array.from({ length }, (_, index) => inAll(`Item ${index + 1}`)),
      complete,
    },
  ]),
  measured.chain(({ measured }) =>
    fc
      .tuple(changed, fc.oneof(fc.constantFrom(1999, 2032), fc.constantFrom("2032-05", "2031-Q4", "2031/32")))
      .map(([figure, against]) => (id: string) => [
        { ...sourced(id), kind: "change", ...figure, ...measured, against },
      ]),
  ),
  measured.chain(({ measured, number }) =>
    fc.tuple(parts(number), fc.boolean()).map(([parts, complete]) => (id: string) => [
      { ...sourced(id), kind: "breakdown", parts, complete, ...measured },
    ]),
  ),
  // Parts with their whole, which they come to.
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 9 }), noun)
    .map(([values, noun]) => (id: string) => [
      {
        ...sourced(`${id}-all`),
        kind: "count",
        value: values.reduce((sum, one) => sum + one, 0),
        precision: "exact",
        noun,
      },
      {
        ...sourced(id),
        kind: "breakdown",
        parts: values.map((value, index) => ({
          id: `part-${index + 1}`,
          label: inAll(`Part ${index + 1}`),
          value,
          precision: "exact",
          quote: canaried("its own words"),
        })),
        complete: true,
        of: `${id}-all`,
        noun,
      },
    ]),
  measured.chain(({ measured, number }) =>
    times.chain((names) =>
      fc
        .tuple(...names.map(() => fc.option(stated(number), { nil: { value: null, precision: "exact" } })))
        .map((figures) => (id: string) => [
          {
            ...sourced(id),
            kind: "series",
            points: names.map((at, index) => ({ at, ...figures[index] })),
            ...measured,
          },
        ]),
    ),
  ),
  when.map((value) => (id: string) => [{ ...sourced(id), kind: "date", value }]),
  // Sums and differences of exact numbers, the larger first, which can always be said.
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 2 }),
      noun,
      fc.constantFrom("sum", "difference", "ratio"),
    )
    .map(([values, noun, how]) => (id: string) => {
      const [small = 0, large = 0] = values.toSorted((a, b) => a - b);
      const of = (name: string, value: number) => ({
        ...sourced(`${id}-${name}`),
        kind: "count",
        value,
        precision: "exact",
        noun,
      });
      const ids = how === "ratio" ? [`${id}-small`, `${id}-large`] : [`${id}-large`, `${id}-small`];
      return [of("small", small), of("large", large), { ...described(id), kind: "derived", [how]: ids }];
    }),
);

/** What another value of the same shape may have been. */
const wasFor = (
  entry: Entry,
): fc.Arbitrary<{ readonly value: unknown; readonly precision: string }> | null => {
  if (entry.kind === "share") return fc.record({ value: ratio, precision });
  if (entry.kind === "date") return fc.record({ value: when, precision: fc.constant("exact") });
  if (entry.kind === "change") return changed;
  if (entry.kind === "list" || entry.kind === "derived") return null;
  return stated("noun" in entry ? count : signed);
};

/** The names of a figure's parts or points that have a value; null for what is one figure. */
function cellNames({ kind, parts, points }: Entry): readonly (object | null)[] {
  if (kind === "breakdown" && Array.isArray(parts)) return parts.map(({ id }) => ({ part: id }));
  if (kind === "series" && Array.isArray(points))
    return points.flatMap(({ at, value }) => (value === null ? [] : [{ at }]));
  return [null];
}

/** The names of those of its figures that have a plan. */
const plannedNames = (entry: Entry): readonly (object | null)[] => {
  const { kind, parts, target } = entry;
  if (kind === "breakdown" && Array.isArray(parts))
    return parts.flatMap(({ id, target }) => (target === undefined ? [] : [{ part: id }]));
  return target === undefined ? [] : [null];
};
const planned = fc.record({ value: fc.integer({ min: 0, max: 1e6 }), precision });

const corrections = (metrics: readonly Entry[]): fc.Arbitrary<readonly object[]> => {
  const cells = metrics.flatMap((entry) => {
    const was = wasFor(entry);
    const metric = entry.id;
    if (was === null) return [];
    return [
      ...cellNames(entry).map((name) => ({ ...name, metric, was })),
      ...plannedNames(entry).map((name) => ({ ...name, metric, target: true, was: planned })),
    ];
  });
  if (cells.length === 0) return fc.constant([]);
  return fc.array(
    fc
      .constantFrom(...cells)
      .chain(({ was, ...named }) =>
        fc.record({ date: day, was }).map((made) => ({ ...named, ...made, note: inAll("Misread.") })),
      ),
    { maxLength: 6 },
  );
};

/** A year's metrics and what was corrected of them. */
export const randomYears: fc.Arbitrary<RandomYear> = fc
  .array(figure, { minLength: 1, maxLength: 8 })
  .map((made) => made.flatMap((entry, index) => entry(`figure-${index + 1}`)))
  .chain((metrics) => corrections(metrics).map((made) => ({ metrics, corrections: made })));

const words = (said: string) => ({ en: canaried(said), kk: canaried(said), ru: canaried(said) });

/** What a random year has beside its own figures, so that it can be opened with a poster and a band. */
const READERS = {
  id: "readers",
  kind: "count",
  value: 12,
  precision: "exact",
  noun: NOUNS[0],
  label: words("Readers"),
  definition: words("Readers."),
  source: "bulletin",
  quote: canaried("twelve"),
};

/** Figures, by their ids, in the form that draws them. */
interface Drawn {
  readonly form: string;
  readonly metrics: readonly string[];
}

/** A chart's file. */
const chartFile = (year: number, chart: ReturnType<typeof charted>[number]): SourceFile => ({
  path: `src/report/${year}/charts/${chart.id}.json`,
  text: JSON.stringify({ options: {}, title: words("A chart"), note: words("A note."), ...chart }),
});

/** Forms that draw a figure beside itself in other years. */
const OVER_YEARS = ["change", "slopes"];

/** Some of a year's figures in a form that takes them: each by itself, and all that it takes together. */
export const drawable = (metrics: readonly Metric[]) =>
  FORMS.filter(({ name }) => !OVER_YEARS.includes(name)).flatMap((form) => {
    const { success, data: options } = form.options.safeParse({});
    const takes = (some: readonly Metric[]): boolean => success && refusalOf(form, some, options) === null;
    const alone = metrics.filter((metric) => takes([metric]));
    const together: Metric[] = [];
    for (const metric of alone) if (takes([...together, metric])) together.push(metric);
    const groups = [...alone.map((metric) => [metric]), ...(together.length > 1 ? [together] : [])];
    return groups.map((metrics) => ({ form, metrics, options }));
  });

/** The files of a year with these figures and charts: its record, the charts, and in each language an opening and a section with them. */
export const yearFiles = (
  year: number,
  { metrics, corrections }: RandomYear,
  drawn: readonly Drawn[] = [],
): readonly SourceFile[] => [
  {
    path: `data/${year}.json`,
    text: JSON.stringify({
      year,
      draft: false,
      title: words("A year"),
      sources: [
        {
          id: "bulletin",
          title: { en: canaried("Bulletin") },
          language: "en",
          publisher: canaried("Press"),
          date: null,
          url: null,
        },
      ],
      metrics: [READERS, ...metrics],
      corrections,
    }),
  },
  ...charted(drawn).map((chart) => chartFile(year, chart)),
  ...["en", "kk", "ru"].flatMap((tag) => [
    {
      path: `src/report/${year}/${tag}/index.mdx`,
      text: `---\nheadline: "A year"\ntitle: "${canaried("A year")}"\ndescription: "${canaried("A year.")}"\nposter: people\nband: [readers]\n---\n\nA year \\${CANARY}.\n`,
    },
    {
      path: `src/report/${year}/${tag}/1-all.mdx`,
      // The first chart is the poster's, which opens the report.
      text: `---\ntitle: "${canaried("All")}"\n---\n\n${charted(drawn)
        .slice(1)
        .map(({ id }) => `<Figure id="${id}" />`)
        .join("\n\n")}\n`,
    },
  ]),
];

const charted = (drawn: readonly Drawn[]) => [
  { id: "people", form: "rows", metrics: ["readers"], order: 0 },
  ...drawn.map((chart, index) => ({ ...chart, id: `chart-${index + 1}`, order: index + 1 })),
];
