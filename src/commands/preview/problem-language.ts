import { getLocation } from "jsonc-parser";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Lang } from "../../record/model.ts";

/**
 * The one language whose pages a problem spoils: that of the folder that its file is in, or of the text that it points
 * at in a JSON file; null where it concerns them all.
 * @param text of the problem's file.
 */
export function languageOf(problem: Problem, languages: readonly Lang[], text: string): Lang | null {
  const { file, line, column } = problem;
  const known = (name: string | number): boolean => languages.includes(String(name));
  const folder = file.split("/").find(known);
  if (folder !== undefined) return folder;
  if (line === null || column === null || !file.endsWith(".json")) return null;
  const before = text.split("\n").slice(0, line - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, 0) + column;
  return String(getLocation(text, offset).path.find(known) ?? "") || null;
}
