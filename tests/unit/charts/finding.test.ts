import { expect, test } from "vitest";
import { describeChart, findingOf } from "../../../src/charts/chart.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import { madeUpContent } from "../../support/content.ts";

test.each(["en", "kk", "ru"])(
  "a chart's finding is the same with its figures apart, and each of them is found, in %s",
  async (lang) => {
    const { editions } = await madeUpContent();
    const { language, messages } = await loadLanguage(lang);
    for (const { record, charts } of editions) {
      const voice = createVoice(language, messages, record);
      for (const figure of charts) {
        const parts = findingOf(figure, voice);
        const words = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
        expect(words).toBe(describeChart(figure, voice));
        const plain = parts.filter((part) => typeof part === "string").join("");
        const told = parts.flatMap((part) => (typeof part === "string" ? [] : [part.metric.id]));
        if (figure.form !== "names") expect(told.length, figure.id).toBeGreaterThan(0);
        // A figure of another year is that year's, with its own value for machines.
        for (const { metric, text } of parts.filter((part) => typeof part !== "string")) {
          const plain = lang === "en" ? text.replaceAll(",", "") : text.replaceAll(",", ".");
          const digits = plain.replace(/[\s\u00a0\u202f]/g, "").match(/\d+(?:\.\d+)?/)?.[0];
          if (metric.kind === "count" && digits !== undefined) expect(digits).toBe(String(metric.value));
        }
        // What stays text are names, units, words and the years compared.
        expect(plain.replace(/\b(?:2020|2021)\b/g, ""), figure.id).not.toMatch(/\d{4,}/);
      }
    }
  },
);
