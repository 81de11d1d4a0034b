import type { APIRoute } from "astro";
import { dataPackage } from "../../site/data-package.ts";
import { yearContext } from "../../site/figure-context.ts";
import { jsonFile } from "../../site/json.ts";
import { latestYear, openSite } from "../../site/open.ts";

export const GET: APIRoute = async () => {
  const { content, page } = await openSite();
  const context = page(content.site.defaultLanguage, latestYear(content));
  const voices = content.site.languages.map(context.voiceIn);
  const records = content.editions.map(({ record }) => record).filter(({ draft }) => !draft);
  return new Response(jsonFile(dataPackage(yearContext(context), voices, records)), {
    headers: { "Content-Type": "application/json" },
  });
};
