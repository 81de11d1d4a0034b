import type { APIRoute } from "astro";
import { picturesOf } from "../../../../pictures.ts";
import type { FigureContext } from "../../../../publish/context.ts";
import { figureArchive } from "../../../../publish/figure-archive.ts";

import { everyFigure } from "../../../../static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = async ({ props: { context } }) =>
  new Response(figureArchive(context, await picturesOf(context)), {
    headers: { "Content-Type": "application/zip" },
  });
