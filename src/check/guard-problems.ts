import type { Finding } from "../diagnostics/document.ts";
import { alternatives } from "../diagnostics/naming.ts";
import { told } from "../diagnostics/told.ts";
import type { YearRecord } from "../record/model.ts";

/** Where a text stands, which decides how a figure is written there. */
export type Site = "narrative" | "template" | "message" | "name";

/**
 * What to say of a number written by hand; the hint names the metrics of `record` that have its value.
 * A text outside any year, such as the interface's, has no record.
 */
export function literalFinding(
  { text, value }: { readonly text: string; readonly value: number | null },
  site: Site,
  record: YearRecord | null,
): Finding {
  return {
    code: "literal-number",
    message: told`The number "${text}" is written by hand; numbers come from the record.`,
    hint: HINTS[site](text, value, record),
  };
}

const HINTS = {
  narrative: narrativeHint,
  template: templateHint,
  message: () => told`Write {…} and hand the number to the message as a value, or reword.`,
  name: () => told`A name holds no figure: reword.`,
} as const satisfies Record<Site, typeof narrativeHint>;

function narrativeHint(text: string, value: number | null, record: YearRecord | null): string {
  if (value !== null && value === record?.year) return told`${text} is the record's year: write <Year />.`;
  const allowed = told`A number that must stand goes into <Literal reason="…">${text}</Literal>.`;
  const ids = metricsOf(value, record);
  if (ids.length === 0)
    return `${told`Write <Metric id="…" /> for a figure of the record, or reword.`} ${allowed}`;
  return `${meant(text, ids, (id) => `<Metric id="${id}" />`)} ${allowed}`;
}

function templateHint(text: string, value: number | null, record: YearRecord | null): string {
  const ids = metricsOf(value, record);
  if (ids.length === 0) return told`Write {…} with the id of a metric, or reword.`;
  return meant(text, ids, (id) => `{${id}}`);
}

/** Which metrics a number may be, and how to write one of them. */
const meant = (text: string, ids: readonly string[], written: (id: string) => string): string =>
  told`${text} is ${alternatives(ids.map((id) => `\`${id}\``))}: write ${alternatives(ids.map(written))}.`;

const metricsOf = (value: number | null, record: YearRecord | null): readonly string[] =>
  (record?.metrics ?? [])
    .filter((metric) => metric.kind === "count" && metric.value === value)
    .map(({ id }) => id);
