import { own, type Path, valueAt } from "../../diagnostics/document.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import type { ContentView, DeskProblem } from "../api.ts";
import { chartTitle } from "./chart-view.tsx";
import { nameOf, textIn } from "./schema.ts";
import { sectionsIn, sectionTitle } from "./texts-sections.tsx";
import { FIELDS, fieldPhrase, languageName } from "./words.ts";

/**
 * A sentence with what files call figures, and whatever else, by the names that the page has for them.
 * @param others names of other things, by what files call them.
 */
export function withNames(
  sentence: string,
  content: ContentView | null,
  { lang }: Speaker,
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const names = new Map([
    ...(content?.figures ?? []).map((figure) => [figure.id, nameOf(figure, lang)] as const),
    ...others,
  ]);
  const [open, close] = lang === "en" ? "“”" : "«»";
  return sentence.replace(/["`]([^"`\s]+)["`]/g, (found, id: string) => {
    const name = names.get(id);
    return name === undefined ? found : `${open}${name}${close}`;
  });
}

/** Where a problem is, in the page's own words, from the whole to its part; none where the page has no name for it. */
export function placeNames(
  content: ContentView,
  { file, path }: DeskProblem,
  speaker: Speaker,
): readonly string[] {
  const { say, lang } = speaker;
  if (file === content.file) return namesIn(content, path ?? [], speaker);
  const chart = content.charts.find((each) => each.file === file);
  if (chart !== undefined) return [say({ code: "desk.tab.charts" }), chartTitle(chart, lang)];
  const text = content.texts.find((each) => each.file === file);
  const section = sectionsIn(content).find((texts) => texts.some((each) => each.file === file));
  if (text === undefined || section === undefined) return [];
  return [say({ code: "desk.tab.texts" }), sectionTitle(section, lang), languageName(speaker, text.lang)];
}

/** What the page calls the fields of a year that it has a place for, figures aside. */
export const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  title: "desk.year-name",
  sources: "desk.sources",
  dropped: "desk.dropped",
  draft: "desk.readers",
  corrections: "desk.tab.publish",
};

function namesIn(
  content: ContentView,
  [list, index, field, item, ...rest]: Path,
  speaker: Speaker,
): readonly string[] {
  const { say, lang } = speaker;
  const languages = [index, field, item, ...rest]
    .filter((key) => typeof key === "string" && content.languages.includes(key))
    .map((key) => languageName(speaker, String(key)));
  const code = own(PARTS_OF_YEAR, String(list));
  if (code !== undefined) return [say({ code }), ...languages];
  const figure = content.figures.find((each) => list === "metrics" && each.index === index);
  if (figure === undefined) return [];
  const one = typeof item === "number" ? valueAt(figure.metric, [String(field), item]) : undefined;
  return [
    nameOf(figure, lang),
    ...(FIELDS.includes(String(field)) ? [say(fieldPhrase([String(field)]))] : []),
    ...(typeof item === "number" ? [textIn(one, "label", lang) ?? String(item + 1)] : []),
    ...languages,
  ];
}
