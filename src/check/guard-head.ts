import { didYouMean } from "../diagnostics/nearest.ts";
import { told } from "../diagnostics/told.ts";
import type { Voice } from "../language/voice.ts";
import type { PlacedFault } from "../narrative/element.ts";
import { type Field, ID_FIELDS } from "../narrative/frontmatter.ts";
import type { Narrative } from "../narrative/mdx.ts";
import type { YearRecord } from "../record/model.ts";
import { unknownId, type WrittenIds } from "./guard-uses.ts";
import { templateFindings } from "./template-findings.ts";

/** What a narrative's head must have: the report's opening, and each of its sections. */
const FIELDS = {
  opening: ["headline", "title", "description", "poster", "band"],
  section: ["title"],
} as const;

/** What is wrong with the head of a narrative file: fields that lack or are none, unknown ids, templates. */
export function headFaults(
  file: string,
  { fields, values }: Pick<Narrative, "fields" | "values">,
  record: YearRecord,
  voice: Voice,
  written: WrittenIds,
): readonly PlacedFault[] {
  const known: readonly string[] = FIELDS[file.endsWith("/index.mdx") ? "opening" : "section"];
  const missing = known
    .filter((key) => isEmpty(key, fields, values))
    .map((key) => ({
      offset: 0,
      code: "narrative-head",
      message: told`The head of the text has no ${key}.`,
      hint: told`Write ${key}: … between the two lines of --- at the top.`,
    }));
  const shape = fields.flatMap((field) => shapeFault(field, values?.get(field.key)) ?? []);
  return [
    ...missing,
    ...shape,
    ...fields.flatMap((field) => fieldFaults(field, known, record, voice, written)),
  ];
}

function isEmpty(key: string, fields: readonly Field[], values: Narrative["values"]): boolean {
  if (values === null) return !fields.some((field) => field.key === key && field.source.trim() !== "");
  const value = values.get(key) ?? "";
  return typeof value === "string" && value.trim() === "";
}

/** A value of another kind than pages can show: without quotation marks, a brace begins a thing and a digit a number. */
function shapeFault({ key, source, offset }: Field, value: unknown): PlacedFault | null {
  const at = { offset: offset + source.length - source.trimStart().length, code: "narrative-head" };
  if (key === "band")
    return value === undefined || value === null || Array.isArray(value)
      ? null
      : {
          ...at,
          message: told`\`band\` isn't a list.`,
          hint: told`Put its ids between square brackets: band: […].`,
        };
  return value === undefined || value === null || typeof value === "string"
    ? null
    : {
        ...at,
        message: told`\`${key}\` isn't a text.`,
        hint: told`Put it between quotation marks: ${key}: "…".`,
      };
}

function fieldFaults(
  { key, source, offset }: Field,
  known: readonly string[],
  record: YearRecord,
  voice: Voice,
  written: WrittenIds,
): readonly PlacedFault[] {
  if (!known.includes(key)) {
    const hint = didYouMean(key, known, told`The head takes ${known.join(", ")}.`);
    return [
      {
        offset: offset - key.length - 1,
        code: "narrative-head",
        message: told`The head has no field "${key}".`,
        hint,
      },
    ];
  }
  if (!ID_FIELDS.has(key)) {
    return templateFindings(source, { ids: new Set(written.metrics), metrics: record.metrics }, voice).map(
      ({ offset: inside, finding }) => ({ offset: offset + inside, ...finding }),
    );
  }
  const [kind, ids] =
    key === "poster" ? (["figure", written.figures] as const) : (["metric", written.metrics] as const);
  return [...source.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu)]
    .filter(([id]) => !ids.includes(id))
    .map((match) => ({ offset: offset + match.index, ...unknownId(kind, match[0], ids) }));
}
