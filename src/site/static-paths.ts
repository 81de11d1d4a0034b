import { editionsOf } from "../record/published.ts";
import { figureContext } from "./figure-context.ts";
import { openSite } from "./open.ts";

/** Route parameters of every language. */
export async function everyLanguage(): Promise<{ params: { lang: string } }[]> {
  const { content } = await openSite();
  return content.site.languages.map((lang) => ({ params: { lang } }));
}

/** Route parameters of every year. */
export async function everyYear(): Promise<{ params: { year: string } }[]> {
  const { content } = await openSite();
  return content.editions.map(({ record }) => ({ params: { year: String(record.year) } }));
}

/** Route parameters of every year in every language. */
export async function everyEdition(): Promise<{ params: { lang: string; year: string } }[]> {
  const { content } = await openSite();
  return content.editions.flatMap(({ record }) =>
    content.site.languages.map((lang) => ({ params: { lang, year: String(record.year) } })),
  );
}

/** Route parameters of every chart, with its page's context. */
export async function everyFigure() {
  const { content, page } = await openSite();
  return content.editions.flatMap(({ record, figures }) =>
    content.site.languages.flatMap((lang) =>
      figures.map((figure) => ({
        params: { lang, year: String(record.year), id: figure.id },
        props: { context: figureContext(page(lang, record.year), figure) },
      })),
    ),
  );
}

/** Route parameters of every chart that was ever public, as it was at the end of each day on which its year changed. */
export async function everyFrozenFigure() {
  const { content, published, page } = await openSite();
  return content.editions.flatMap(({ record: { year } }) =>
    content.site.languages.flatMap((lang) =>
      editionsOf(published, year).flatMap(({ date, record, figures }) =>
        record.title[lang] === undefined
          ? []
          : figures.map((figure) => ({
              params: { lang, year: String(year), id: figure.id, date },
              props: { context: figureContext(page(lang, year, date), figure), date },
            })),
      ),
    ),
  );
}
