import type { APIRoute } from "astro";
import { yearContext } from "../../figure-context.ts";
import { feed } from "../../publish/feed.ts";
import { latestYear, openSite } from "../../site.ts";
import { everyLanguage } from "../../static-paths.ts";

export const getStaticPaths = everyLanguage;

export const GET: APIRoute = async ({ params }) => {
  const { content, page } = await openSite();
  const year = (of: number) => yearContext(page(params["lang"] ?? "", of));
  const years = content.editions.map(({ record }) => year(record.year));
  return new Response(feed(year(latestYear(content)), years), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
};
