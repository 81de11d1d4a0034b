import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../publish/context.ts";
import { jsonFile } from "../../../../publish/json.ts";
import { figureJson } from "../../../../publish/record-json.ts";
import { everyFigure } from "../../../../static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = ({ props }) =>
  new Response(jsonFile(figureJson(props.context)), { headers: { "Content-Type": "application/json" } });
