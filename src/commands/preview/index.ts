import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { problemNotice } from "../../diagnostics/notice.ts";
import { problemPage } from "../../diagnostics/page.ts";
import { english } from "../../locales/speaker.ts";
import { append } from "./append.ts";
import { lookAt } from "./look.ts";
import { problemsOf } from "./page-problems.ts";

/** Files that are read from disk and not imported, so that the preview's server must be told of their changes. */
const CONTENT = /(?:^|[\\/])(data|src[\\/]report|src[\\/]language)[\\/].*\.(json|mdx)$/;
/** What the browser asks of the preview's server and not of the report. */
const OF_VITE = /^\/(?:@|src\/|node_modules\/)/;
const SEE_THE_PAGE = "The content has problems. The page itself and the terminal tell them.\n";
/** Several files that are saved at once are looked at once. */
const SOON = 100;

type Next = (error?: unknown) => void;

/**
 * What `npm run dev` does beyond Astro: it reloads the page when a content file changes, tells the terminal what
 * `npm run check` would, and shows it on the pages that it is of: errors in place of the page, warnings below it.
 */
export const preview = (): AstroIntegration => ({
  name: "preview",
  hooks: {
    "astro:server:setup": async ({ server }) => {
      const root = process.cwd();
      const look = lookAt(root);
      let last = look();
      let soon: NodeJS.Timeout | undefined;
      const follow = (path: string): void => {
        if (!CONTENT.test(path)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: "full-reload", path: "*" });
        clearTimeout(soon);
        soon = setTimeout(() => {
          last = look();
          // A file that goes while it is read is followed by an event of its own.
          last.catch(() => undefined);
        }, SOON);
      };
      server.watcher.add(["data", "src/report"]);
      server.watcher.on("change", follow).on("add", follow).on("unlink", follow);
      const answer = async (
        request: IncomingMessage,
        response: ServerResponse,
        next: Next,
      ): Promise<void> => {
        const { url = "/", headers } = request;
        const isPage = headers.accept?.includes("text/html") ?? false;
        // What a page asks for besides itself rests on the same content.
        if (isPage) last = look();
        const { problems, sound } = await last;
        const { errors, warnings } = problemsOf(url, problems, sound, (file) => textOf(join(root, file)));
        if (errors.length === 0) {
          if (isPage && isWholePage(url)) append(response, problemNotice(warnings, english()));
          return next();
        }
        const [type, text] = isPage ? ["html", problemPage(errors, english())] : ["plain", SEE_THE_PAGE];
        response.writeHead(500, { "Content-Type": `text/${type}; charset=utf-8` }).end(text);
      };
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: Next) =>
        OF_VITE.test(request.url ?? "") ? next() : void answer(request, response, next).catch(next),
      );
      await last;
    },
  },
});

/** Every page's address ends with a slash; an embed's is a part of somebody else's page. */
const isWholePage = (url: string): boolean => /^[^?#]*\/(?:[?#]|$)/.test(url) && !url.includes("/embed/");

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
