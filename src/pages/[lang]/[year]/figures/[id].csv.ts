import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../site/context.ts";
import { figureCsv } from "../../../../site/csv.ts";
import { everyFigure } from "../../../../site/static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = ({ props }) =>
  new Response(figureCsv(props.context), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
