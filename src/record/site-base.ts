import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The base path of a checked `data/site.json`: "" or "/report". */
export function readSiteBase(root: string): string {
  const site: unknown = JSON.parse(readFileSync(join(root, "data/site.json"), "utf8"));
  return typeof site === "object" && site !== null && "base" in site && typeof site.base === "string"
    ? site.base
    : "";
}
