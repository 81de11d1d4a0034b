import { extname } from "node:path/posix";

/** Type of each ending of the site's files; text says that it is UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  zip: "application/zip",
};

/** The type of an address of the site: a path from its root, where a folder is its page. */
export const mediaType = (path: string): string =>
  MEDIA_TYPES[path.endsWith("/") ? "html" : extname(path).slice(1)] ?? "application/octet-stream";

/** True for types that compress well. */
export const isText = (path: string): boolean => mediaType(path).includes("charset");
