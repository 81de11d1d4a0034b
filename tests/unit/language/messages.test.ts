import { describe, expect, test } from "vitest";
import { publicName } from "../../../src/diagnostics/problem.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import type { Messages } from "../../../src/language/messages.ts";
import { compareMessages } from "../../../src/language/messages.ts";

const english: Messages = {
  source: "Source: {title}",
  sheets: { $by: "count", one: "{count} sheet", other: "{count} sheets" },
};
const faultsOf = (other: Messages, tag: string): readonly string[] =>
  compareMessages(english, other, tag).map(({ key, code, category }) =>
    [key, publicName(code), category].filter(Boolean).join(" "),
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
      "source message-missing",
      "sauce message-superfluous",
    ]);
  });
  test("finds placeholders left out and unknown", () => {
    expect(faultsOf({ source: "{titel} {year}", sheets: "{count}" }, "kk")).toEqual([
      "source message-placeholder",
      "source message-placeholder",
    ]);
  });
  test("finds missing and foreign plural categories", () => {
    const sheets = { $by: "count", one: "{count}", few: "{count}", other: "{count}", two: "{count}" };
    expect(faultsOf({ source: "{title}", sheets }, "ru")).toEqual([
      "sheets message-plural many",
      "sheets message-plural two",
    ]);
    expect(faultsOf({ source: "{title}", sheets: { one: "{count}", other: "{count}" } }, "kk")).toEqual([
      "sheets message-plural",
    ]);
  });
  test("places faults of the template itself", () => {
    const [fault] = compareMessages(english, { source: "{title", sheets: "{count}" }, "kk");
    expect(fault).toMatchObject({ key: "source", code: "message-template.fault", offset: 0 });
    expect(faultsOf({ source: "{title dat}", sheets: "{count}" }, "kk")).toEqual(["source message-template"]);
  });
});

test.each(["en", "kk", "ru"])("the messages in %s are complete", async (tag) => {
  const [base, own] = await Promise.all([loadLanguage("en"), loadLanguage(tag)]);
  expect(compareMessages(base.messages, own.messages, tag)).toEqual([]);
});
