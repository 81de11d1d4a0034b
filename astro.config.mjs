import { readFileSync } from "node:fs";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { watchContent } from "./src/watch-content.ts";

const site = JSON.parse(readFileSync("data/site.json", "utf8"));

export default defineConfig({
  site: process.env.SITE_URL ?? site.address,
  base: site.base || "/",
  trailingSlash: "always",
  output: "static",
  // Prose keeps the spaces between its elements; the default drops them at line ends.
  compressHTML: true,
  build: { inlineStylesheets: "always", assets: "assets" },
  devToolbar: { enabled: false },
  integrations: [mdx(), watchContent()],
  markdown: { syntaxHighlight: false },
});
