import { isSaid } from "../language/table-words.ts";
import type { Reading } from "./layout.ts";
import { answered } from "./question.ts";
import { plain } from "./table.ts";
import type { Valued } from "./values.ts";

/** Rows without those that add up others. @throws {Open} for a row that may be a sum, and a sum that isn't one. */
export function withoutTotals(
  rows: readonly Valued[],
  { answers, tell, wanted }: Reading,
): readonly Valued[] {
  const named = rows.filter(({ words }) => isSaid("total", plain(words)) || words === "");
  const rest = rows.filter((row) => !named.includes(row));
  const sum = sumOf(rest);
  const told = ({ nameAt, valueAt, words }: Valued): string =>
    words === "" ? valueAt : `${nameAt} (${words})`;
  const ask = (code: string, row: Valued, adds: number): "keep" | "skip" =>
    answered(answers, "totals", ["skip", "keep"], {
      code: `import.ask.${code}`,
      args: { cell: told(row), value: row.value, sum: adds },
    });
  if (named.length > 0) {
    const wrong = named.find(({ value, words }) => words === "" || (value !== null && !isNear(value, sum)));
    // An average under a series is no sum, nor are the sums of groups in the midst of a table.
    if (wrong && ask(wrong.words === "" ? "nameless" : "wrong-total", wrong, sum) === "keep") return rows;
    tell({ code: "import.totals", args: { cells: { all: named.map(told) } } });
    return rest;
  }
  const whole = wanted === "breakdown" && rows.length > 2 && rows.find((row) => isSum(row, rows));
  if (!whole || ask("maybe-total", whole, whole.value ?? 0) === "keep") return rows;
  tell({ code: "import.totals", args: { cells: { all: [told(whole)] } } });
  return rows.filter((row) => row !== whole);
}

const sumOf = (rows: readonly Valued[]): number =>
  Number(rows.reduce((sum, { value }) => sum + (value ?? 0), 0).toPrecision(15));

const isNear = (one: number, other: number): boolean => Number(one.toPrecision(15)) === other;

const isSum = (row: Valued, rows: readonly Valued[]): boolean =>
  row.value !== null && row.value !== 0 && isNear(row.value, sumOf(rows.filter((other) => other !== row)));
