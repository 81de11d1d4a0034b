import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../site/context.ts";
import { picturesOf } from "../../../../site/pictures.ts";

import { everyFigure } from "../../../../site/static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = async ({ props }) =>
  new Response((await picturesOf(props.context)).svg, { headers: { "Content-Type": "image/svg+xml" } });
