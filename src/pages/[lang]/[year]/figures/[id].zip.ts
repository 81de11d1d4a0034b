import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../publish/context.ts";
import { figureArchive } from "../../../../publish/figure-archive.ts";
import { pngFile, svgFile } from "../../../../publish/picture.ts";
import { everyFigure } from "../../../../static-paths.ts";

export const getStaticPaths = everyFigure;

export const GET: APIRoute<{ context: FigureContext }> = async ({ props: { context } }) => {
  const pictures = { svg: await svgFile(context), png: pngFile(context, 1), png2x: pngFile(context, 2) };
  return new Response(figureArchive(context, pictures), { headers: { "Content-Type": "application/zip" } });
};
