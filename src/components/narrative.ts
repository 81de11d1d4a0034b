import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import type { Lang } from "../record/model.ts";

/** The head of a year's narrative, `index.mdx`; its body is the standfirst. Texts are templates. */
export interface Opening {
  /** The poster's headline. */
  readonly headline: string;
  /** For the browser's tab and search results. */
  readonly title: string;
  readonly description: string;
  /** Id of the figure on the poster. */
  readonly poster: string;
  /** Ids of the metrics in the band of large numbers. */
  readonly band: readonly string[];
}

interface Mdx<Frontmatter> {
  readonly frontmatter: Frontmatter;
  readonly Content: AstroComponentFactory;
}

export interface Section extends Mdx<{ readonly title: string }> {
  /** The file's name without its number: an anchor, the same in every language. */
  readonly id: string;
  /** Ids of the metrics that its text says or lists. */
  readonly metrics: ReadonlySet<string>;
}

// Loaded one by one, so that a text that can't be read spoils its own page alone.
const files = import.meta.glob<Mdx<unknown>>("/src/report/*/*/*.mdx");
const texts = import.meta.glob<string>("/src/report/*/*/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** A year's narrative in one language, its sections in the order of their files' numbers. */
export async function narrative(
  lang: Lang,
  year: number,
): Promise<{ opening: Mdx<Opening>; sections: readonly Section[] }> {
  const folder = `/src/report/${year}/${lang}/`;
  const load = files[`${folder}index.mdx`];
  if (load === undefined) throw new Error(`no ${folder}index.mdx`);
  const sections = Object.entries(files)
    .filter(([path]) => path.startsWith(folder) && !path.endsWith("/index.mdx"))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(async ([path, load]) => ({
      ...((await load()) as Mdx<{ title: string }>),
      id: path.slice(folder.length).replace(/^\d+-|\.mdx$/g, ""),
      metrics: metricsIn(texts[path] ?? ""),
    }));
  return { opening: (await load()) as Mdx<Opening>, sections: await Promise.all(sections) };
}

const metricsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/<(?:Metric|List)\b[^>]*?\bid="([^"]+)"/g)].map(([, id = ""]) => id));
