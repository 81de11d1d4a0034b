import { expect, test } from "vitest";
import { quoteProblems } from "../../../src/check/quotes.ts";
import { sourceLanguageProblems } from "../../../src/check/source-languages.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import * as en from "../../../src/language/en/index.ts";
import * as kk from "../../../src/language/kk/index.ts";
import * as ru from "../../../src/language/ru/index.ts";
import { english } from "../../../src/locales/speaker.ts";
import { RECORD, readTown, textOf, withFile } from "../record/town.ts";

const LANGUAGES = new Map(Object.entries({ en, kk, ru }));

const QUOTES = {
  en: "thirty-seven bridges of all sizes carry traffic across the river that parts the town",
  ru: "в городе тридцать семь мостов разной длины, и по каждому из них открыто движение",
  kk: "қалада ұзындығы әртүрлі отыз жеті көпір бар, олардың бәрімен көлік қозғалысы ашылған",
};
const TITLES = { en: "What the town did", ru: "Что сделал город", kk: "Қала не істеді" };

interface Written {
  readonly language: string;
  readonly title: Readonly<Record<string, string>>;
  /** Of every figure. */
  readonly quote: string;
}

/** What is told of the town's record with a source so written. */
async function toldOf({ language, title, quote }: Written) {
  const record = JSON.parse(textOf(RECORD));
  for (const source of record.sources) Object.assign(source, { language, title });
  for (const metric of record.metrics) if ("quote" in metric) metric.quote = quote;
  const { sound, documents } = readTown(withFile(RECORD, JSON.stringify(record)));
  if (sound === null) throw new Error("the town can't be read");
  const context = { content: sound, documents, languages: LANGUAGES };
  const codes = (problems: Awaited<ReturnType<typeof quoteProblems>>) =>
    inWords(problems, english()).map(({ code, message, hint }) => ({ code, text: `${message} ${hint}` }));
  return {
    languages: codes(await sourceLanguageProblems(context)),
    quotes: codes(await quoteProblems(context)),
  };
}

const TAGS = ["en", "kk", "ru"] as const;
const pairs = TAGS.flatMap((said) => TAGS.map((meant) => [said, meant] as const));

test.each(pairs.filter(([said, meant]) => said !== meant))(
  "a source said to be in %s, whose title and quotes are in %s, is told as that, and its quotes aren't misread",
  async (said, meant) => {
    const { languages, quotes } = await toldOf({
      language: said,
      title: { [said]: TITLES[meant] },
      quote: QUOTES[meant],
    });
    expect(languages.map(({ code }) => code)).toEqual(["source-language"]);
    expect(languages[0]?.text).toContain(`Write "language": "${meant}"`);
    expect(quotes).toEqual([]);
  },
);

test.each(TAGS)(
  "nothing is told of a source in %s that is said to be, and its quotes are read",
  async (tag) => {
    const { languages, quotes } = await toldOf({
      language: tag,
      title: { [tag]: TITLES[tag] },
      quote: QUOTES[tag],
    });
    expect(languages).toEqual([]);
    expect(quotes.length).toBeGreaterThan(0);
  },
);

test("a title under another language's name is told by itself", async () => {
  const title = { ru: TITLES.ru, en: TITLES.ru };
  const { languages } = await toldOf({ language: "ru", title, quote: QUOTES.ru });
  expect(languages).toHaveLength(1);
  expect(languages[0]?.text).toBe(
    'The title of the source `bulletin` stands as one in English (en), but it is in Russian (ru). Put it under "ru", or write the title in English (en).',
  );
});

test.each([
  [
    "names in another script among Russian words",
    "ru",
    "на WorldSkills Kazakhstan и IT Step Academy были 37 школьников",
  ],
  [
    "a Kazakh name in a Russian sentence",
    "ru",
    "звание «Қылыш шебері» получили тридцать семь учащихся колледжей города",
  ],
  ["words too few to tell Kazakh by", "kk", "37 грант"],
  ["British English", "en-GB", QUOTES.en],
  ["a language without a folder", "de", QUOTES.ru],
  ["no words", "en", "37"],
])("%s make no other language", async (_, language, quote) => {
  const { languages } = await toldOf({ language, title: { [language]: "2031" }, quote });
  expect(languages).toEqual([]);
});
