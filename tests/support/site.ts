import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseHTML } from "linkedom";

/** Every file below a folder, as paths with `/`. What another process keeps there meanwhile may be gone again. */
export const filesOf = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(dir, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => relative(".", path).split(sep).join("/"))
    .sort();

/** The document that a built site serves at a path such as `/en/2025/`. @throws where there is none. */
export function pageOf(dist: string, path: string): Document {
  const file = join(dist, path, "index.html");
  if (!existsSync(file)) throw new Error(`no page at ${path}`);
  return parseHTML(readFileSync(file, "utf8")).document;
}

/** What a reader reads: the text of an element, white space folded (no-break spaces kept). */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replace(/[ \n\t]+/g, " ").trim();
