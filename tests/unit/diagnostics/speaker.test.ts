import { afterEach, expect, test, vi } from "vitest";
import { decimalIn } from "../../../src/desk/page/typed.ts";
import { createSpeaker, numbersAs } from "../../../src/diagnostics/speaker.ts";
import english from "../../../src/locales/en.json" with { type: "json" };
import kazakh from "../../../src/locales/kk.json" with { type: "json" };
import russian from "../../../src/locales/ru.json" with { type: "json" };

afterEach(() => {
  vi.restoreAllMocks();
});

const CATALOGUES = { en: english, kk: kazakh, ru: russian };

test.each(Object.entries(CATALOGUES))(
  "what a browser doesn't know of languages is known in %s",
  (lang, sentences) => {
    const tags = Object.keys(CATALOGUES);
    const names = new Intl.DisplayNames([lang], { type: "language" });
    const wanted = tags.map((tag) => names.of(tag));
    vi.spyOn(Intl.DisplayNames.prototype, "of").mockImplementation((tag) => tag);
    const { say } = createSpeaker(lang, sentences);
    expect(tags.map((language) => say({ language, bare: true }))).toEqual(wanted);
  },
);

test.each(Object.keys(CATALOGUES))("numbers are written in %s as the language writes them", (lang) => {
  const [own, other] = [lang, numbersAs(lang)].map(
    (locale) => new Intl.NumberFormat(locale, { useGrouping: "min2" }),
  );
  for (const number of [0, 7, 1234, 12_000, 1234.5, 1_234_567.25, -0.5, -12_000])
    expect(other?.format(number)).toBe(own?.format(number));
  expect(decimalIn(lang)).toBe(lang === "en" ? "point" : "comma");
});
