/**
 * Day, month's name as it stands beside a day, and year of an ISO date, in the language's own words (CLDR).
 * Throws RangeError on anything but an existing date.
 */
export function dateWords(
  iso: string,
  tag: string,
): { readonly day: string; readonly month: string; readonly year: string } {
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso) || date.toISOString().slice(0, 10) !== iso)
    throw new RangeError(`no date: ${iso}`);
  const parts = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).formatToParts(date);
  return {
    day: String(date.getUTCDate()),
    month: parts.find(({ type }) => type === "month")?.value ?? "",
    year: String(date.getUTCFullYear()),
  };
}
