import type { APIRoute } from "astro";
import { feed } from "../../site/feed.ts";
import { yearContext } from "../../site/figure-context.ts";
import { latestYear, openSite } from "../../site/open.ts";
import { everyLanguage } from "../../site/static-paths.ts";

export const getStaticPaths = everyLanguage;

export const GET: APIRoute = async ({ params }) => {
  const { content, page } = await openSite();
  const year = (of: number) => yearContext(page(params["lang"] ?? "", of));
  const years = content.editions.map(({ record }) => year(record.year));
  return new Response(feed(year(latestYear(content)), years), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
};
