import { readFileSync } from "node:fs";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { chapters, prose } from "./src/narrative/plugins.ts";

const site = JSON.parse(readFileSync("data/site.json", "utf8"));

export default defineConfig({
  site: process.env.SITE_URL ?? site.address,
  base: site.base || "/",
  // One file of `src/pages` answers every address that is no page, and none of those ends with a slash.
  trailingSlash: "ignore",
  output: "static",
  // Prose keeps the spaces between its elements; the default drops them at line ends.
  compressHTML: true,
  build: { inlineStylesheets: "always", assets: "assets" },
  devToolbar: { enabled: false },
  // Cheap phones keep old browsers: no syntax in styles that they would not read.
  vite: { build: { cssTarget: ["chrome80", "firefox78", "safari13"] } },
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    // Quotes and dashes are each language's own.
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [prose, chapters] }),
  },
});
