import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";
import { headersFor } from "../publish/headers.ts";

/**
 * Serves a built site as a web server with the shipped settings would: right types, headers, and the site's own 404.
 * @param dir the built site. @param base base path, "" or "/report". @param port 0 for any free one.
 * @throws the server's own error, such as EADDRINUSE.
 */
export function serve(dir: string, base: string, port: number): Promise<Server> {
  const files = sirv(dir, {
    dev: true,
    extensions: [],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const notFound = (): void => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(readFileSync(join(dir, "404.html")));
    };
    if (base !== "" && !url.startsWith(`${base}/`)) return notFound();
    request.url = url.slice(base.length);
    files(request, response, notFound);
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, () => done(server));
  });
}
