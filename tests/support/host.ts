import { createServer } from "node:http";

/** A newspaper's page on an origin of its own. */
export interface Host {
  readonly origin: string;
  /** What the next visitor gets. */
  show(body: string): void;
  close(): void;
}

/** Opens a host on another port than the site's. @param policy its content security policy. */
export function openHost(policy: string): Promise<Host> {
  let shown = "";
  const server = createServer((request, response) => {
    if (request.url !== "/") {
      response.writeHead(204).end();
      return;
    }
    response
      .writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy })
      .end(`<!doctype html><html lang="en"><title>Host</title>${shown}`);
  });
  return new Promise((done, fail) => {
    server.on("error", fail).listen(0, "localhost", () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        fail(new Error("the server has no port"));
        return;
      }
      done({
        origin: `http://localhost:${address.port}`,
        show: (body) => {
          shown = body;
        },
        close: () => server.close(),
      });
    });
  });
}
