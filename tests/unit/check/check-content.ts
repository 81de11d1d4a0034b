import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkContent } from "../../../src/check/run-check.ts";
import { inWords, type Problem, type ToldProblem } from "../../../src/diagnostics/problem.ts";
import { english } from "../../../src/locales/speaker.ts";
import { loadFiles } from "../../../src/record/load.ts";
import type { OpenContent } from "../../../src/site/content.ts";
import { TOWN } from "../record/town.ts";

/** Problems as staff read them in English. */
export const told = (problems: readonly Problem[]): readonly ToldProblem[] => inWords(problems, english());

/** What check finds in a project's folder, in English. */
export async function runCheck(
  dir: string,
  shown?: "all",
): Promise<Omit<OpenContent, "problems"> & { readonly problems: readonly ToldProblem[] }> {
  const found = await checkContent(await loadFiles(dir), { shown });
  return { ...found, problems: told(found.problems) };
}

const NARRATIVE = (lang: string) => `---
headline: "${lang === "en" ? "The town crosses" : "Город переходит"}"
title: "${lang === "en" ? "Bridges" : "Мосты"}"
description: "{painted start}"
poster: scale
band: [bridges, cyclist-share, new-names]
---

<Metric id="painted-share" />
`;

/** The made-up town as a folder on disk, its narrative included. */
export interface TownFolder {
  readonly dir: string;
  /** Replaces `from` by `to` in one of its files. */
  edit(path: string, from: string, to: string): void;
  write(path: string, text: string): void;
  [Symbol.dispose](): void;
}

/** Makes the folder; `name` may hold blanks and any letters. */
export function townFolder(name = "town"): TownFolder {
  const top = mkdtempSync(join(tmpdir(), "town-"));
  const dir = join(top, name);
  const texts = new Map(TOWN.map(({ path, text }) => [path, text]));
  for (const lang of ["en", "ru"]) texts.set(`src/report/2031/${lang}/index.mdx`, NARRATIVE(lang));
  const write = (path: string, text: string): void => {
    texts.set(path, text);
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  for (const [path, text] of texts) write(path, text);
  return {
    dir,
    write,
    edit: (path, from, to) => {
      const before = texts.get(path) ?? "";
      if (!before.includes(from)) throw new Error(`${path} doesn't hold ${from}`);
      write(path, before.replace(from, to));
    },
    [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }),
  };
}
