import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import type { CheckContext } from "./checkers.ts";

/** Texts of a year's narrative that one language has and another lacks; every language has an opening, index.mdx. */
export function narrativeFileProblems({ content, narratives, languages }: CheckContext): readonly Problem[] {
  const paths = new Set(narratives.map(({ path }) => path));
  return content.editions.flatMap(({ record: { year } }) => {
    const names = new Set(["index.mdx"]);
    for (const path of paths) {
      const [, of, lang = "", name] = /^src\/report\/(\d+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
      if (of === String(year) && name !== undefined && languages.has(lang)) names.add(name);
    }
    return [...languages.keys()].flatMap((lang) =>
      [...names]
        .map((name) => ({ name, file: `src/report/${year}/${lang}/${name}` }))
        .filter(({ file }) => !paths.has(file))
        .map(
          ({ name, file }): Problem => ({
            file,
            line: null,
            column: null,
            severity: "error",
            code: "narrative-missing",
            message: told`This text of the narrative is missing in \`${lang}\`.`,
            hint:
              name === "index.mdx"
                ? told`Every language needs an opening, index.mdx.`
                : told`Translate it from the other languages, under the same file name.`,
          }),
        ),
    );
  });
}
