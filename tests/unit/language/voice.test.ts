import { describe, expect, test } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import type { Count, List, YearRecord } from "../../../src/record/model.ts";

const described = { label: { ru: "Метка" }, definition: { ru: "…" }, source: "s", quote: "q" };
const pupils: Count = {
  ...described,
  id: "tour-pupils",
  kind: "count",
  value: 12_000,
  precision: "over",
  noun: { ru: { one: "школьник", few: "школьника", many: "школьников", other: "школьника" } },
};
const roles: List = {
  ...described,
  id: "roles",
  kind: "list",
  complete: false,
  items: [{ ru: "швея" }, { ru: '"Kylysh Master"' }],
};
const record: YearRecord = {
  year: 2025,
  draft: false,
  title: { ru: "Год" },
  sources: [],
  metrics: [pupils, roles],
  corrections: [],
};
const { language } = await loadLanguage("ru");
const sheets = { $by: "n", one: "{n} лист", few: "{n} листа", many: "{n} листов", other: "{n} листа" };
const voice = createVoice(language, { skip: "{what} - в {year} году", chart: sheets }, record);
const say = (key: string, values: Record<string, string | number>): string =>
  createVoice(language, { skip: sheets, [key]: sheets }, record).message("skip", values);

describe("a voice", () => {
  test("fills a template, its figures apart and quotes closed across them", () => {
    expect(voice.formatToParts('"{tour-pupils start}" - в {year} году')).toEqual([
      "«",
      { metric: pupils, text: "Более 12\u00a0000\u00a0школьников" },
      "»\u00a0— в\u00a02025\u00a0году",
    ]);
    expect(voice.plain("В {roles}")).toBe("В\u00a0швея и\u00a0«Kylysh Master»");
  });
  test("fills a message and leaves the value's own signs alone", () => {
    expect(voice.message("skip", { what: 'код <a title="x -- y">' })).toBe(
      'код <a title="x -- y">\u00a0— в\u00a02025\u00a0году',
    );
  });
  test("keeps every figure in its place where a text holds the sign that typesetting uses for one", () => {
    expect(voice.plain("\ufffc {tour-pupils bare} из {tour-pupils number} и \ufffc{year}")).toBe(
      " более 12\u00a0000 из 12\u00a0000 и\u00a02025",
    );
    expect(
      createVoice(language, { skip: "\ufffc{what}, {year}" }, record).message("skip", { what: "a" }),
    ).toBe("a, 2025");
  });
  test("chooses a message by the plural category of its number", () => {
    expect([1, 2, 5, 1200].map((n) => say("skip", { n }))).toEqual([
      "1\u00a0лист",
      "2\u00a0листа",
      "5\u00a0листов",
      "1\u00a0200\u00a0листов",
    ]);
  });
  test("throws where a figure, a text, a value or a language is missing", async () => {
    expect(() => voice.plain("{tour-pupil}")).toThrow('no metric "tour-pupil"');
    expect(() => voice.plain("{tour-pupils")).toThrow("template-brace.open");
    expect(() => voice.message("skip")).toThrow('no "what"');
    expect(() => voice.text({ en: "a" })).toThrow('missing in "ru"');
    await expect(loadLanguage("xx")).rejects.toThrow("src/language/xx/index.ts");
  });
  test("refuses grammar that a list of names cannot meet", () => {
    expect(() => voice.format(roles, { case: "dat" })).toThrow('grammar.list {"option":"case"}');
    expect(voice.format(roles, { start: true })).toBe("Швея и\u00a0«Kylysh Master»");
  });
});

test.each([
  ["en", "5 December 2025"],
  ["kk", "2025\u00a0жылғы 5\u00a0желтоқсан"],
  ["ru", "5\u00a0декабря 2025\u00a0года"],
])("date(iso) in %s is written for running text, and refuses what is no date", async (tag, written) => {
  const { language } = await loadLanguage(tag);
  expect(language.period("2025-12-05")).toBe(written);
  for (const iso of ["2025-02-30", "2025-2-3", "soon"])
    expect(() => language.period(iso)).toThrow(RangeError);
});
