import type { APIRoute } from "astro";
import { yearContext } from "../../figure-context.ts";
import { recordCsv } from "../../publish/csv.ts";
import { openSite } from "../../site.ts";
import { everyYear } from "../../static-paths.ts";

export const getStaticPaths = everyYear;

export const GET: APIRoute = async ({ params }) => {
  const { content, page } = await openSite();
  const context = page(content.site.defaultLanguage, Number(params["year"]));
  const csv = recordCsv(yearContext(context), content.site.languages.map(context.voiceIn));
  return new Response(csv, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
