import type { APIRoute } from "astro";
import { sitemapIndex } from "../publish/sitemap.ts";
import { openSite } from "../site.ts";

export const GET: APIRoute = async () =>
  new Response(sitemapIndex((await openSite()).content.site), {
    headers: { "Content-Type": "application/xml" },
  });
