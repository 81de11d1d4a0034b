import type { APIRoute } from "astro";
import type { FontFile } from "../../site/fonts.ts";
import { openSite } from "../../site/open.ts";
import { pageFonts } from "../../site/page-fonts.ts";

export async function getStaticPaths() {
  const { content } = await openSite();
  const files = (await Promise.all(content.site.languages.map(pageFonts))).flat();
  return files.map((file) => ({ params: { font: file.name.replace(/\.woff2$/, "") }, props: { file } }));
}

export const GET: APIRoute<{ file: FontFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { "Content-Type": "font/woff2" } });
