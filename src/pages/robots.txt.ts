import type { APIRoute } from "astro";
import { openSite } from "../site/open.ts";
import { robots } from "../site/robots.ts";

export const GET: APIRoute = async () => new Response(robots((await openSite()).content.site));
