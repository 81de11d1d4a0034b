import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../publish/context.ts";
import { embedHeight } from "../../../../publish/embed-height.ts";
import { jsonFile } from "../../../../publish/json.ts";
import { oembed } from "../../../../publish/oembed.ts";
import { everyFigure } from "../../../../static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = ({ props: { context } }) =>
  new Response(jsonFile(oembed(context, embedHeight(context))), {
    headers: { "Content-Type": "application/json" },
  });
