import { join, resolve } from "node:path";
import type { Content, Edition } from "../../src/record/model.ts";
import { loadContent } from "../../src/site/content.ts";
import type { OpenSite } from "../../src/site/context.ts";

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** The made-up town that code is tested on; its README says what is in it. */
export const MADE_UP_SITE = join(ROOT, "tests/site");

/** Two years of the same town with every kind of figure, which stand by themselves. */
export const KINDS_SITE = join(ROOT, "tests/kinds");

/** The content that stands in a folder. @throws where it has errors. */
export async function contentIn(root: string): Promise<Content> {
  const { content, problems } = await loadContent(root);
  if (content === null) throw new Error(`the content of ${root} has errors: ${JSON.stringify(problems)}`);
  return content;
}

/** The made-up town as a value: two public years, without the draft. */
export const madeUpContent = (): Promise<Content> => contentIn(MADE_UP_SITE);

/** The edition of a year. @throws where there is none. */
export function editionOf({ editions }: Content, year: number): Edition {
  const found = editions.find(({ record }) => record.year === year);
  if (found === undefined) throw new Error(`no edition of ${year}`);
  return found;
}

/** The made-up site, or another one's content, opened. @throws where it has errors. */
export async function madeUpOpenSite(root = MADE_UP_SITE): Promise<OpenSite> {
  const { content, languages, published, narratives } = await loadContent(root);
  if (content === null) throw new Error("the made-up site has errors");
  return { content, languages, published, narratives };
}
