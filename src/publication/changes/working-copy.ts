import { runCheck } from "../../check/run-check.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { loadLanguages } from "../../language/load-languages.ts";
import { loadNarratives } from "../../narrative/load.ts";
import { loadFiles } from "../../record/load.ts";
import { readPublished } from "../../record/published-files.ts";
import { openState, type State } from "./state.ts";

/** The project's content as its files have it; null where `check` finds an error. */
export async function workingCopy(
  root: string,
): Promise<{ readonly state: State | null; readonly problems: readonly Problem[] }> {
  const { content, problems } = await runCheck(root);
  if (content === null) return { state: null, problems };
  const { languages } = await loadLanguages(await loadFiles(root));
  const narratives = await loadNarratives(root);
  const published = readPublished(root).value;
  return { state: openState({ content, languages, narratives, published }), problems };
}
