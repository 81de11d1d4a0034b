import { readFileSync } from "node:fs";
import type { APIRoute } from "astro";

export const GET: APIRoute = () =>
  new Response(readFileSync("data/schema.json", "utf8"), { headers: { "Content-Type": "application/json" } });
