import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../site/context.ts";
import { jsonFile } from "../../../../site/json.ts";
import { figureJson } from "../../../../site/record-json.ts";
import { everyFigure } from "../../../../site/static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = ({ props }) =>
  new Response(jsonFile(figureJson(props.context)), { headers: { "Content-Type": "application/json" } });
