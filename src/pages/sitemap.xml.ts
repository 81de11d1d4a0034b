import type { APIRoute } from "astro";
import { sitemap } from "../publish/sitemap.ts";
import { openSite } from "../site.ts";

export const GET: APIRoute = async () => {
  const { site, editions } = (await openSite()).content;
  return new Response(sitemap(site, editions), { headers: { "Content-Type": "application/xml" } });
};
