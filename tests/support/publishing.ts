import { type Published, today, withPublication } from "../../src/record/published.ts";
import { loadContent } from "../../src/site/content.ts";

/**
 * What will be published once the content of a folder is public: a site that was built with it needs no second build
 * to be published. @param date ISO date; left out, today.
 */
export async function listAfter(dir: string, date = today()): Promise<Published> {
  const { content, published } = await loadContent(dir);
  return withPublication(published, date, [], content?.editions ?? []);
}
