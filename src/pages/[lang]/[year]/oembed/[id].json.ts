import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../site/context.ts";
import { embedHeight } from "../../../../site/embed-height.ts";
import { jsonFile } from "../../../../site/json.ts";
import { oembed } from "../../../../site/oembed.ts";
import { everyFigure } from "../../../../site/static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = ({ props: { context } }) =>
  new Response(jsonFile(oembed(context, embedHeight(context))), {
    headers: { "Content-Type": "application/json" },
  });
