import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sayChanges } from "../../../src/charts/slopes/title.ts";
import type { SourceFile } from "../../../src/diagnostics/document.ts";
import { inWords, type ToldProblem } from "../../../src/diagnostics/problem.ts";
import { language as en, messages as enMessages } from "../../../src/language/en/index.ts";
import { language as ru, messages as ruMessages } from "../../../src/language/ru/index.ts";
import { english } from "../../../src/locales/speaker.ts";
import type { Automatic } from "../../../src/record/editions.ts";
import { NOTHING_PUBLISHED } from "../../../src/record/published.ts";
import { type ReadContent, readContent } from "../../../src/record/read.ts";

const folder = join(import.meta.dirname, "../../fixtures/bad");
const file = (path: string, name: string): SourceFile => ({
  path,
  text: readFileSync(join(folder, name), "utf8"),
});

export const RECORD = "data/2031.json";
export const SITE = "data/site.json";
/** A year with every kind of figure, of a town that has no other year. */
export const KINDS = "data/2032.json";
export const CHART = "src/report/2031/charts/scale.json";

/** The content of a made-up town, without a fault. */
export const TOWN: readonly SourceFile[] = [
  file(RECORD, "2031.json"),
  file(SITE, "site.json"),
  file(CHART, "scale.json"),
];

/** The same town with a year of every kind alone, without a fault. */
export const TOWN_OF_KINDS: readonly SourceFile[] = [file(KINDS, "2032.json"), file(SITE, "site.json")];

/** How the town's two languages count. */
export const NOUN_FORMS = new Map([
  ["en", en.nounForms],
  ["ru", ru.nounForms],
]);

/** Charts that follow from its records; nothing of it was published. */
export const AUTOMATIC: Automatic = {
  say: sayChanges(
    new Map([
      ["en", { language: en, messages: enMessages }],
      ["ru", { language: ru, messages: ruMessages }],
    ]),
  ),
  published: NOTHING_PUBLISHED,
};

/** Content as `check` reads it, its problems in English. */
interface ReadTown extends ReadContent {
  readonly problems: readonly ToldProblem[];
}

/** Reads content as `check` does. */
export function readTown(files: readonly SourceFile[] = TOWN, automatic = AUTOMATIC): ReadTown {
  const read = readContent(files, { nounForms: NOUN_FORMS, automatic });
  return { ...read, problems: inWords(read.problems, english()) };
}

const townWith = (path: string): readonly SourceFile[] => (path === KINDS ? TOWN_OF_KINDS : TOWN);

/** The files of the town that has this one, with it replaced; null takes it away. */
export const withFile = (path: string, text: string | null): readonly SourceFile[] => [
  ...townWith(path).filter((known) => known.path !== path),
  ...(text === null ? [] : [{ path, text }]),
];

export const textOf = (path: string): string =>
  townWith(path).find((known) => known.path === path)?.text ?? "";
