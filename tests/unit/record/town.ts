import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../../src/diagnostics/document.ts";
import { language as english } from "../../../src/language/en/index.ts";
import { language as russian } from "../../../src/language/ru/index.ts";
import { type ReadContent, readContent } from "../../../src/record/read.ts";

const folder = join(import.meta.dirname, "../../fixtures/bad");
const file = (path: string, name: string): SourceFile => ({
  path,
  text: readFileSync(join(folder, name), "utf8"),
});

export const RECORD = "data/2031.json";
export const SITE = "data/site.json";
export const CHART = "src/report/2031/charts/scale.json";

/** The content of a made-up town, without a fault. */
export const TOWN: readonly SourceFile[] = [
  file(RECORD, "2031.json"),
  file(SITE, "site.json"),
  file(CHART, "scale.json"),
];

/** How the town's two languages count. */
export const NOUN_FORMS = new Map([
  ["en", english.nounForms],
  ["ru", russian.nounForms],
]);

/** Reads content as `check` does. */
export const readTown = (files: readonly SourceFile[] = TOWN): ReadContent =>
  readContent(files, { nounForms: NOUN_FORMS });

/** The town's files with one of them replaced; null takes it away. */
export const withFile = (path: string, text: string | null): readonly SourceFile[] => [
  ...TOWN.filter((known) => known.path !== path),
  ...(text === null ? [] : [{ path, text }]),
];

export const textOf = (path: string): string => TOWN.find((known) => known.path === path)?.text ?? "";
