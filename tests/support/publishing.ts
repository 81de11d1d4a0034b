import { loadContent } from "../../src/record/load.ts";
import { withPublication } from "../../src/record/publication.ts";
import type { Published } from "../../src/record/published.ts";
import { readPublished } from "../../src/record/published-files.ts";
import { today } from "../../src/record/today.ts";

/**
 * What will be published once the content of a folder is public: a site that was built with it needs no second build
 * to be published. @param date ISO date; left out, today.
 */
export async function listAfter(dir: string, date = today()): Promise<Published> {
  const { content } = await loadContent(dir);
  return withPublication(readPublished(dir).value, date, [], content?.editions ?? []);
}
