import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An object of what is known: null, undefined, an empty text and an empty list leave no trace. */
export function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  const known: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    known[key] = value;
  }
  return known;
}

/** The text of a JSON file, for people to read too. */
export const jsonFile = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON for the inside of a `<script>`: nothing in it can end the element or open a comment. */
export const scriptJson = (value: Json): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });

/** Elements as HTML to copy or to answer with: all text escaped, with the entities that people know. */
export const markup = (...nodes: readonly ElementContent[]): string =>
  toHtml(
    { type: "root", children: [...nodes] },
    { characterReferences: { useNamedReferences: true } },
  ).toWellFormed();
