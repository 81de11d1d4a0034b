import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { mediaType } from "../site/media-types.ts";
import { headersFor, siteScripts } from "./headers.ts";

/**
 * Serves a built site as a web server with the shipped settings would: right types, headers, compressed copies, and
 * the site's own 404.
 * @param dir the built site. @param base base path, "" or "/report". @param port 0 for any free one.
 * @throws the server's own error, such as EADDRINUSE.
 */
export async function serve(dir: string, base: string, port: number): Promise<Server> {
  const scripts = await siteScripts(dir);
  const setHeaders = (response: ServerResponse, path: string): void => {
    const headers = { ...headersFor(path, scripts), "Content-Type": mediaType(path) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  };
  const files = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ["html"],
    setHeaders,
  });
  const notFound = (response: ServerResponse): void => {
    // A build that ends puts another folder in this one's place: for a moment there is none.
    const page = bytesOrNone(join(dir, "404.html"));
    setHeaders(response, "/404.html");
    response.writeHead(404).end(page);
  };
  const server = createServer((request: IncomingMessage, response) => {
    const [path = "/", query] = (request.url ?? "/").split("?");
    const local = path.slice(base.length);
    if (!path.startsWith(`${base}/`)) return notFound(response);
    if (!local.endsWith("/") && existsSync(join(dir, local, "index.html"))) {
      response.writeHead(301, { Location: `${path}/${query === undefined ? "" : `?${query}`}` }).end();
      return;
    }
    request.url = local;
    files(request, response, () => notFound(response));
  });
  return await new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, () => done(server));
  });
}

/** A file's bytes; none where it isn't there. */
function bytesOrNone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
