import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberSlip } from "../../../src/diagnostics/number-slips.ts";

const kindOf = (typed: string): string => numberSlip(typed).code.replace("wrong-type.", "");

describe("numberSlip(typed)", () => {
  test.each([
    ["85,7", "comma", "85.7"],
    ["0,875", "comma", "0.875"],
    ["0.875", "plain", "0.875"],
    ["12000", "plain", "12000"],
    ["1 300", "separators", "1300"],
    ["12\u00a0000", "separators", "12000"],
    ["12'000", "separators", "12000"],
    ["1,234,567", "separators", "1234567"],
    ["1.234.567", "separators", "1234567"],
    ["12,000.5", "separators", "12000.5"],
    ["12.000,5", "separators", "12000.5"],
    ["12 тыс.", "multiple", "12000"],
    ["12к", "multiple", "12000"],
    ["12k", "multiple", "12000"],
    ["12 мың", "multiple", "12000"],
    ["1,5 млн", "multiple", "1500000"],
    ["0,5 thousand", "multiple", "500"],
    ["13OOO", "letters", "13000"],
    ["13ООО", "letters", "13000"],
    ["l2З", "letters", "123"],
    ["~12000", "inexact", "12000"],
    ["≈ 12 000", "inexact", "12000"],
    ["12000+", "inexact", "12000"],
    ["~12 тыс.", "inexact", "12000"],
  ])("%s is %s: %s", (typed, kind, write) => {
    expect(kindOf(typed)).toBe(kind);
    expect(numberSlip(typed).write).toBe(write);
  });

  test.each([
    ["12%", "percent"],
    ["12,5 %", "percent"],
    ["12 процентов", "percent"],
    ["5000-7000", "range"],
    ["5000–7000", "range"],
    ["от 5000 до 7000", "range"],
    ["7–8 тыс.", "range"],
    ["4,2 млрд тенге", "money"],
    ["$12000", "money"],
    ["12 000 ₸", "money"],
    ["1 из 5", "fraction"],
    ["1/5", "fraction"],
    ["+24", "sign"],
    ["−24", "sign"],
    ["024", "digits"],
    ["24.", "digits"],
    [".5", "digits"],
    ["12 дюжин", "unit"],
    ["12000 pupils", "unit"],
    ["<12000", "unit"],
    ["twelve thousand", "words"],
    ["двенадцать", "words"],
    ["он екі мың", "words"],
    ["", "words"],
  ])("%s is told as %s, and nothing is proposed", (typed, kind) => {
    expect(kindOf(typed)).toBe(kind);
    expect(numberSlip(typed).write).toBeNull();
  });

  test.each([
    ["1.300", "1300", "1.3"],
    ["1,300", "1300", "1.3"],
    ["12,000", "12000", "12"],
    ["14.125", "14125", "14.1250"],
    ["~1,300", "1300", "1.3"],
  ])("%s has two readings, and neither is proposed", (typed, thousands, decimals) => {
    expect(numberSlip(typed)).toMatchObject({
      code: "number-separator",
      args: { thousands, decimals },
      write: null,
    });
    // Each of the two is clean once it is written.
    for (const write of [thousands, decimals]) expect(kindOf(write)).toBe("plain");
  });

  test("never changes a number's size, however it is grouped", () => {
    const grouping = fc.constantFrom(" ", "\u00a0", "\u202f", "'", ",", ".");
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), grouping, fc.nat({ max: 99 }), (whole, separator, hundredths) => {
        const grouped = String(whole).replace(/(?<=\d)(?=(?:\d{3})+$)/g, separator);
        const decimals = String(hundredths).padStart(2, "0");
        const { write } = numberSlip(grouped);
        if (write !== null) expect(Number(write)).toBe(whole);
        const mark = separator === "," ? "." : ",";
        expect(Number(numberSlip(grouped + mark + decimals).write)).toBe(Number(`${whole}.${decimals}`));
      }),
    );
  });
});
