import { own, type Path, valueAt } from "../../diagnostics/document.ts";
import type { DeskProblem } from "../api.ts";
import { chartTitle } from "./chart-view.tsx";
import { nameOf, rowName } from "./schema.ts";
import { sectionsIn, sectionTitle } from "./texts-sections.tsx";
import type { Desk } from "./use-desk.ts";
import { FIELDS, fieldPhrase, languageName } from "./words.ts";

/**
 * A sentence with what files call figures, and whatever else, by the names that the page has for them.
 * @param others names of other things, by what files call them.
 */
export function withNames(
  sentence: string,
  { content, lang }: Desk,
  others: Readonly<Record<string, string>> = {},
): string {
  const [open, close] = lang === "en" ? "“”" : "«»";
  return sentence.replace(/["`]([^"`\s]+)["`]/g, (found, id: string) => {
    const figure = content.figures.find((each) => each.id === id);
    const name = own(others, id) ?? (figure && nameOf(figure, lang));
    return name === undefined ? found : `${open}${name}${close}`;
  });
}

/** Where a problem is, in the page's own words, from the whole to its part; none where the page has no name for it. */
export function placeNames({ file, path }: DeskProblem, desk: Desk): readonly string[] {
  const { content, say, lang } = desk;
  if (file === content.file) return namesIn(path ?? [], desk);
  const chart = content.charts.find((each) => each.file === file);
  if (chart !== undefined) return [say({ code: "desk.tab.charts" }), chartTitle(chart, lang)];
  const text = content.texts.find((each) => each.file === file);
  const section = sectionsIn(content).find((texts) => texts.some((each) => each.file === file));
  if (text === undefined || section === undefined) return [];
  return [say({ code: "desk.tab.texts" }), sectionTitle(section, lang), languageName(desk, text.lang)];
}

/** What the page calls the fields of a year that it has a place for, figures aside. */
export const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  title: "desk.year-name",
  sources: "desk.sources",
  dropped: "desk.dropped",
  draft: "desk.readers",
  corrections: "desk.tab.publish",
};

function namesIn([list, index, field, item, ...rest]: Path, desk: Desk): readonly string[] {
  const { content, say, lang } = desk;
  const languages = [index, field, item, ...rest]
    .filter((key) => typeof key === "string" && content.languages.includes(key))
    .map((key) => languageName(desk, String(key)));
  const code = own(PARTS_OF_YEAR, String(list));
  if (code !== undefined) return [say({ code }), ...languages];
  const figure = content.figures.find((each) => list === "metrics" && each.index === index);
  if (figure === undefined) return [];
  return [
    nameOf(figure, lang),
    ...(FIELDS.includes(String(field)) ? [say(fieldPhrase([String(field)]))] : []),
    ...(typeof item === "number" ? [rowName(valueAt(figure.metric, [String(field), item]), lang, item)] : []),
    ...languages,
  ];
}
