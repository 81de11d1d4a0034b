import { describe, expect, test } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import type { Lang, YearRecord } from "../../../src/record/model.ts";
import { sourcesIntro } from "../../../src/site/models/report.ts";
import { inAll } from "./fixture.ts";

const recordOf = (languages: readonly Lang[]): YearRecord => ({
  year: 2021,
  draft: false,
  title: inAll("…"),
  sources: languages.map((language, index) => ({
    id: `source-${index}`,
    title: { [language]: "…" },
    language,
    publisher: null,
    date: null,
    url: null,
  })),
  metrics: [],
  corrections: [],
});

async function said(lang: Lang, languages: readonly Lang[]): Promise<string> {
  const { language, messages } = await loadLanguage(lang);
  const record = recordOf(languages);
  const sentence = sourcesIntro({ record, voice: createVoice(language, messages, record) });
  return sentence.replaceAll("\u00a0", " ");
}

test("no text of the interface knows what kind of text the sources are, or their language", async () => {
  const known = /press (?:summary|release|text)|bulletin|english|пресс|сводк|английск|баспасөз|ағылшын/i;
  for (const lang of ["en", "ru", "kk"]) {
    const { messages } = await loadLanguage(lang);
    expect(Object.entries(messages).filter(([, message]) => known.test(JSON.stringify(message)))).toEqual([]);
  }
});

describe("the sentence about the sources says how many there are and in which languages", () => {
  test.each([
    [
      "en",
      "Every figure comes from the source named here, written in English; our own arithmetic is marked.",
    ],
    ["ru", "Все показатели взяты из указанного здесь источника на английском языке; наши расчёты отмечены."],
    [
      "kk",
      "Барлық көрсеткіш осында аталған ағылшын тіліндегі дереккөзден алынды; біздің есептеулеріміз белгіленген.",
    ],
  ])("one, in %s", async (lang, sentence) => {
    expect(await said(lang, ["en"])).toBe(sentence);
  });

  test.each([
    ["en", ["ru", "ru"], "from the sources named here, written in Russian;"],
    ["en", ["en", "kk", "en", "ru"], "from the sources named here, written in English, Kazakh and Russian;"],
    ["ru", ["ru", "ru"], "из указанных здесь источников на русском языке;"],
    ["ru", ["kk", "en"], "из указанных здесь источников на казахском и английском языках;"],
    ["ru", ["en", "kk", "ru"], "из указанных здесь источников на английском, казахском и русском языках;"],
    ["kk", ["kk", "kk"], "осында аталған қазақ тіліндегі дереккөздерден алынды;"],
    ["kk", ["en", "ru"], "осында аталған ағылшын және орыс тілдеріндегі дереккөздерден алынды;"],
  ])("several, in %s: %j", async (lang, languages, words) => {
    expect(await said(lang, languages)).toContain(words);
  });

  test.each([
    ["en", ["zh-Hans"], "written in Chinese;"],
    ["ru", ["de"], "на немецком языке;"],
    ["ru", ["hi"], "на языке хинди;"],
    ["ru", ["hi", "en"], "на языках хинди и английский;"],
    ["kk", ["tr"], "түрік тіліндегі дереккөзден"],
  ])("another language, in %s: %j", async (lang, languages, words) => {
    expect(await said(lang, languages)).toContain(words);
  });
});
