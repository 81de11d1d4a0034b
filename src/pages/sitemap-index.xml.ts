import type { APIRoute } from "astro";
import { openSite } from "../site/open.ts";
import { sitemapIndex } from "../site/sitemap.ts";

export const GET: APIRoute = async () =>
  new Response(sitemapIndex((await openSite()).content.site), {
    headers: { "Content-Type": "application/xml" },
  });
