import { loadFiles } from "../../record/load.ts";
import type { Problem } from "../../record/problem.ts";
import { readPublished } from "../../record/published-files.ts";
import { loadLanguages } from "../languages.ts";
import { loadNarratives } from "../narratives.ts";
import { runCheck } from "../run-check.ts";
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
