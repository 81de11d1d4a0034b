import { checkContent } from "../../check/run-check.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { loadFiles } from "../../record/load.ts";
import type { OpenSite } from "../../site/context.ts";

/** The project's content as its files have it; null where `check` finds an error. @param address stands in for the site's own. */
export async function workingCopy(
  root: string,
  address?: string,
): Promise<{ readonly state: OpenSite | null; readonly problems: readonly Problem[] }> {
  const { content, problems, ...opened } = await checkContent(await loadFiles(root), { address });
  const { languages, narratives, published } = opened;
  return { state: content && { content, languages, narratives, published }, problems };
}
