import { valueAt } from "../diagnostics/document.ts";
import type { Reading } from "./layout.ts";
import { PERIODS, type Period, type Periods, periodsOf, written } from "./periods.ts";
import type { Entry, Into, Line, Plan } from "./plan.ts";
import { type Answers, answered, Open } from "./question.ts";
import { refuse } from "./table.ts";
import type { Valued } from "./values.ts";

const MOST_POINTS = 600;

/** The points that a table's rows make of a series, in their order in time. */
export function seriesPlan(
  rows: readonly Valued[],
  { entries }: Into,
  { answers, tell }: Reading,
): Omit<Plan, "notices"> {
  if (rows.length > MOST_POINTS) return refuse("too-many-points", { count: rows.length, most: MOST_POINTS });
  const points = pointsOf(rows, answers).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  for (const [index, { at, nameAt }] of points.entries()) {
    const before = points[index - 1];
    if (before?.at === at) refuse("twice", { cell: nameAt, first: before.nameAt, words: at });
  }
  const empty = points.filter(({ value }) => value === null);
  if (empty.length > 0)
    tell({ code: "import.null", args: { cells: { all: empty.map(({ valueAt }) => valueAt) } } });
  const there = new Map(entries.map((entry, index) => [valueAt(entry, ["at"]), { entry, index }]));
  const made = points.map(({ at, value, nameAt: _, valueAt: __ }): { entry: Entry; line: Line } => {
    const point = there.get(at);
    const line = { key: at, label: "", before: point && numberOf(point.entry), after: value };
    if (point === undefined) return { entry: { from: null, made: { at, value, precision: "exact" } }, line };
    const isSame =
      valueAt(point.entry, ["value"]) === value && valueAt(point.entry, ["precision"]) === "exact";
    return { entry: { from: point.index, changes: isSame ? {} : { value, precision: "exact" } }, line };
  });
  const kept = new Set<unknown>(points.map(({ at }) => at));
  const gone = [...there].flatMap(([at, { entry }]): readonly Line[] =>
    kept.has(at) ? [] : [{ key: String(at), label: "", before: numberOf(entry), after: undefined }],
  );
  const lines = [...made.map(({ line }) => line), ...gone].sort((one, other) =>
    one.key < other.key ? -1 : 1,
  );
  return { entries: made.map(({ entry }) => entry), lines };
}

function numberOf(entry: unknown): number | null {
  const value = valueAt(entry, ["value"]);
  return typeof value === "number" ? value : null;
}

type Point = Pick<Valued, "value" | "nameAt" | "valueAt"> & { readonly at: string };

/** The rows' periods as the record writes them. */
function pointsOf(rows: readonly Valued[], answers: Answers): readonly Point[] {
  const read = rows.map((row) => ({ ...row, readings: periodsOf(row.name) }));
  const none = read.find(({ readings }) => Object.keys(readings).length === 0);
  if (none) return refuse("no-period", { cell: none.nameAt, found: none.words });
  const shared = PERIODS.filter((name) => read.every(({ readings }) => readings[name] !== undefined));
  const [first] = shared;
  if (first === undefined) {
    const [one] = read;
    const other = read.find(
      ({ readings }) => !Object.keys(readings).some((name) => name in (one?.readings ?? {})),
    );
    return refuse("mixed-periods", {
      cell: other?.nameAt ?? read.at(-1)?.nameAt ?? "",
      first: one?.nameAt ?? "",
    });
  }
  const periods = chosen(shared, read, answers);
  const found = read.map(({ readings, nameAt, words }) => ({
    period: readings[periods] ?? { year: null, part: null },
    nameAt,
    words,
  }));
  const dated = found.every(({ period }) => period.year !== null)
    ? found
    : withYears(found, periods === "quarters-only" ? 4 : 12, answers);
  return rows.map(({ value, nameAt, valueAt }, index) => {
    const period = dated[index]?.period ?? { year: null, part: null };
    return { value, nameAt, valueAt, at: written(periods, period) };
  });
}

type Read = Valued & { readonly readings: ReturnType<typeof periodsOf> };

/** Which kind of periods the rows have. @throws {Open} where it can be one or another. */
function chosen(shared: readonly Periods[], read: readonly Read[], answers: Answers): Periods {
  const isDays = (name: Periods): name is "day-month" | "month-day" =>
    name === "day-month" || name === "month-day";
  const days = shared.filter(isDays);
  const others = shared.filter((name) => !isDays(name));
  const [first] = others;
  const cell = read[0]?.nameAt ?? "";
  const found = read[0]?.words ?? "";
  if (first !== undefined)
    return others.length === 1
      ? first
      : answered(answers, "periods", others, { code: "import.ask.periods", args: { cell, found } });
  const isOpen = read.find(({ readings }) => readings["day-month"]?.part !== readings["month-day"]?.part);
  const order =
    days.length === 2 && isOpen !== undefined
      ? answered(answers, "dates", days, {
          code: "import.ask.dates",
          args: { cell: isOpen.nameAt, found: isOpen.words },
        })
      : (days[0] ?? "day-month");
  answered(answers, "days", ["month"], { code: "import.ask.days", args: { cell, found } });
  return order;
}

type Found = { readonly period: Period; readonly nameAt: string; readonly words: string };

/** Months or quarters that go on from the first one's year. @param inYear how many a year has. @throws {Open} where that isn't answered, {Refusal} where they jump back. */
function withYears(found: readonly Found[], inYear: number, answers: Answers): readonly Found[] {
  const typed = answers["first-year"] ?? "";
  const [first] = found;
  if (!/^(?:19|20)\d\d$/.test(typed)) {
    const args = { cell: first?.nameAt ?? "", found: first?.words ?? "" };
    throw new Open({ name: "first-year", phrase: { code: "import.ask.first-year", args }, options: [] });
  }
  let year = Number(typed);
  let last = 0;
  return found.map((each) => {
    const part = each.period.part ?? 0;
    if (part <= last) {
      // After December comes January; anything else isn't the next year for certain.
      if (part !== 1 || last !== inYear) refuse("periods-order", { cell: each.nameAt });
      year += 1;
    }
    last = part;
    return { ...each, period: { year, part } };
  });
}
