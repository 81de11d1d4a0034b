import type { AstroIntegration } from "astro";
import { yearOf } from "../../record/editions.ts";
import { loadContent } from "../../record/load.ts";

/**
 * Keeps the texts of years that aren't built out of the compiler, which reads every file that a page might ask for: a
 * fault in a draft that is left out stops no build.
 */
export const leftOut = (): AstroIntegration => ({
  name: "left-out",
  hooks: {
    "astro:config:setup": async ({ command, updateConfig }) => {
      if (command !== "build") return;
      const { content } = await loadContent(process.cwd());
      if (content === null) return;
      const built = content.editions.map(({ record }) => record.year);
      const isLeftOut = (id: string): boolean => {
        const year = yearOf(/src\/report\/\d{4}\/.*\.mdx$/.exec(id)?.[0] ?? "");
        return year !== null && !built.includes(year);
      };
      const plugin = {
        name: "left-out",
        enforce: "pre" as const,
        load: (id: string) => (isLeftOut(id) ? "\n" : null),
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});
