import { expect, test } from "vitest";
import { describeChart, findingOf } from "../../../src/charts/chart.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import { loadContent } from "../../../src/site/content.ts";
import { ROOT } from "../../support/content.ts";

test.each(["en", "kk", "ru"])(
  "a chart's finding is the same with its figures apart, and each of them is found, in %s",
  async (lang) => {
    const { content } = await loadContent(ROOT);
    const { language, messages } = await loadLanguage(lang);
    for (const { record, figures } of content?.editions ?? []) {
      const voice = createVoice(language, messages, record);
      for (const figure of figures) {
        const parts = findingOf(figure, voice);
        const words = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
        expect(words).toBe(describeChart(figure, voice));
        const plain = parts.filter((part) => typeof part === "string").join("");
        const told = parts.flatMap((part) => (typeof part === "string" ? [] : [part.metric.id]));
        if (figure.form !== "names") expect(told.length, figure.id).toBeGreaterThan(0);
        // What stays text are names, units and words.
        expect(plain, figure.id).not.toMatch(/\d{4,}/);
      }
    }
  },
);
