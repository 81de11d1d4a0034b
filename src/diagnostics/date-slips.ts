const two = (digits: string): string => digits.padStart(2, "0");

/**
 * The day that was typed in another way than ISO 8601 has it, as it has it: 01.09.2026, day first as the press of Kazakhstan
 * writes it, 2026.9.1, or 9/21/2026, where only one of the numbers can be a month. Null of what names no day that exists, or
 * may name two.
 */
export function dayMeant(typed: string): string | null {
  const [, first = "", sign, second = "", year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(typed) ?? [];
  const [, before, month = "", day = ""] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(typed) ?? [];
  const read =
    before !== undefined ? dayOf(before, month, day) : year !== undefined ? dayOf(year, second, first) : null;
  if (sign !== "/" || year === undefined) return read;
  // With strokes the month may come first.
  const other = dayOf(year, first, second);
  return read === null || other === null || read === other ? (read ?? other) : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const written = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
