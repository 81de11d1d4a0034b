import type { APIRoute } from "astro";
import { yearContext } from "../../figure-context.ts";
import { dataPackage } from "../../publish/data-package.ts";
import { jsonFile } from "../../publish/json.ts";
import { latestYear, openSite } from "../../site.ts";

export const GET: APIRoute = async () => {
  const { content, page } = await openSite();
  const context = page(content.site.defaultLanguage, latestYear(content));
  const voices = content.site.languages.map(context.voiceIn);
  const records = content.editions.map(({ record }) => record).filter(({ draft }) => !draft);
  return new Response(jsonFile(dataPackage(yearContext(context), voices, records)), {
    headers: { "Content-Type": "application/json" },
  });
};
