import type { APIRoute } from "astro";
import { mediaType } from "../site/media-types.ts";
import { bytesHere, filePaths } from "../site/open.ts";
import type { Params, RouteName } from "../site/routes.ts";

/** Every address of the site that is no page: what stands there, the table of routes and its makers say. */
export const getStaticPaths = filePaths;

interface Props {
  readonly route: RouteName;
  readonly params: Params;
}

export const GET: APIRoute<Props> = async ({ params: { file = "" }, props: { route, params } }) =>
  new Response(await bytesHere(route, params), { headers: { "Content-Type": mediaType(file) } });
