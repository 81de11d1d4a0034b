import type { APIRoute } from "astro";
import type { FigureContext } from "../../../../site/context.ts";
import type { Pictures } from "../../../../site/figure-archive.ts";
import { picturesOf } from "../../../../site/pictures.ts";
import { everyFigure } from "../../../../site/static-paths.ts";

interface Props {
  readonly context: FigureContext;
  readonly size: Exclude<keyof Pictures, "svg">;
}

/** Both sizes: `{id}.png`, and `{id}@2x.png` with twice as many pixels each way. */
export async function getStaticPaths() {
  const figures = await everyFigure();
  return figures.flatMap(({ params, props }) => [
    { params, props: { ...props, size: "png" } },
    { params: { ...params, id: `${params.id}@2x` }, props: { ...props, size: "png2x" } },
  ]);
}

export const GET: APIRoute<Props> = async ({ props: { context, size } }) =>
  new Response((await picturesOf(context))[size], { headers: { "Content-Type": "image/png" } });
