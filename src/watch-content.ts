import type { AstroIntegration } from "astro";

/** Reloads the page in `npm run dev` when a file that is read from disk, not imported, changes. */
export const watchContent = (): AstroIntegration => ({
  name: "watch-content",
  hooks: {
    "astro:server:setup": ({ server }) => {
      const reload = (path: string): void => {
        if (/[\\/](data|src[\\/]report|src[\\/]language)[\\/].*\.json$/.test(path)) {
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: "full-reload", path: "*" });
        }
      };
      server.watcher.add(["data", "src/report"]);
      server.watcher.on("change", reload).on("add", reload).on("unlink", reload);
    },
  },
});
