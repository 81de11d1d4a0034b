import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SCRIPT = `addEventListener("load", () => parent.postMessage({ type: "figure-height" }, "*"));`;

const page = (version: string, links: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${version}</title><link rel="preload" as="font" href="/assets/${version}.woff2">
<script>${SCRIPT}</script></head><body><h1 id="main">${version}</h1>
${links.map((link) => `<p><a href="${link}">A link to ${link}</a></p>`).join("\n")}
</body></html>
`;

/**
 * Writes a made-up site with a file of each kind that the real one has. Every page names the version, leads to every
 * other page and loads a file that only this version has.
 */
export function writeSmallSite(dir: string, version: string, figures = 3): void {
  const ids = Array.from({ length: figures }, (_, index) => `figure-${index}`);
  const paths = [
    "/",
    "/en/",
    "/en/2021/",
    ...ids.map((id) => `/en/2021/figures/${id}/`),
    "/en/2021/embed/figure-0/",
  ];
  const links = [
    ...paths,
    "/en/2021/#main",
    "/en/2021/figures/figure-0.svg",
    "/en/2021/figures/figure-0.csv",
    "/data/2021.json",
  ];
  const long = " ".repeat(200);
  const files: Record<string, string> = {
    "404.html": page(version, ["/en/"]),
    "robots.txt": "User-agent: *\n",
    "embed.js": `/* ${version} */${long}`,
    "sitemap-index.xml": `<sitemapindex><sitemap><loc>https://report.example/sitemap-0.xml</loc></sitemap></sitemapindex>`,
    "sitemap-0.xml": `<urlset>${paths.map((path) => `<url><loc>https://report.example${path}</loc></url>`).join("")}</urlset>`,
    "data/2021.json": `{ "version": "${version}"${long} }`,
    "en/corrections.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><title>${version}</title></feed>`,
    "en/2021/figures/figure-0.svg": `<svg xmlns="http://www.w3.org/2000/svg"><title>${version}</title></svg>${long}`,
    "en/2021/figures/figure-0.csv": `metric,value\nattendees,1300\n${"a,1\n".repeat(60)}`,
    "en/2021/figures/figure-0.png": `PNG ${version}`,
    "en/2021/figures/figure-0.zip": `PK ${version}`,
    "en/2021/oembed/figure-0.json": `{ "version": "1.0" }`,
    [`assets/${version}.woff2`]: "wOF2",
    ...Object.fromEntries(paths.map((path) => [`${path.slice(1)}index.html`, page(version, links)])),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
}
