import { yearOf } from "../record/editions.ts";
import type { Lang } from "../record/model.ts";
import { charactersOf, strings } from "./characters.ts";
import { type FontFile, fontFiles } from "./fonts.ts";
import { openSite } from "./open.ts";

const narratives = import.meta.glob<string>("/src/report/*/*/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});
const made = new Map<string, Promise<readonly FontFile[]>>();

/** The font files of a language's pages, cut to what those pages write; made once for the same characters. */
export async function pageFonts(lang: Lang): Promise<readonly FontFile[]> {
  const { content, languages } = await openSite();
  const years = content.editions.map(({ record }) => record.year);
  const prose = Object.entries(narratives).filter(
    ([path]) => path.split("/")[4] === lang && years.some((year) => year === yearOf(path.slice(1))),
  );
  const loaded = languages.get(lang);
  const characters = charactersOf(
    [
      ...strings([content, loaded?.messages], lang, content.site.languages),
      ...prose.map(([, text]) => text),
      ...[...languages.values()].map(({ language }) => language.name),
      loaded?.language.letters ?? "",
    ],
    lang,
  );
  const key = lang + characters;
  const files = made.get(key) ?? fontFiles(lang, characters);
  made.set(key, files);
  return await files;
}

/** `@font-face` rules for the files, found where `address` says. */
export const fontRules = (files: readonly FontFile[], address: (name: string) => string): string =>
  files
    .map(
      ({ face, name }) =>
        `@font-face{font-family:${face.family};font-weight:${face.weight};font-display:swap;src:url(${address(name)}) format("woff2")}`,
    )
    .join("");
