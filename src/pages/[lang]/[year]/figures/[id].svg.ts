import type { APIRoute } from "astro";
import { picturesOf } from "../../../../pictures.ts";
import type { FigureContext } from "../../../../publish/context.ts";

import { everyFigure } from "../../../../static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = async ({ props }) =>
  new Response((await picturesOf(props.context)).svg, { headers: { "Content-Type": "image/svg+xml" } });
