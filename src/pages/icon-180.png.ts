import { Resvg } from "@resvg/resvg-js";
import type { APIRoute } from "astro";
import { icon } from "../site/icon.ts";

export const GET: APIRoute = () => {
  const png = new Resvg(icon(), { fitTo: { mode: "width", value: 180 } }).render().asPng();
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png" } });
};
