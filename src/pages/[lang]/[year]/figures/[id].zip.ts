import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../site/context.ts";
import { figureArchive } from "../../../../site/figure-archive.ts";
import { picturesOf } from "../../../../site/pictures.ts";

import { everyFigure } from "../../../../site/static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = async ({ props: { context } }) =>
  new Response(figureArchive(context, await picturesOf(context)), {
    headers: { "Content-Type": "application/zip" },
  });
