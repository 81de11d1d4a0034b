import type { Site } from "../record/model.ts";
import { absolute } from "./addresses.ts";

/**
 * `/robots.txt`: everything may be read. What is not to be indexed says so itself, which a crawler can only see where
 * it may read. Crawlers look for this file at the root of a host alone.
 */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, "/sitemap-index.xml")}\n`;
