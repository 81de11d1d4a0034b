import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonDocument, SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { valueAt } from "../diagnostics/naming.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { createVoice } from "../language/create-voice.ts";
import { latestEdition, yearOf } from "../record/editions.ts";
import type { Edition, YearRecord } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import { idsOf } from "../record/rules/ids.ts";
import type { CheckContext } from "./checkers.ts";
import { documentProblems, messageProblems, siteProblems } from "./guard-json.ts";
import { type CheckedNarrative, checkNarrative } from "./guard-narrative.ts";
import type { WrittenIds } from "./guard-uses.ts";

/** Numbers written by hand, anywhere that readers read, and what a narrative asks for and cannot have. */
export async function guardProblems(context: CheckContext): Promise<readonly Problem[]> {
  const languages = [...context.languages.keys()];
  const site = context.documents.get(SITE_FILE);
  const newest = latestEdition(context.content)?.record ?? null;
  const texts = [...context.documents.values()].flatMap((document) => {
    const year = yearOf(document.file);
    return year === null
      ? []
      : documentProblems(document, languages, editionOf(context, year)?.record ?? null);
  });
  const narratives = context.narratives.flatMap((file) => checkedNarrative(file, context) ?? []);
  return [
    ...(site === undefined ? [] : siteProblems(site, languages, newest)),
    ...texts,
    ...(await interfaceProblems(context, newest)),
    ...narratives.flatMap(({ problems }) => problems),
    ...allowed(narratives),
  ];
}

const editionOf = ({ content }: CheckContext, year: number): Edition | undefined =>
  content.editions.find(({ record }) => record.year === year);

/** A narrative file of a year and a language that could be read. */
function checkedNarrative(file: SourceFile, context: CheckContext): CheckedNarrative | null {
  const [, year, tag] = /^src\/report\/(\d{4})\/([^/]+)\//.exec(file.path) ?? [];
  const edition = editionOf(context, Number(year));
  const loaded = context.languages.get(tag ?? "");
  if (edition === undefined || loaded === undefined) return null;
  const voice = createVoice(loaded.language, loaded.messages, edition.record);
  return checkNarrative(file, edition.record, voice, idsIn(context.documents, edition.record.year));
}

function idsIn(documents: ReadonlyMap<string, JsonDocument>, year: number): WrittenIds {
  const figures = [...documents.values()].filter(({ file }) => file.startsWith(`src/report/${year}/charts/`));
  return {
    metrics: [...idsOf(documents.get(`data/${year}.json`)?.value, "metrics")],
    figures: figures.map(({ value }) => valueAt(value, ["id"])).filter((id) => typeof id === "string"),
  };
}

/** Numbers in the messages of every language; the nouns of `newest` are what one and first may count. */
async function interfaceProblems(
  { root, languages }: CheckContext,
  newest: YearRecord | null,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const lang of languages.keys()) {
    for await (const found of glob(`src/language/${lang}/messages/*.json`, { cwd: root })) {
      const path = found.replaceAll("\\", "/");
      const { document } = readJson({ path, text: await readFile(join(root, path), "utf8") });
      if (document !== null) problems.push(...messageProblems(document, lang, newest));
    }
  }
  return problems;
}

/** The count of numbers that were allowed by hand, so that nobody overlooks them. */
function allowed(narratives: readonly CheckedNarrative[]): readonly Problem[] {
  const places = narratives.flatMap(({ file, narrative }) =>
    narrative.allowances.map(({ line, text, reason }) => `${file}:${line} “${text}” (${reason})`),
  );
  if (places.length === 0) return [];
  return [
    {
      file: "src/report",
      line: null,
      column: null,
      severity: "notice",
      code: "literals-allowed",
      message:
        places.length === 1
          ? told`1 number stands in the narrative by hand; it is marked with <Literal>.`
          : told`${places.length} numbers stand in the narrative by hand; they are marked with <Literal>.`,
      hint: told`${places.join("; ")}.`,
    },
  ];
}
