import type { APIRoute } from "astro";
import { pageFonts } from "../../page-fonts.ts";
import type { FontFile } from "../../publish/fonts.ts";
import { openSite } from "../../site.ts";

export async function getStaticPaths() {
  const { content } = await openSite();
  const files = (await Promise.all(content.site.languages.map(pageFonts))).flat();
  return files.map((file) => ({ params: { font: file.name.replace(/\.woff2$/, "") }, props: { file } }));
}

export const GET: APIRoute<{ file: FontFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { "Content-Type": "font/woff2" } });
