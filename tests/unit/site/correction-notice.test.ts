import { expect, test } from "vitest";
import { markup } from "../../../src/charts/markup.ts";
import { card } from "../../../src/site/card.ts";
import { embedHeights } from "../../../src/site/models/embed.ts";
import { freeSheet } from "../../../src/site/sheet.ts";
import { contextOf, corrected, drawable, LANGUAGES } from "./fixture.ts";

const SAID: Readonly<Record<string, string>> = {
  en: "Corrected on 5 December 2026.",
  kk: "Түзетілді: 2026 жылғы 5 желтоқсан.",
  ru: "Исправлено: 5 декабря 2026 года.",
};

test.each(LANGUAGES)(
  "a picture in %s says when its figures were last corrected, and no other does",
  async (lang) => {
    const texts = async (record?: typeof corrected) => {
      const context = await contextOf(lang, { chart: drawable, ...(record && { record }) });
      return [card(context), freeSheet(context)].map(({ element }) =>
        markup(element)
          .replace(/<[^>]+>/g, " ")
          .replace(/[\s\u00a0]+/g, " "),
      );
    };
    const said = SAID[lang] ?? "";
    for (const words of await texts(corrected)) expect(words).toContain(said);
    for (const words of await texts()) expect(words).not.toContain(said.slice(0, 6));
  },
);

test.each(LANGUAGES)(
  "a frame in %s that was pasted before a correction has room for the line that tells of it",
  async (lang) => {
    const before = embedHeights(await contextOf(lang, { chart: drawable }));
    const after = embedHeights(await contextOf(lang, { chart: drawable, record: corrected }));
    expect(before.any).toBeGreaterThanOrEqual(after.any);
    expect(before.wide).toBeGreaterThanOrEqual(after.wide);
  },
);
