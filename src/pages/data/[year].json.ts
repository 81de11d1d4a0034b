import type { APIRoute } from "astro";
import { yearContext } from "../../site/figure-context.ts";
import { jsonFile } from "../../site/json.ts";
import { openSite } from "../../site/open.ts";
import { recordJson } from "../../site/record-json.ts";
import { everyYear } from "../../site/static-paths.ts";

export const getStaticPaths = everyYear;

export const GET: APIRoute = async ({ params }) => {
  const { content, page } = await openSite();
  const context = yearContext(page(content.site.defaultLanguage, Number(params["year"])));
  return new Response(jsonFile(recordJson(context)), { headers: { "Content-Type": "application/json" } });
};
