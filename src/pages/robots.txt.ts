import type { APIRoute } from "astro";
import { robots } from "../publish/robots.ts";
import { openSite } from "../site.ts";

export const GET: APIRoute = async () => new Response(robots((await openSite()).content.site));
