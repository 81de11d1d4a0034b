import { describe, expect, test } from "vitest";
import { compareMessages } from "../../../src/language/compare-messages.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import type { Messages } from "../../../src/language/messages.ts";

const english: Messages = {
  source: "Source: {title}",
  sheets: { $by: "count", one: "{count} sheet", other: "{count} sheets" },
};
const faultsOf = (other: Messages, tag: string): readonly string[] =>
  compareMessages(english, other, tag).map(({ key, code, category }) =>
    [key, code, category].filter(Boolean).join(" "),
  );

describe("compareMessages(base, other, tag)", () => {
  test("passes a full translation with the categories of its own language", () => {
    const sheets = {
      $by: "count",
      one: "{count} лист",
      few: "{count} листа",
      many: "{count} листов",
      other: "{count} листа",
    };
    expect(faultsOf({ source: "Источник: {title}", sheets }, "ru")).toEqual([]);
    expect(faultsOf({ source: "Дереккөз: {title}", sheets: "{count} парақ" }, "kk")).toEqual([]);
  });
  test("finds missing and superfluous keys", () => {
    expect(faultsOf({ sheets: "{count}", sauce: "?" }, "kk")).toEqual([
      "source missing",
      "sauce superfluous",
    ]);
  });
  test("finds placeholders left out and unknown", () => {
    expect(faultsOf({ source: "{titel} {year}", sheets: "{count}" }, "kk")).toEqual([
      "source placeholder",
      "source placeholder",
    ]);
  });
  test("finds missing and foreign plural categories", () => {
    const sheets = { $by: "count", one: "{count}", few: "{count}", other: "{count}", two: "{count}" };
    expect(faultsOf({ source: "{title}", sheets }, "ru")).toEqual([
      "sheets plural many",
      "sheets plural two",
    ]);
    expect(faultsOf({ source: "{title}", sheets: { one: "{count}", other: "{count}" } }, "kk")).toEqual([
      "sheets plural",
    ]);
  });
  test("places faults of the template itself", () => {
    const [fault] = compareMessages(english, { source: "{title", sheets: "{count}" }, "kk");
    expect(fault).toMatchObject({ key: "source", code: "template", offset: 0 });
    expect(faultsOf({ source: "{title dat}", sheets: "{count}" }, "kk")).toEqual(["source template"]);
  });
});

test.each(["en", "kk", "ru"])("the messages in %s are complete", async (tag) => {
  const [base, own] = await Promise.all([loadLanguage("en"), loadLanguage(tag)]);
  expect(compareMessages(base.messages, own.messages, tag)).toEqual([]);
});
