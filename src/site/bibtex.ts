import type { CitedWork } from "./cited-work.ts";

/** Braces by name: BibTeX counts them to find a field's end, escaped or not. */
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\u00a0": "~",
};
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Text for a BibTeX field: what TeX takes for commands is written as characters; Cyrillic stays as it is. */
export const escapeTex = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\\~^{}$&%#_\u00a0]/g, (character) => COMMANDS[character] ?? `\\${character}`);

/**
 * A BibTeX entry. Titles stand in a second pair of braces, so that no style changes their capitals. The address stands
 * twice, since the standard styles print `howpublished` alone and programs read `url`.
 */
export function bibtex({ id, title, genre, container, author, issued, url, language }: CitedWork): string {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", author === null ? undefined : `{{${escapeTex(author)}}}`],
    ["title", `{{${escapeTex(title)}}}`],
    ["year", issued === null ? undefined : `{${issued.slice(0, 4)}}`],
    ["month", issued === null ? undefined : MONTHS[Number(issued.slice(5, 7)) - 1]],
    // BibLaTeX has the day too.
    ["date", issued === null ? undefined : `{${issued}}`],
    ["howpublished", `{${escapeTex(container === null ? genre : `${container} (${genre})`)}, \\url{${url}}}`],
    ["url", `{${url}}`],
    ["language", `{${language}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@misc{${id},\n${lines.join(",\n")}\n}\n`;
}
