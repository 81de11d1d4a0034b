import type { AstroComponentFactory } from "astro/runtime/server/index.js";

// Loaded one by one, so that a text that can't be read spoils its own page alone.
const files = import.meta.glob<{ readonly Content: AstroComponentFactory }>("/src/report/*/*/*.mdx");

/** The compiled text of a narrative file. @param path from the project's root. @throws where it isn't there. */
export async function contentOf(path: string): Promise<AstroComponentFactory> {
  const load = files[`/${path}`];
  if (load === undefined) throw new Error(`no ${path}`);
  return (await load()).Content;
}
