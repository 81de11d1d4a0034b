import type { Speaker } from "../diagnostics/speaker.ts";
import type { Line } from "../tables/plan.ts";

/** What would be written, a line a part or period: its id or time, its name, the figure before and after. */
export function importLines(lines: readonly Line[], { say }: Speaker): string {
  const figure = (value: number | null | undefined): string =>
    value === undefined ? "" : value === null ? "null" : say(value);
  const head = ["key", "label", "before", "after"].map((name) => say({ code: `import.head.${name}` }));
  const rows = lines.map(({ key, label, before, after }) => [
    say(key),
    say(label),
    figure(before),
    figure(after),
  ]);
  const hasLabels = lines.some(({ label }) => label !== "");
  const table = [head, ...rows].map((row) => row.filter((_, column) => hasLabels || column !== 1));
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const numbers = widths.length - 2;
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column < numbers ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
