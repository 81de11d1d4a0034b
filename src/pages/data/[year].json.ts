import type { APIRoute } from "astro";
import { yearContext } from "../../figure-context.ts";
import { jsonFile } from "../../publish/json.ts";
import { recordJson } from "../../publish/record-json.ts";
import { openSite } from "../../site.ts";
import { everyYear } from "../../static-paths.ts";

export const getStaticPaths = everyYear;

export const GET: APIRoute = async ({ params }) => {
  const { content, page } = await openSite();
  const context = yearContext(page(content.site.defaultLanguage, Number(params["year"])));
  return new Response(jsonFile(recordJson(context)), { headers: { "Content-Type": "application/json" } });
};
