import { extractFrontmatter, parseFrontmatter } from "@astrojs/internal-helpers/frontmatter";
import { z } from "zod";
import type { Finding } from "../diagnostics/problem.ts";
import type { PlacedFault } from "./element.ts";
import { type Stream, verbatim, withoutSlots } from "./stream.ts";

/** A field of a narrative's head. */
export interface Field {
  readonly key: string;
  /** As written, quotes and further lines included. */
  readonly source: string;
  /** Where the value starts in the file. */
  readonly offset: number;
}

/** The top of a narrative file, between lines of three hyphens. */
export interface Head {
  /** How long it is, with its lines of hyphens; 0 where there is none. */
  readonly length: number;
  readonly fields: readonly Field[];
  /** Its values as the build reads them; null where it can't. */
  readonly values: ReadonlyMap<string, unknown> | null;
  /** Where the build would stop, and what to write instead. */
  readonly fault: PlacedFault | null;
  /** Its texts, which are templates, by field. */
  readonly texts: Readonly<Record<string, string>>;
  /** The ids that its other fields hold: the poster, the band. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** Fields that hold ids, no text. */
export const ID_FIELDS: ReadonlySet<string> = new Set(["poster", "band"]);

/** What the parser says; `position` counts from the end of the head's first line of hyphens. */
const refusal = z.object({ reason: z.string(), mark: z.object({ position: z.number() }) });
type Refusal = z.infer<typeof refusal>;

/** Reads the head of a narrative file with the build's own parser. Never throws. */
export function readHead(source: string): Head {
  if (MEANT.test(source) && !HEAD.test(source)) return misplaced(source.search(/\S/));
  const fields = fieldsOf(source);
  const { values, refused } = parse(source);
  const written = [...(values ?? [])];
  return {
    length: HEAD.exec(source)?.[0].length ?? 0,
    fields,
    values,
    fault: refused && faultOf(source, fields, refused),
    texts: Object.fromEntries(
      written.flatMap(([key, value]) =>
        !ID_FIELDS.has(key) && typeof value === "string" ? [[key, value]] : [],
      ),
    ),
    ids: Object.fromEntries(
      written
        .filter(([key]) => ID_FIELDS.has(key))
        .map(([key, value]) => [key, [value].flat().filter((id) => typeof id === "string")]),
    ),
  };
}

/** As every reader of such files finds it; the build's own would take some that others take for text. */
const HEAD = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/d;
/** What was meant for one. */
const MEANT = /^\s*---/;

const misplaced = (offset: number): Head => ({
  length: 0,
  fields: [],
  values: null,
  fault: { offset, code: "narrative-head.lines" },
  texts: {},
  ids: {},
});

/** Whether a text's head isn't found, so that nothing below it can be told from it. */
export const isMisplaced = ({ length, fault }: Head): boolean => length === 0 && fault !== null;

/** Lines that go on are part of their field. */
function fieldsOf(source: string): readonly Field[] {
  const head = HEAD.exec(source);
  const [body, from] = [head?.[1] ?? "", head?.indices?.[1]?.[0] ?? 0];
  return [...body.matchAll(/^([\w-]+):([\s\S]*?)(?=\n[\w-]+:|\n#|(?![\s\S]))/gmu)].map((match) => ({
    key: match[1] ?? "",
    source: match[2] ?? "",
    offset: from + match.index + match[0].indexOf(":") + 1,
  }));
}

/** The texts of the head as written, each at its place. */
export const headStreams = ({ fields }: Head): readonly Stream[] =>
  fields
    .filter(({ key }) => !ID_FIELDS.has(key))
    .map((field) => verbatim(withoutSlots(field.source), field.offset));

/** The ids that a field holds as written, with their places in the file. */
export const idsIn = ({
  source,
  offset,
}: Field): readonly { readonly id: string; readonly offset: number }[] =>
  [...source.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu)].map((match) => ({
    id: match[0],
    offset: offset + match.index,
  }));

function parse(source: string): Pick<Head, "values"> & { readonly refused: Refusal | null } {
  try {
    return { values: new Map(Object.entries(parseFrontmatter(source).frontmatter)), refused: null };
  } catch (error) {
    const said = refusal.safeParse(error);
    const refused = said.success ? said.data : { reason: String(error), mark: { position: 0 } };
    return { values: null, refused };
  }
}

function faultOf(source: string, fields: readonly Field[], whole: Refusal): PlacedFault {
  // A quotation mark left open lets the parser go on until far below it, so each field is asked for on its own.
  for (const field of fields) {
    const { refused } = parse(`---\n${field.key}:${field.source}\n---`);
    if (refused !== null) return { offset: placeIn(field, refused), ...finding(field.key, refused) };
  }
  const start = source.indexOf(extractFrontmatter(source) ?? "");
  return { offset: start + whole.mark.position, ...finding("title", whole) };
}

/** Where in the file a field that was read alone is at fault; what isn't closed, where it opens. */
function placeIn({ key, source, offset }: Field, { reason, mark }: Refusal): number {
  const value = source.length - source.trimStart().length;
  return offset + (isOpen(reason) ? value : mark.position - 1 - (key.length + 1));
}

const isOpen = (reason: string): boolean => reason.startsWith("unexpected end of the stream");

function finding(key: string, { reason }: Refusal): Finding {
  if (isOpen(reason)) {
    const open = reason.endsWith("quoted scalar") ? "quote" : "bracket";
    return { code: `narrative-head.${open}`, args: { key } };
  }
  if (reason === "duplicated mapping key") return { code: "narrative-head.twice" };
  if (reason === "unknown escape sequence") return { code: "narrative-head.escape" };
  return { code: "narrative-head.unreadable", args: { key, reason } };
}
