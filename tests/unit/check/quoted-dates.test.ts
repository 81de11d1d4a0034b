import { expect, test } from "vitest";
import { namesOtherDate } from "../../../src/check/quoted-dates.ts";
import { checkContent } from "../../../src/check/run-check.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import { language as en } from "../../../src/language/en/index.ts";
import { language as kk } from "../../../src/language/kk/index.ts";
import { language as ru } from "../../../src/language/ru/index.ts";
import { english } from "../../../src/locales/speaker.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { KINDS_SITE } from "../../support/content.ts";

const LANGUAGES = { en, kk, ru };
test.each([
  ["en", "opened on 1 September 2026", "2026-09-01", ["2026-10-01", "2026-09-02", "2025-09-01", "2026-10"]],
  ["en", "in September", "2026-09", ["2026-08", "2026-08-01"]],
  ["ru", "открыт 1 сентября 2026 года", "2026-09-01", ["2026-10-01", "2026-09-11"]],
  ["ru", "в мае принято 120 заявок", "2026-05", ["2026-03"]],
  ["ru", "открыт 01.09.2026", "2026-09-01", ["2026-01-09", "2026-09-02"]],
  ["kk", "2026 жылғы 1 қыркүйекте ашылды", "2026-09-01", ["2026-10-01", "2026-09-10"]],
  [
    "ru",
    "с 1 по 30 мая",
    { from: "2026-05-01", to: "2026-05-30" },
    [{ from: "2026-05-01", to: "2026-05-31" }],
  ],
] as const)("a date that its quote in %s names, “%s”, is told from others", (lang, quote, right, wrong) => {
  expect(namesOtherDate(right, quote, LANGUAGES[lang])).toBe(false);
  for (const other of wrong)
    expect([other, namesOtherDate(other, quote, LANGUAGES[lang])]).toEqual([other, true]);
});

test.each(Object.entries(LANGUAGES))(
  "every day as %s itself says it is found, and no other month",
  (_, language) => {
    for (const relation of ["none", "on", "from", "until"] as const)
      for (let month = 1; month <= 12; month++) {
        const at = (number: number): string => `2026-${String(number).padStart(2, "0")}-17`;
        const quote = language.period(at(month), { relation });
        expect(namesOtherDate(at(month), quote, language), quote).toBe(false);
        expect(namesOtherDate(at((month % 12) + 1), quote, language), quote).toBe(true);
      }
  },
);

test("words that name no day say nothing of one", () => {
  expect(namesOtherDate("2026-09-01", "in early autumn, after 12 meetings", en)).toBe(false);
});

test("a date that its quote contradicts is told at its value", async () => {
  const edited = (await loadFiles(KINDS_SITE)).map(({ path, text }) => ({
    path,
    text: path === "data/2024.json" ? text.replace('"2024-09-01"', '"2024-10-01"') : text,
  }));
  const { problems } = await checkContent(edited);
  expect(
    inWords(problems, english())
      .filter(({ code }) => code === "quote-value")
      .map(({ file, severity, message }) => `${file} ${severity} ${message}`),
  ).toEqual([
    expect.stringMatching(/^data\/2024\.json warning The quoted words of `season` name another date: /),
  ]);
});
