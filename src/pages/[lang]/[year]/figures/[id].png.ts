import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../publish/context.ts";
import { pngFile } from "../../../../publish/picture.ts";
import { everyFigure } from "../../../../static-paths.ts";

/** Both sizes: `{id}.png`, and `{id}@2x.png` with twice as many pixels each way. */
export async function getStaticPaths() {
  const figures = await everyFigure();
  return figures.flatMap(({ params, props }) => [
    { params, props: { ...props, density: 1 as const } },
    { params: { ...params, id: `${params.id}@2x` }, props: { ...props, density: 2 as const } },
  ]);
}

export const GET: APIRoute<{ context: FigureContext; density: 1 | 2 }> = ({ props }) =>
  new Response(pngFile(props.context, props.density), { headers: { "Content-Type": "image/png" } });
