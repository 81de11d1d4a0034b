import { createServer } from "node:http";
import { EMBEDDED_SCRIPT } from "../../src/site/embed-document.ts";

/** An embedded document whose text needs more height where it is narrow, and whose details open. */
export const EMBED = `<!doctype html><html lang="en"><title>Chart</title><style>body{margin:0}figure{margin:0;padding:8px}p{margin:0;font:20px monospace}</style>
<figure data-figure="tours"><p>${"word ".repeat(40)}</p><details><summary>More</summary><p>${"more ".repeat(80)}</p></details></figure>
<script>${EMBEDDED_SCRIPT}</script>`;

/** The same with a drawing, which is the lower the narrower it is. */
export const DRAWN_EMBED = EMBED.replace(
  "<p>",
  '<svg viewBox="0 0 4 3" width="100%" style="display:block"></svg><p hidden>',
);

/** Pixels that an embedded document lacks, in height or beside its own scrollbar; it runs in the document. */
export const missing = (): number =>
  Math.ceil(document.querySelector("figure")?.getBoundingClientRect().height ?? -1) -
  innerHeight +
  (innerWidth - document.documentElement.clientWidth);

/** A document that is no chart of ours, and speaks for one when it is spoken to. */
export const STRANGER = `<!doctype html><title>Stranger</title><script>addEventListener("message", () => {
  for (const height of [60, 4000]) parent.postMessage({ type: "figure-height", id: "tours", height }, "*");
  parent[0].postMessage({ type: "figure-height", id: "tours", height: 999 }, "*");
});</script>`;

/** What a made-up server answers; nothing where it has nothing to say. */
export interface Answer {
  readonly type: string;
  readonly body: string;
  readonly policy?: string;
}

/** A made-up server on an origin of its own, whose files scripts of any origin may import. */
export interface Opened {
  readonly origin: string;
  close(): void;
}

/** Opens a server on a free port. @param answer by the path that is asked for; null is answered with 204. */
export function openServer(answer: (path: string) => Answer | null): Promise<Opened> {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? "/");
    if (found === null) {
      response.writeHead(204).end();
      return;
    }
    const { type, body, policy } = found;
    response
      .writeHead(200, {
        "Content-Type": type,
        "Access-Control-Allow-Origin": "*",
        ...(policy && { "Content-Security-Policy": policy }),
      })
      .end(body);
  });
  return new Promise((done, fail) => {
    server.on("error", fail).listen(0, "localhost", () => {
      const address = server.address();
      if (address === null || typeof address === "string") fail(new Error("the server has no port"));
      else done({ origin: `http://localhost:${address.port}`, close: () => server.close() });
    });
  });
}

/** A newspaper's page on an origin of its own. */
export interface Host extends Opened {
  /** What the next visitor gets. */
  show(body: string): void;
}

/** Opens a host on another port than the site's. @param policy its content security policy; "" is none. */
export async function openHost(policy: string): Promise<Host> {
  let shown = "";
  const opened = await openServer((path) =>
    path === "/"
      ? {
          type: "text/html; charset=utf-8",
          body: `<!doctype html><html lang="en"><title>Host</title>${shown}`,
          policy,
        }
      : null,
  );
  return {
    ...opened,
    show: (body) => {
      shown = body;
    },
  };
}
