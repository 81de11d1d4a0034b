import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../publish/context.ts";
import { svgFile } from "../../../../publish/picture.ts";
import { everyFigure } from "../../../../static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = async ({ props }) =>
  new Response(await svgFile(props.context), { headers: { "Content-Type": "image/svg+xml" } });
