import inputs from "virtual:inputs";
import { held } from "../diagnostics/held.ts";
import { withoutDrafts } from "../record/editions.ts";
import { openFiles } from "./content.ts";
import { type ChartContext, type Context, chartContext, contextFor, type OpenSite } from "./context.ts";
import { type Inputs, keptName } from "./inputs.ts";
import { type Bytes, bytesOf, isPage, siteFonts } from "./makers.ts";
import { type Params, paramsOf, pathFor, ROUTES, type RouteName } from "./routes.ts";

const opened = new WeakMap<Inputs, Promise<OpenSite>>();

/**
 * The site of which pages are made, opened once for the same inputs: once in a build, after each edit in the preview.
 * @throws where the site's settings can't be read.
 */
export const openSite = (): Promise<OpenSite> => held(opened, inputs, () => openInputs(inputs));

/** The command has checked the content; in the preview an error in one text leaves the others to be seen. */
async function openInputs({ files, kept: _, ...options }: Inputs): Promise<OpenSite> {
  const { sound, leftOut, languages, published, narratives } = await openFiles(files, options);
  if (sound === null) throw new Error("the site's settings can't be read");
  return { content: withoutDrafts(sound, leftOut), languages, published, narratives };
}

/** Parameters as Astro has them: texts. */
type RouteParams = Readonly<Record<string, string | undefined>>;

const readParams = ({ lang, year, id, date }: RouteParams): Params => ({
  lang,
  year: year === undefined ? undefined : Number(year),
  id,
  date,
});

/** What a route stands for in this site, without the addresses whose files are there already. */
function paramsToMake(name: RouteName, { content, published }: OpenSite): readonly Params[] {
  if (inputs.chartsAlone && ROUTES[name].of !== "chart") return [];
  const kept = new Set(inputs.kept);
  const all = paramsOf(name, content, published);
  return ROUTES[name].of === "chart"
    ? all.filter(({ year = 0, id = "" }) => !kept.has(keptName(year, id)))
    : all;
}

/** What a page of `src/pages` stands for, for Astro's `getStaticPaths`. */
export const staticPaths = (name: RouteName) => async () => {
  const open = await openSite();
  return paramsToMake(name, open).map((params) => ({
    params: Object.fromEntries(Object.entries(params).map(([slot, value]) => [slot, String(value)])),
  }));
};

/** Every address of the site that is no page, with its route and what it stands for. */
export async function filePaths() {
  const open = await openSite();
  const fonts = (inputs.chartsAlone ? [] : await siteFonts(open)).map(({ name }) => ({
    id: name.replace(/\.woff2$/, ""),
  }));
  const files = (Object.keys(ROUTES) as RouteName[])
    .filter((route) => !isPage(route) && ROUTES[route].kind !== "embed")
    .flatMap((route) =>
      (route === "font" ? fonts : paramsToMake(route, open)).map((params: Params) => ({
        params: { file: pathFor(route, params).slice(1) },
        props: { route, params },
      })),
    );
  // A chart's files one after the other: what they are made from together is made once, and need not be kept for long.
  return [
    ...Map.groupBy(files, ({ props: { params } }) => `${params.lang} ${params.year} ${params.id}`).values(),
  ].flat();
}

/** The year and language of a page at these parameters; without a year the latest. @throws as `contextFor` does. */
export async function contextHere(params: RouteParams): Promise<Context> {
  const open = await openSite();
  return contextFor(open, readParams(params));
}

/** The same for a chart's page. @throws as `contextFor` does, and where the year has no such chart. */
export async function chartHere(params: RouteParams): Promise<ChartContext> {
  return chartContext(await contextHere(params), params["id"] ?? "");
}

/** The bytes at an address. @throws as `bytesOf` does. */
export const bytesHere = async (route: RouteName, params: Params): Promise<Bytes> =>
  await bytesOf(route, await openSite(), params);

/** The document at an embed's address. @throws as `bytesOf` does. */
export const fileHere = async (route: RouteName, params: RouteParams): Promise<string> =>
  String(await bytesHere(route, readParams(params)));
