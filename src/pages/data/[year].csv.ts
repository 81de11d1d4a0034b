import type { APIRoute } from "astro";
import { recordCsv } from "../../site/csv.ts";
import { yearContext } from "../../site/figure-context.ts";
import { openSite } from "../../site/open.ts";
import { everyYear } from "../../site/static-paths.ts";

export const getStaticPaths = everyYear;

export const GET: APIRoute = async ({ params }) => {
  const { content, page } = await openSite();
  const context = page(content.site.defaultLanguage, Number(params["year"]));
  const csv = recordCsv(yearContext(context), content.site.languages.map(context.voiceIn));
  return new Response(csv, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
