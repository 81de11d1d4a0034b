import { describe, expect, test } from "vitest";
import { codecOf } from "../../../src/desk/page/codec.ts";
import { copiedText, decimalIn, pastedRows, typedNumber } from "../../../src/desk/page/typed.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";

describe("a number as it is typed", () => {
  const typed = (text: string, lang: string, some = {}) =>
    typedNumber(text, { decimal: decimalIn(lang), isPercent: false, isRange: true, ...some });

  test.each([
    ["12000", 12000],
    ["12 000", 12000],
    ["12\u00a0000,5", 12000.5],
    ["1,234", 1.234],
    ["1.234", 1234],
    ["87.5", 87.5],
    ["−7", -7],
    ["5 000–7 000", { from: 5000, to: 7000 }],
    ["5000 - 7000", { from: 5000, to: 7000 }],
    ["", null],
    ["н/д", null],
    ["12 %", "12 %"],
    ["about 12", "about 12"],
    ["0123", "0123"],
  ])("is read as offices write it: %s", (text, value) => {
    expect(typed(text, "ru")).toEqual(value);
    expect(typed(text, "kk")).toEqual(value);
  });

  test("has a point before decimals where English is read, and a per cent sign where the field is in per cents", () => {
    expect(typed("1,234", "en")).toBe(1234);
    expect(typed("1,234.5", "en")).toBe(1234.5);
    expect(typed("87,5 %", "ru", { isPercent: true })).toBe(87.5);
    expect(typed("5–7", "ru", { isRange: false })).toBe("5–7");
  });

  test.each(["kk", "ru", "en"])(
    "is read in %s as it is shown there, and as it is copied from there",
    (lang) => {
      const speaker = speakerOf(lang);
      if (speaker === null) throw new Error("no speaker");
      const number = { type: "number" };
      const range = { type: "object", properties: { from: number, to: number } };
      const codec = codecOf({ anyOf: [number, range] }, speaker);
      for (const value of [0, 7, 1234, 12000, 1234.5, 41898.25, -0.5, -12000, { from: 5000, to: 70000 }]) {
        expect(codec.read(codec.show(value))).toEqual(value);
        expect(codec.read(codec.copy(value))).toEqual(value);
      }
      expect(codec.copy(12000.5)).toBe(lang === "en" ? "12000.5" : "12000,5");
    },
  );
});

describe("cells of a spreadsheet", () => {
  test.each([
    ["12\r\n13\r\n", [["12"], ["13"]]],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["12", [["12"]]],
    ["a\n\nb\n", [["a"], [""], ["b"]]],
    ['"two\nlines"\t"a ""b"""\n', [["two lines", 'a "b"']]],
    ['a "b"\tc', [['a "b"', "c"]]],
  ])("are parted as it parts them: %j", (text, rows) => {
    expect(pastedRows(text)).toEqual(rows);
  });

  test("come back as they were copied", () => {
    const rows = [
      ["a", 'b "c"', ""],
      ["1 000,5", "x\ty", "z"],
    ];
    expect(pastedRows(copiedText(rows))).toEqual(rows);
  });
});

test("a day or two with a dash between, and a year or a period", () => {
  const say = { lang: "en", say: String };
  const day = { type: "string" };
  const when = codecOf({ anyOf: [day, { type: "object", properties: { from: day, to: day } }] }, say);
  const days = { from: "2024-09-01", to: "2025-05-31" };
  expect(when.read(when.show(days))).toEqual(days);
  expect(when.read("2024-09-01")).toBe("2024-09-01");
  const against = codecOf({ anyOf: [{ type: "integer" }, day] }, say);
  expect([against.read("2023"), against.read("2023-Q1")]).toEqual([2023, "2023-Q1"]);
});
