import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { languageOf } from "./desk/problem-language.ts";
import { problemPage } from "./desk/problem-page.ts";
import { runCheck } from "./desk/run-check.ts";
import type { Lang } from "./record/model.ts";
import type { Problem } from "./record/problem.ts";

/** Files that are read from disk and not imported, so that the preview's server must be told of their changes. */
const CONTENT = /(?:^|[\\/])(data|src[\\/]report|src[\\/]language)[\\/].*\.(json|mdx)$/;

/** The errors that stand in the way of a page: those of its own language and those of all. */
async function errorsFor(root: string, url: string): Promise<readonly Problem[]> {
  const { problems, sound } = await runCheck(root);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (sound === null) return errors;
  const { languages, defaultLanguage } = sound.site;
  const shown = languages.find((lang) => url.split("/").includes(lang)) ?? defaultLanguage;
  const spoilt = async (problem: Problem): Promise<Lang | null> => {
    const text = await readFile(join(root, problem.file), "utf8").catch(() => "");
    return languageOf(problem, languages, text);
  };
  const found = await Promise.all(errors.map(async (error) => ({ error, lang: await spoilt(error) })));
  return found.flatMap(({ error, lang }) => (lang === null || lang === shown ? [error] : []));
}

/**
 * What `npm run dev` does beyond Astro: it reloads the page when a content file changes, and while the content has
 * errors it shows them on the pages that they spoil, in the words of `npm run check`.
 */
export const preview = (): AstroIntegration => ({
  name: "preview",
  hooks: {
    "astro:server:setup": ({ server }) => {
      const reload = (path: string): void => {
        if (!CONTENT.test(path)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: "full-reload", path: "*" });
      };
      server.watcher.add(["data", "src/report"]);
      server.watcher.on("change", reload).on("add", reload).on("unlink", reload);
      server.middlewares.use(async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (!request.headers.accept?.includes("text/html")) return next();
        const errors = await errorsFor(process.cwd(), request.url ?? "/");
        if (errors.length === 0) return next();
        response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" }).end(problemPage(errors));
      });
    },
  },
});
