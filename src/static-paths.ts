import { openSite } from "./site.ts";

/** Route parameters of every year in every language. */
export async function everyEdition(): Promise<{ params: { lang: string; year: string } }[]> {
  const { content } = await openSite();
  return content.editions.flatMap(({ record }) =>
    content.site.languages.map((lang) => ({ params: { lang, year: String(record.year) } })),
  );
}
