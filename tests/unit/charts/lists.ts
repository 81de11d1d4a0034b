import type { List, Text } from "../../../src/record/model.ts";

/** A list of names. */
export const list = (
  id: string,
  complete: boolean,
  items: readonly Text[],
  label: Text = { en: `Names of ${id}`, kk: `Атаулар: ${id}`, ru: `Названия: ${id}` },
): List => ({ id, label, definition: label, source: "summary", quote: "", kind: "list", complete, items });
