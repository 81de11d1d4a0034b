import type { APIRoute } from "astro";
import { openSite } from "../site/open.ts";
import { sitemap } from "../site/sitemap.ts";

export const GET: APIRoute = async () => {
  const { site, editions } = (await openSite()).content;
  return new Response(sitemap(site, editions), { headers: { "Content-Type": "application/xml" } });
};
