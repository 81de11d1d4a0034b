import type { APIRoute } from "astro";
import { icon } from "../site/icon.ts";

export const GET: APIRoute = () => new Response(icon(), { headers: { "Content-Type": "image/svg+xml" } });
