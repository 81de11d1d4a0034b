import { extractFrontmatter, parseFrontmatter } from "@astrojs/internal-helpers/frontmatter";
import { z } from "zod";
import { told } from "../diagnostics/told.ts";
import type { PlacedFault } from "./element.ts";
import type { Field } from "./frontmatter.ts";

/** A head's values as the build reads them, by name; or where the build would stop, and what to write instead. */
export type Head = { readonly values: ReadonlyMap<string, unknown> } | { readonly fault: PlacedFault };

/** What the parser says; `position` counts from the end of the head's first line of hyphens. */
const refusal = z.object({ reason: z.string(), mark: z.object({ position: z.number() }) });
type Refusal = z.infer<typeof refusal>;

/** Reads the head of a narrative file with the build's own parser. @param fields of it, to place a fault. */
export function readHead(source: string, fields: readonly Field[]): Head {
  const read = parse(source);
  if ("values" in read) return read;
  // A quotation mark left open lets the parser go on until far below it, so each field is asked for on its own.
  for (const field of fields) {
    const alone = parse(`---\n${field.key}:${field.source}\n---`);
    if ("refusal" in alone)
      return {
        fault: { offset: placeIn(field, alone.refusal), ...finding(field.key, alone.refusal) },
      };
  }
  const start = source.indexOf(extractFrontmatter(source) ?? "");
  return {
    fault: { offset: start + read.refusal.mark.position, ...finding("title", read.refusal) },
  };
}

function parse(
  source: string,
): { readonly values: ReadonlyMap<string, unknown> } | { readonly refusal: Refusal } {
  try {
    return { values: new Map(Object.entries(parseFrontmatter(source).frontmatter)) };
  } catch (error) {
    const said = refusal.safeParse(error);
    return { refusal: said.success ? said.data : { reason: String(error), mark: { position: 0 } } };
  }
}

/** Where in the file a field that was read alone is at fault; what isn't closed, where it opens. */
function placeIn({ key, source, offset }: Field, { reason, mark }: Refusal): number {
  const value = source.length - source.trimStart().length;
  return offset + (isOpen(reason) ? value : mark.position - 1 - (key.length + 1));
}

const isOpen = (reason: string): boolean => reason.startsWith("unexpected end of the stream");

function finding(key: string, { reason }: Refusal): Omit<PlacedFault, "offset"> {
  const code = "narrative-head";
  if (isOpen(reason))
    return reason.endsWith("quoted scalar")
      ? {
          code,
          message: told`The quotation mark that opens here isn't closed.`,
          hint: told`End the text with the mark that it begins with: ${key}: "…".`,
        }
      : {
          code,
          message: told`The bracket that opens here isn't closed.`,
          hint: told`Close a list of ids, ${key}: […]; put a text between quotation marks, ${key}: "…".`,
        };
  if (reason === "duplicated mapping key")
    return { code, message: told`This field stands twice in the head.`, hint: told`Keep one of the two.` };
  if (reason === "unknown escape sequence")
    return {
      code,
      message: told`The backslash stands before something that needs none.`,
      hint: told`Delete it; between quotation marks \\" is a quotation mark and \\\\ a backslash.`,
    };
  return {
    code,
    message: told`The head of the text can't be read from here on: ${reason}.`,
    hint: told`Put the whole text between quotation marks, ${key}: "…", and write \\" for one inside it.`,
  };
}
